/** Words of preparing a lesson visit. */
import { formatCount, formatWhole } from './format';

export const prepareMessages = {
  title: 'Observatie voorbereiden',
  backToStart: 'Terug naar start',
  askTitle: 'Begin bij de leerkracht die het vraagt',
  ownQuestion: 'Wat wil je weten, in jouw woorden?',
  ownQuestionPlaceholder: 'bijvoorbeeld: hoor ik iedereen?',
  lessonGoal: 'Lesdoel, zoals de leerlingen het horen',
  lessonGoalPlaceholder: 'bijvoorbeeld: ik kan uitleggen hoe ik met breuken reken',
  lessonTitle: 'De les',
  lesson: 'Welke les is het?',
  lessonPlaceholder: 'bijvoorbeeld rekenen',
  observer: 'Initialen van wie meekijkt',
  observerPlaceholder: 'bijvoorbeeld MV',
  questionTitle: 'Kijkvraag: één ding om op te letten',
  questionHint: 'Wie op alles let, ziet niets. Kies er één.',
  pupilsTitle: 'De leerlingen',
  mode: 'Waar tik je op?',
  modeAbsent: 'Wie is er niet?',
  modeFocus: 'Kijkleerlingen',
  absentHint: 'Tik op wie vandaag afwezig is. Tijdens de les kan dat ook nog.',
  focusHint: (most: number) =>
    `Tik op de leerlingen op wie je extra let, hoogstens ${formatWhole(most)}. Toon en oogcontact zie je alleen bij hen. Niemand kiezen mag ook.`,
  focusFull: (most: number) => `${formatWhole(most)} gekozen. Tik op een gekozen leerling om die weer los te laten.`,
  counts: (absent: number, focus: number) =>
    `${formatWhole(absent)} afwezig · ${formatCount(focus, 'kijkleerling', 'kijkleerlingen')}`,
  absent: 'afwezig',
  focus: 'kijkleerling',
  board: 'BORD',
  plan: 'Plattegrond',
  start: 'Start de observatie',
  starting: 'De les begint…',
  startFailed:
    'De observatie kon niet worden opgeslagen en is niet begonnen. Kijk of er nog ruimte is op dit apparaat en probeer opnieuw.',
  gaps: {
    title: 'Vul in welke les het is.',
    focusQuestion: 'Kies een kijkvraag.',
    focusPupils: 'Kies voor deze kijkvraag eerst de kijkleerlingen.',
    pupils: 'In deze klas zijn nog geen leerlingen.',
  },
  running: 'Er loopt nog een andere les op dit apparaat.',
  goToRunning: 'Ga daar verder',
  addPupils: 'Leerlingen toevoegen',
} as const;
