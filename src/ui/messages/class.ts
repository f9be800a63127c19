/** Words of the screens around a class: making one, its pupils and places. */
import { formatCount } from './format';

const pupils = (count: number) => formatCount(count, 'leerling', 'leerlingen');

export const classMessages = {
  pupils,
  newTitle: 'Nieuwe klas',
  newSubtitle: 'Een naam en een lijst leerlingen; de rest kan later',
  backToStart: 'Terug naar start',
  untitled: 'Klas zonder naam',
  name: 'Naam van de klas',
  namePlaceholder: 'bijvoorbeeld groep 6B of 4A',
  nameNeeded: 'Geef de klas een naam, dan vind je haar terug.',

  homeTitle: 'Eerst op het beginscherm',
  home: 'Je werkt nu in een tabblad. Zet Beurtwijzer eerst op het beginscherm: tik op Deel en dan op Zet op beginscherm, en open de app daar. Die heeft een eigen opslag, dus een klas die je hier maakt staat daar niet. En in een tabblad kan alles worden gewist als je de app een week niet opent.',
  homeAnyway: 'Toch hier verder',
  leftOn: (day: string) => `weg sinds ${day}`,
  formerHint: 'Wat in lessen is gezien, blijft bewaard en staat in de terugblik van die lessen.',
  listLabel: 'Plak of typ de leerlingen',
  listHint: 'Eén per regel, een kolom uit een rekenblad, of “24 leerlingen” als je met nummers werkt.',
  listPlaceholder: 'Aylin\nBram\nChaima',
  previewTitle: (count: number) => `${pupils(count)} gevonden`,
  alike: (count: number) =>
    count === 1
      ? 'Een naam stond er al. Er staat nu een letter of nummer achter.'
      : `${count} namen lijken op elkaar. Ze kregen een letter of nummer.`,
  previewEmpty: 'Zo zie je meteen hoe de leerlingen op het scherm komen te staan.',
  tooMany: (count: number, most: number) =>
    `Dit zijn ${count} namen. Een klas heeft er hier hoogstens ${most}. Plak een kortere lijst.`,
  tooManyTogether: (most: number) => `Samen worden dat er te veel: een klas heeft hier hoogstens ${most} leerlingen.`,
  noNames: 'Hier staan geen namen in. Zet één leerling op elke regel.',
  initialsTitle: 'Waarom initialen genoeg zijn',
  initials:
    'Jij weet wie AB is, een ander niet. Voornamen of initialen zijn genoeg om in de les te tikken; achternamen, nummers en foto’s heeft Beurtwijzer niet nodig. Namen blijven op dit apparaat en staan niet in wat je deelt, tenzij je daar zelf voor kiest.',
  create: 'Maak de klas',
  createWithout: 'Maak de klas zonder leerlingen',
  createFailed:
    'De klas kon niet worden opgeslagen. Er is niets veranderd. Kijk of er nog ruimte is op dit apparaat en probeer opnieuw.',

  tabPupils: 'Leerlingen',
  tabSeats: 'Plaatsen',
  tabGroupings: 'Indelingen',
  parts: 'Onderdelen van de klas',
  saved: 'opgeslagen',
  saving: 'bezig met opslaan…',
  saveFailed: 'Niet opgeslagen.',
  saveAgain: 'Probeer opnieuw',
  missing: 'Deze klas is er niet meer',
  missingText: 'Misschien is ze verwijderd, of staat ze op een ander apparaat.',
  loadFailed: 'De klas kon niet worden gelezen',
  loadFailedText: 'Er is niets veranderd. Sluit andere tabbladen van Beurtwijzer en probeer opnieuw.',

  observe: 'Nieuwe observatie',
  expectation: 'Inschatting',
  labelOf: (index: number) => `Naam van leerling ${index}`,
  labelTaken: 'Deze naam is er al. Maak het verschil zichtbaar, bijvoorbeeld met een letter erachter.',
  labelEmpty: 'Een leerling heeft een naam, initiaal of nummer nodig.',
  remove: (label: string) => `${label} weghalen`,
  removed: (label: string) => `${label} is weggehaald.`,
  left: (label: string) => `${label} is van de klas af. Wat in lessen is gezien, blijft bewaard.`,
  undo: 'Ongedaan',
  restore: 'Terugzetten',
  restoreOf: (label: string) => `${label} terugzetten in de klas`,
  laterTitle: (count: number) => `Later erbij gekomen (${count})`,
  laterHint:
    'In lessen van vóór die dag telt niet dat zij geen beurt kregen. Was iemand er toen al, en alleen nog niet opgeschreven?',
  joinedOn: (day: string) => `erbij sinds ${day}`,
  wasHere: 'Was er al',
  wasHereOf: (label: string) => `${label} was er al`,
  formerTitle: (count: number) => `Van de klas af (${count})`,
  addTitle: 'Leerlingen toevoegen',
  add: (count: number) => (count === 0 ? 'Toevoegen' : `${pupils(count)} toevoegen`),
  noPupils: 'Nog geen leerlingen',
  noPupilsText: 'Plak hiernaast een lijst, of typ de namen onder elkaar.',
} as const;
