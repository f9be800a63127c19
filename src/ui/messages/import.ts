/** Words about a file that comes in: what is in it, or why it does not. */
import type { FileProblem } from '../../core/foreign/foreign-file';
import type { ExchangeProblem, NameStyle } from '../../core/record/exchange-content';
import { formatCount } from './format';

const lessons = (count: number) => formatCount(count, 'observatie', 'observaties');
const pupils = (count: number) => formatCount(count, 'leerling', 'leerlingen');

export const importMessages = {
  importTitle: 'Dit staat in het bestand',
  importClass: (name: string, count: number) => `${name === '' ? 'Klas zonder naam' : name}, ${pupils(count)}`,
  importNew: 'nieuw',
  importKnown: 'staat er al; alleen wat ontbreekt komt erbij',
  importLessons: (added: number, known: number) =>
    known === 0
      ? `${lessons(added)}, nieuw`
      : added === 0
        ? `${lessons(known)}, die ${known === 1 ? 'staat' : 'staan'} er al`
        : `${lessons(added)} nieuw, ${known} ${known === 1 ? 'staat' : 'staan'} er al`,
  importNothing: 'Alles uit dit bestand staat al op dit apparaat.',
  importNames: {
    full: undefined,
    initials: 'De leerlingen heten hier met initialen. Namen die je al hebt, blijven staan.',
    numbers: 'De leerlingen heten hier met nummers. Namen die je al hebt, blijven staan.',
  } satisfies Record<NameStyle, string | undefined>,
  importDo: 'Zet op dit apparaat',
  importRefusedTitle: 'Dit bestand kan niet worden geopend',
  importNothingWritten: 'Er is niets opgeslagen of veranderd.',
  importPlace: 'Plek in het bestand:',
  importOther: 'Kies een ander bestand',
  importProblems: {
    tooLarge: 'Het bestand is te groot. Beurtwijzer leest bestanden tot 50 MB.',
    tooMany: 'Hier staat meer dan Beurtwijzer in één keer leest. Splits het bestand en probeer het opnieuw.',
    notJson: 'Dit is geen heel Beurtwijzer-bestand. Misschien is het afgekapt bij het downloaden of versturen.',
    forbiddenKey: 'In het bestand staat een sleutel die gevaarlijk kan zijn. Beurtwijzer opent het daarom niet.',
    tooDeep: 'Het bestand is dieper genest dan een Beurtwijzer-bestand ooit is.',
    otherFormat:
      'Dit is een ander soort bestand. Beurtwijzer opent bestanden die het zelf heeft gemaakt, en bestanden van BORIS, ELAN en EQUIP.',
    newerVersion: 'Dit bestand komt uit een nieuwere versie van Beurtwijzer. Werk de app bij en probeer opnieuw.',
    wrongValue: 'Er staat een waarde in die daar niet kan.',
    endBeforeStart: 'Een moment of tijdvak eindigt voor het begint.',
    duplicateId: 'Hetzelfde kenmerk komt twee keer voor.',
    unknownClass: 'Een observatie hoort bij een klas die niet in het bestand staat.',
    unknownPupil: 'Er wordt een leerling genoemd die niet in de klas zit.',
    unknownCode: 'Er staat een code in die deze versie niet kent.',
    unreadable: 'Het bestand kon niet worden gelezen. Staat het nog op de plek waar je het koos?',
    notXml: 'Dit is geen heel ELAN-bestand. Misschien is het afgekapt bij het downloaden of versturen.',
    xmlEntities:
      'In het bestand staan eigen afkortingen (DOCTYPE of ENTITY). Dat kan gevaarlijk zijn; ELAN gebruikt ze niet.',
    notElan: 'Dit is een XML-bestand, maar niet van ELAN.',
    notBoris: 'Dit is geen project van BORIS.',
    notEquip:
      'Deze tabel kan Beurtwijzer niet als les lezen: er is geen kolom name en obsName, zoals in EQUIP. Een klassenlijst voeg je toe bij een nieuwe klas.',
    spreadsheet:
      'Dit is een rekenblad of een ingepakt bestand. Pak het eerst uit; een klassenlijst voeg je toe bij een nieuwe klas.',
    damaged: 'Het bestand is beschadigd of afgekapt.',
    empty: 'In dit bestand staat geen enkele observatie.',
  } satisfies Record<ExchangeProblem['kind'] | FileProblem['kind'] | 'tooMany' | 'unreadable', string>,
  importLine: (line: number) => `regel ${String(line)}`,
} as const;
