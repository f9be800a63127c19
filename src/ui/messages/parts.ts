/** Words of parts that every screen shares. */
export const partMessages = {
  close: 'Sluiten',
  cancel: 'Annuleren',
  toStart: 'Terug naar start',
} as const;
