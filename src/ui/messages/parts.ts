/** Words of parts that every screen shares. */
export const partMessages = {
  close: 'Sluiten',
  cancel: 'Annuleren',
  back: 'Terug',
  toStart: 'Terug naar start',
} as const;
