/** Words of coding a lesson from film. */
import type { TurnMarkId } from '../../core/coding/turn-marks';
import type { FilmContainer } from '../../core/film-ports';
import type { FilmComparison } from '../../core/record/film';
import type { FilmProblem } from '../../state/film-check';
import { formatCount, formatDecimal, formatLessonTime, formatMinutes } from './format';

/** "48 min", or "0:35" where it is short. */
export const filmLength = (milliseconds: number): string =>
  milliseconds < 120_000 ? formatLessonTime(milliseconds) : formatMinutes(milliseconds);

/** "3,2 GB" */
export function filmSize(bytes: number): string {
  if (bytes >= 1e9) return `${formatDecimal(bytes / 1e9)} GB`;
  return bytes >= 1e6 ? `${formatDecimal(bytes / 1e6)} MB` : `${formatDecimal(bytes / 1000)} kB`;
}

/** "3:41,2" */
export function filmTime(milliseconds: number): string {
  const tenths = Math.floor(milliseconds / 100);
  return `${formatLessonTime(milliseconds)},${tenths % 10}`;
}

/** "3:41,280", to the frame. */
export function frameTime(milliseconds: number): string {
  return `${formatLessonTime(milliseconds)},${String(Math.floor(milliseconds % 1000)).padStart(3, '0')}`;
}

/** iPhones film in a way that not every computer shows. */
const convertFilm =
  'Zet hem om naar MP4 met H.264, bijvoorbeeld door hem vanaf je telefoon te delen als “meest compatibel”, of probeer het in Chrome, Edge of Safari.';

export const filmMessages = {
  // Before coding.
  startTitle: 'Film van je eigen les',
  startSubtitle: 'De film blijft op dit apparaat. Beurtwijzer bewaart hem niet en stuurt hem nergens heen.',
  backToStart: 'Terug naar start',
  filmTitle: 'De film',
  choose: 'Kies een film',
  chooseOther: 'Kies een andere film',
  chooseHint:
    'Of sleep hem hierheen. MP4 of MOV van een telefoon en WebM werken meestal; anders zegt Beurtwijzer wat je kunt doen.',
  dropHere: 'Laat de film hier los',
  checking: 'De film wordt bekeken…',
  facts: (length: string, size: string) => `${length} · ${size}`,
  pictureHidden: `Deze browser kan het beeld van deze film niet laten zien; je hoort alleen het geluid. ${convertFilm} Coderen op wat je hoort kan wel.`,
  soundOnly: 'Deze film heeft geen beeld. Je kunt coderen op wat je hoort.',
  lessonTitle: 'De les',
  lesson: 'Welke les is het?',
  lessonPlaceholder: 'bijvoorbeeld kring',
  day: 'Wanneer was de les?',
  dayTaken: (day: string) => `Zonder een dag die al geweest is, nemen we ${day}.`,
  who: 'Wie codeert?',
  self: 'Ik, mijn eigen les',
  colleague: 'Een collega',
  selfHint: 'Wat je ziet is alleen voor jou, tot je het zelf laat zien. In de terugblik staat erbij: zelf gecodeerd.',
  questionTitle: 'Kijkvraag: één ding om op te letten',
  questionHint:
    'Begin met één vraag. Daarna kun je nog eens kijken, telkens met één rij erbij. Alles tegelijk mag bij film ook.',
  start: 'Begin met kijken',
  starting: 'Even wachten…',
  startFailed: 'De observatie kon niet worden opgeslagen. Kijk of er nog ruimte is op dit apparaat en probeer opnieuw.',
  chooseFirst: 'Kies eerst de film.',

  // Finding it again.
  findTitle: (title: string) => `De film van ${title}`,
  find: 'Beurtwijzer bewaart films niet. Kies de film opnieuw om verder te gaan; wat je al codeerde staat er nog.',
  findLocked: 'Er zit een wachtzin op de namen. Daarom onthoudt ook de browser niet waar de film staat.',
  findKnown: (name: string, length: string) => `Het is ${name}, ${length}.`,
  findAsk: 'De browser wil eerst jouw toestemming om de film weer te openen.',
  findAllow: 'Open de film',
  findRefused: 'De browser mag de film niet openen. Kies hem hieronder zelf, dan mag het wel.',
  findGone: 'De film staat niet meer waar hij stond. Is hij verplaatst of hernoemd? Kies hem dan opnieuw.',
  wrongTitle: 'Dit is een andere film',
  cutFilm: 'Het is een ingekorte versie van dezelfde film',
  cutHint: 'Zet de ingekorte film stil bij een moment dat je al codeerde en wijs aan welk moment het is.',
  lost: 'De film is niet meer te lezen. Staat hij nog op dit apparaat? Wat je codeerde is opgeslagen.',

  // The coding screen.
  screen: (name: string) => `${name} · blijft op dit apparaat`,
  selfCoded: 'zelf gecodeerd',
  film: 'De film',
  loading: 'De film wordt geopend…',
  noPicture: 'Alleen geluid',
  lookFirst: 'Kijk eerst twee minuten zonder te tikken. Wat lukt hier al?',
  lookFirstGo: 'Kijk twee minuten',
  lookFirstDone: 'Begin met coderen',
  lookFirstNote: 'Wat lukte er al?',
  play: 'Speel',
  pause: 'Pauze',
  back5: '5 seconden terug',
  back1: '1 seconde terug',
  on1: '1 seconde vooruit',
  on5: '5 seconden vooruit',
  frameBack: 'Eén beeld terug',
  frameOn: 'Eén beeld vooruit',
  previous: 'Vorig moment',
  next: 'Volgend moment',
  rate: 'Snelheid',
  rateValue: (rate: number) => `${String(rate).replace('.', ',')}×`,
  loop: 'Herhaal 5 s',
  pauseAfterTurn: 'Pauzeer na elke beurt',
  mirrored: 'Spiegel het beeld',
  fullScreen: 'Volledig scherm',
  fullScreenOff: 'Verlaat volledig scherm',
  partsOfPanel: 'Welke knoppen',
  panelParts: {
    turns: 'Beurt',
    answers: 'Antwoord',
    feedback: 'Feedback',
    desk: 'Aan tafel',
    climate: 'Klimaat',
  },
  panelOff: 'Alleen de film',
  panelOn: 'Toon de knoppen',
  larger: 'Film groter',
  pictureAndSound: 'Beeld en geluid',
  views: 'Wat staat er onder de film?',
  viewNames: { class: 'Leerlingen', panel: 'Knoppen', moments: 'Momenten' },
  volume: 'Geluid',
  mute: 'Geluid uit',
  unmute: 'Geluid aan',
  scrub: 'Plaats in de film',
  controls: 'De film bedienen',
  help: 'Toetsen',
  lanes: 'Momenten in de film',
  lanesShort: 'Banen',
  lanesFold: 'Banen met de momenten in de film',
  lanesHint: 'Tik op een moment om erheen te gaan.',
  laneOf: (lane: string, count: number) => `${lane}: ${formatCount(count, 'moment', 'momenten')}`,
  finish: 'Afronden',
  toReview: 'Naar de terugblik',

  // Passes.
  passTitle: 'Wat codeer je?',
  segment: 'Stuk van de film',
  segmentValue: (from: string, to: string) => `${from} tot ${to}`,
  segmentWhole: 'de hele film',
  segmentFrom: 'Begin hier',
  segmentTo: 'Eind hier',
  segmentAll: 'Hele film',
  segmentEnd: 'Einde van het stuk.',
  again: 'Nog eens kijken',
  againHint: 'Kies één rij. Ga naar een beurt en vul die rij erbij in.',
  againGo: 'Ga naar een beurt (in de banen, of met ↑ en ↓) en vul hier in wat je ziet.',
  backToQuestion: 'Terug naar de kijkvraag',
  backToQuestionHint: 'Dan ga je verder waar je met de kijkvraag gebleven was.',
  againRow: (row: string) => `Nog eens: ${row.toLowerCase()}`,

  // One moment.
  momentTimes: 'Wachttijd op het beeld',
  momentTimesHint: 'Zet de film stil op het juiste beeld en leg het vast.',
  goTo: (what: string) => `Ga naar: ${what.toLowerCase()}`,
  goToShort: 'Ga',
  setHere: (what: string) => `${what} is hier`,
  setHereShort: 'Hier',
  clearMark: (what: string) => `${what}: haal weg`,
  notTimed: 'niet vastgelegd',
  outOfOrder: (what: string, other: string, earlier: boolean) =>
    `${what} kan niet ${earlier ? 'voor' : 'na'} ‘${other.toLowerCase()}’ liggen. Er is niets veranderd.`,
  wholePause: 'Stilte na de vraag',
  backToPanel: 'Terug naar de knoppen',
  removeMoment: 'Verwijder dit moment',
  allFields: 'Alle gegevens van dit moment',

  // Sound.
  sound: 'Geluid rond dit moment',
  soundHint:
    'De lijn verschijnt terwijl de film speelt. Stilte is licht. Sleep de streepjes naar waar de vraag ophoudt en het antwoord begint.',
  soundMark: (what: string, time: string) => `${what}, ${time}`,

  // The end.
  finishTitle: 'Klaar met coderen?',
  finishLooked: (from: string, to: string) =>
    `Je keek van ${from} tot ${to}. Wat daarbuiten ligt, telt niet mee als bekeken.`,
  finishNothing: 'Deze ronde heb je nog niets bekeken. Ze telt niet mee.',
  finishWhole: 'Je hebt het hele stuk bekeken.',
  finishCount: (count: number) => `${formatCount(count, 'moment', 'momenten')} gecodeerd.`,
  finishDelete:
    'Heb je de film niet meer nodig? Verwijder hem dan van dit apparaat. Beurtwijzer heeft er geen kopie van.',
  finishGo: 'Naar nakijken',
  finishStay: 'Nog niet',

  // Laid under a live lesson.
  tieTitle: 'Leg de film bij deze les',
  tieIntro:
    'Zoek één moment op dat je live tikte. Zet de film daar stil en wijs het moment aan. Bij een beurt is dat waar de naam klinkt.',
  tieMoment: 'Het moment dat je live tikte',
  tieWhich: 'Welk moment zie je?',
  tieThis: 'Dit is het moment',
  tieFirst: 'Eerste moment',
  tieSecond: 'Tweede moment',
  tieSecondHint: 'Een tweede moment, een flink stuk verder, maakt het nog preciezer. Het hoeft niet.',
  tieAdd: 'Leg nog een moment vast',
  tieGo: 'Ga coderen',
  tieTied: (lesson: string, film: string) => `${lesson} in de les is ${film} in de film.`,
  tieDone: 'De film ligt op zijn plaats.',
  tieTooNear:
    'Deze twee liggen dicht bij elkaar. De film ligt op zijn plaats; voor het verloop van de klok is een later moment nodig.',
  tieContradict: 'Deze twee momenten kunnen niet allebei kloppen. Haal er één weg en kies het opnieuw.',
  tieRemove: (which: string) => `${which}: haal weg`,
  tieNone: 'In deze les staan nog geen momenten om de film aan vast te maken.',
  tieCopy: 'De live observatie blijft zoals ze is. Je verbetert een kopie, zodat je de twee naast elkaar kunt leggen.',
  tieFailed: 'De kopie kon niet worden opgeslagen. Er is niets veranderd. Probeer het opnieuw.',
  layFilm: 'Leg de film erbij',

  // Clips.
  clipsTitle: 'Fragmenten',
  clipsPlay: (count: number) => (count === 1 ? 'Speel dit moment' : `Speel deze ${count} momenten`),
  clipsNone: 'Deze momenten staan niet in de film.',
  clipOf: (index: number, count: number) => `${index} van ${count}`,
  clipsDone: 'Dat waren ze.',
  clipsAgain: 'Nog een keer',
  clipPrevious: 'Vorig fragment',
  clipNext: 'Volgend fragment',
  toCoding: 'Open in de film',
  onlyVideo: 'Alleen van film gemeten',
  timesShown: 'Welke tijden',
  allTimes: 'Alle',
} as const;

/** What each key does, in the order in which they are listed. */
export const filmKeys: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: 'spatie', does: 'speel of pauzeer' },
  { keys: '← →', does: '1 seconde terug of vooruit' },
  { keys: 'Shift ← →', does: '5 seconden terug of vooruit' },
  { keys: 'Ctrl ← →', does: 'één beeld terug of vooruit' },
  { keys: '↑ ↓', does: 'vorig of volgend moment' },
  { keys: 'Shift spatie', does: 'herhaal 5 s' },
  { keys: 'Shift ↑ ↓', does: 'sneller of langzamer' },
  { keys: 'Ctrl ↑ ↓', does: 'harder of zachter' },
  { keys: 'Ctrl Enter', does: 'volledig scherm' },
  { keys: 'Ctrl Shift Enter', does: 'spiegel het beeld' },
  { keys: 'letters', does: 'kies een leerling' },
  { keys: '0', does: 'weet niet wie' },
  { keys: '1 – 9', does: 'knop van het paneel' },
  { keys: 'PageUp', does: 'volgende knoppen van Alles' },
  { keys: 'Enter', does: 'vraag gesteld, antwoord begint, uitgesproken' },
  { keys: '_  :  %', does: 'geen antwoord, zegt het voor, ander roept' },
  { keys: '$  *', does: 'geeft de beurt door, klaar' },
  { keys: '<  >  +', does: 'mooi moment, hierop terugkomen, iets anders bij…' },
  { keys: 'Backspace', does: 'ongedaan' },
  { keys: 'Ctrl Z  Ctrl Y', does: 'ongedaan, opnieuw' },
  { keys: '?', does: 'toont deze lijst, en de toetsen op het scherm' },
];

export const turnMarkMessages: Readonly<Record<TurnMarkId, string>> = {
  question: 'Vraag klaar',
  name: 'Naam genoemd',
  answer: 'Antwoord begint',
  answerEnd: 'Uitgesproken',
  reaction: 'Leerkracht reageert',
};

const container: Readonly<Record<FilmContainer, string>> = {
  mp4: 'MP4',
  mov: 'MOV',
  webm: 'WebM',
  other: 'deze soort',
  unknown: 'deze soort',
};

/** What is wrong, and what to do about it. */
export function describeFilmProblem(problem: FilmProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Dit bestand is leeg. Misschien is de film nog niet helemaal overgezet. Zet hem opnieuw op dit apparaat.';
    case 'notFilm':
      return 'Dit bestand is geen film, ook al kan de naam dat zeggen. Kies het bestand dat je telefoon of camera maakte.';
    case 'unreadable':
      return 'Het bestand kan niet worden gelezen. Staat het nog op dezelfde plek, en mag de browser erbij? Kies het opnieuw.';
    case 'noLength':
      return 'Deze film duurt nul seconden. Waarschijnlijk is de opname afgebroken. Kies een andere film.';
    case 'tooLong':
      return 'Deze film duurt langer dan twaalf uur. Knip er op je telefoon of computer eerst de les uit en kies dat stuk.';
    case 'cannotPlay':
      return `Deze browser kan deze film (${container[problem.container]}) niet afspelen. ${convertFilm}`;
  }
}

/** Why a film is not the one that was coded. */
export function describeOtherFilm(comparison: Exclude<FilmComparison, { type: 'same' }>): string {
  return comparison.type === 'otherLength'
    ? `Deze film duurt ${formatLessonTime(comparison.foundMs)}, de film van deze observatie ${formatLessonTime(comparison.knownMs)}. Kies de film die je codeerde.`
    : 'Deze film is even lang, maar het is niet hetzelfde bestand. Kies de film die je codeerde, niet een bewerkte kopie.';
}
