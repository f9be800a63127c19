/** Words around the screens: loading, what to do when something fails, the new version. */
export const appMessages = {
  name: 'Beurtwijzer',
  loading: 'Even laden…',
  loadFailedTitle: 'Dit scherm wil niet laden',
  loadFailed: 'Er is niets verloren: alles wat is opgeslagen staat op dit apparaat.',
  tryAgain: 'Probeer opnieuw',
  brokenTitle: 'Er ging iets mis op dit scherm',
  broken:
    'Er is niets verloren: wat als opgeslagen te zien was, staat op dit apparaat. Ga naar start en open het scherm daar opnieuw.',
  toStart: 'Naar start',
  update: 'Er is een nieuwe versie.',
  updateNow: 'Bijwerken',
  screens: {
    start: '',
    newClass: 'Nieuwe klas',
    schoolClass: 'Klas',
    expectation: 'Inschatting',
    prepare: 'Voorbereiden',
    observe: 'Observeren',
    check: 'Nakijken',
    review: 'Terugblik',
    pupil: 'Leerling',
    timeline: 'Tijdlijn',
    waits: 'Wachttijden',
    talk: 'Nabespreking',
    summary: 'Samenvatting',
    together: 'Samen en door de tijd',
    keeping: 'Bewaren en privacy',
    files: 'Bestanden',
    observers: 'Twee observatoren',
  },
  storageTitle: 'Beurtwijzer kan niet bij zijn gegevens',
  storage: {
    newerVersion:
      'Op dit apparaat staan gegevens van een nieuwere versie van Beurtwijzer. Sluit alle tabbladen van Beurtwijzer en open de app opnieuw; dan komt de nieuwe versie. Er is niets veranderd of weg.',
    blocked:
      'Beurtwijzer staat nog open in een ander tabblad met een oudere versie. Sluit dat tabblad en probeer opnieuw. Er is niets veranderd of weg.',
    unavailable:
      'De browser laat niet toe dat Beurtwijzer iets op dit apparaat bewaart. Dat gebeurt in een privévenster, of wanneer sitegegevens geblokkeerd zijn. Open de app in een gewoon venster. Zonder opslag begint Beurtwijzer niet, want dan zou je een les kunnen kwijtraken.',
  },
} as const;
