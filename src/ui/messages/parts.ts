/** Words of parts that every screen shares. */
export const partMessages = {
  close: 'Sluiten',
  cancel: 'Annuleren',
  toStart: 'Terug naar start',
  theme: 'Licht of donker',
  themeSystem: 'zoals het apparaat',
  themeLight: 'licht',
  themeDark: 'donker',
  hand: 'Met welke hand tik je?',
  rightHand: 'rechts',
  leftHand: 'links',
  singleKeys: 'Sneltoetsen van één toets',
  singleKeysHint:
    'Met een toetsenbord: letters kiezen een leerling, cijfers en leestekens een knop, ? laat ze zien. Ctrl+Z, Enter en PageDown werken altijd.',
  on: 'aan',
  off: 'uit',
} as const;
