/** Words of the observation screen. Nothing here may hurt when a child or the teacher reads it over the shoulder. */
import type { PanelRow } from '../../core/coding/focus-questions';
import type { SaveProblemKind } from '../../core/ports';
import type {
  Answer,
  Behaviour,
  DemandLevel,
  EveryoneForm,
  FeedbackFocus,
  FeedbackReceiver,
  FeedbackTone,
  FollowUp,
  Guidance,
  Initiator,
  InteractionKind,
  MarkKind,
  Question,
  Solicitation,
  Warmth,
} from '../../core/record/interaction';
import type { Phase } from '../../core/record/observation';

export const observeMessages = {
  loading: 'De observatie wordt geopend…',
  missingTitle: 'Deze observatie is er niet',
  missing: 'Ze staat niet op dit apparaat. Misschien is ze verwijderd.',
  failedTitle: 'Openen lukt niet',
  failed: 'De opslag van dit apparaat antwoordt niet. Er is niets verloren. Probeer het opnieuw.',
  tryAgain: 'Probeer opnieuw',
  damaged: (count: number) =>
    count === 1
      ? 'Eén tik kon niet gelezen worden. De andere zijn heel.'
      : `${count} tikken konden niet gelezen worden. De andere zijn heel.`,
  elsewhereTitle: 'Deze les is al open in een ander tabblad',
  elsewhere: 'Er kan maar één tabblad tegelijk tikken. Daar is niets verloren.',
  takeOver: 'Neem over',
  observer: (initials: string) => `kijkt mee: ${initials}`,
  minutes: (minutes: number) => `${minutes} min`,
  minutesAndSeconds: (milliseconds: number) => {
    const seconds = Math.floor(milliseconds / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  },
  lessonTime: 'Tijd van de les',
  saved: 'opgeslagen',
  saving: 'bewaart…',
  notSaved: 'niet opgeslagen',
  pause: 'Pauze',
  resume: 'Verder',
  paused: 'Pauze · tik = verder',
  finish: 'Les is klaar…',
  finishSure: 'Ja, stop de les',
  finishNot: 'Nee',
  phases: 'Lesfase',
  tapIsTurn: 'Tik = beurt',
  tapIsDesk: 'Tik = aan tafel',
  board: 'BORD',
  plan: 'Plattegrond',
  unknownPupil: 'Weet niet wie',
  unknownShort: 'Wie?',
  absent: 'afwezig',
  focusPupil: 'kijkleerling',
  panel: 'Wat zie je?',
  questionPosed: 'Vraag gesteld',
  answerBegins: 'Antwoord begint',
  whoAnswered: 'Wie was het?',
  whoAnsweredHint: 'Tik op de leerling',
  finished: 'Leerling is uitgesproken',
  finishedDone: 'Uitgesproken',
  waiting: ' · wacht',
  answering: ' · antwoordt',
  noAnswerFrom: ' · geen antwoord',
  anyoneWaiting: 'De klas · denkt na',
  noAnswer: 'Geen antwoord',
  gaveAnswer: 'Zegt het voor',
  peerCalls: 'Ander roept',
  passOn: 'Geeft de beurt door',
  done: 'Klaar',
  cutOff: 'antwoord?',
  yes: 'ja',
  no: 'nee',
  undo: 'Ongedaan',
  redo: 'Opnieuw',
  highlight: 'Mooi moment',
  revisit: 'Hierop terugkomen',
  somethingElse: 'Iets anders bij…',
  recent: 'Laatste momenten',
  nothingYet: 'Nog niets getikt',
  pickForWhom: (what: string) => `${what}: bij wie? Tik op de leerling.`,
  pickForMenu: 'Bij wie? Tik op de leerling.',
  pickOther: 'Wie was het wel? Tik op de leerling.',
  stopPicking: 'Toch niet',
  closeMenu: 'Terug',
  sheetComes: 'Even laden…',
  sheetFailed: 'Dit blad wil niet openen. Tikken gaat gewoon door.',
  more: 'Meer over deze les',
  allMoments: 'Alle momenten',
  lessonGoal: (goal: string) => `lesdoel: ${goal}`,
  cannotStayAwake: 'Dit scherm kan hier niet vanzelf aan blijven. Zet de slaapstand uit. Wat getikt is blijft bewaard.',
  understood: 'Begrepen',
  visitEnds: 'Bezoek is klaar',
  visiting: (name: string) => `${name} · aan tafel`,
  visitHint: 'Tik op een leerling',
  stillThere: 'nog hier?',
  logged: (what: string) => `${what} genoteerd`,
  undone: 'Ongedaan gemaakt',
  redone: 'Opnieuw gedaan',
  resumed: 'De les gaat verder',
  left: (name: string) => `${name} gaat de klas uit`,
  returned: (name: string) => `${name} is er weer`,
  removed: 'Moment weggehaald',
  recovered:
    'De gegevens van Beurtwijzer op dit apparaat zijn zojuist gewist. Deze les is opnieuw opgeslagen en loopt gewoon door. Zet na de les je laatste kopie terug.',
  saveFileNow: 'Bewaar nu een bestand',
  fileSaved: 'Het bestand is bewaard.',
  fileFailed: 'Het bestand kon niet gemaakt worden. Laat deze pagina open staan.',
  wordsNotSaved:
    'Wat je typte staat alleen nog op dit scherm: bij opnieuw laden blijft de plaats staan, niet de woorden.',
  keyboardHint: 'Letters: leerling · cijfers en tekens: knop · 0: weet niet wie · Enter: klok · Backspace: ongedaan',
  feedbackHead: 'Feedback',
  receiver: 'Aan',
} as const;

export const saveProblemMessages: Readonly<Record<SaveProblemKind, string>> = {
  diskFull:
    'Het apparaat is vol. Wat je tikt blijft hier staan zolang deze pagina open is. Bewaar nu een bestand en maak ruimte.',
  newerVersion: 'Een nieuwere versie van de app gebruikt deze gegevens. Bewaar nu een bestand en open de app opnieuw.',
  connectionLost: 'De opslag antwoordt niet. Wat je tikt blijft hier staan. Bewaar nu een bestand.',
  dataGone: 'De gegevens op dit apparaat zijn gewist. Wat je tikt blijft hier staan. Bewaar nu een bestand.',
  locked: 'De namen zijn op slot. Wat je tikt blijft hier staan. Haal de namen van het slot op het startscherm.',
  unknown: 'Opslaan lukt niet. Wat je tikt blijft hier staan. Bewaar nu een bestand.',
};

export const phaseMessages: Readonly<Record<Phase, string>> = {
  instruction: 'Instructie',
  guidedPractice: 'Begeleid',
  extendedInstruction: 'Verlengd',
  independentWork: 'Zelfstandig',
  groupWork: 'Groepjes',
  circle: 'Kring',
  other: 'Anders',
};

export const rowTitles: Readonly<Record<PanelRow, string>> = {
  solicitation: 'Hoe kwam de beurt',
  everyone: 'Allemaal',
  question: 'Soort vraag',
  answer: 'Antwoord',
  followUp: 'Daarna',
  feedback: 'Feedback',
  shortFeedback: 'Feedback',
  visit: 'Aan tafel',
  guidance: 'Aan tafel',
  initiative: 'Wie begon',
  demand: 'Uitdaging en keuze',
  warmth: 'Toon',
  eyeContact: 'Kijkt de leerling aan',
  passedOver: 'Vinger',
  behaviour: 'Gedrag',
  uptake: 'Eigen initiatief',
};

export const solicitationMessages: Readonly<Record<Solicitation, string>> = {
  volunteered: 'Vinger',
  coldCall: 'Zonder vinger',
  calledOut: 'Roept',
  random: 'Beurtstokje',
};
export const everyoneMessages: Readonly<Record<EveryoneForm, string>> = {
  board: 'Wisbordje',
  choral: 'Koor',
  pairs: 'Maatjes',
};
export const questionMessages: Readonly<Record<Question, string>> = { recall: 'Weetvraag', reasoning: 'Denkvraag' };
export const answerMessages: Readonly<Record<Answer, string>> = {
  correct: 'Goed',
  partial: 'Deels',
  incorrect: 'Fout',
  open: 'Eigen idee',
  none: 'Geen antwoord',
};
export const followUpMessages: Readonly<Record<FollowUp, string>> = {
  probe: 'Vraagt door',
  hint: 'Hint',
  repeat: 'Herhaalt',
  gaveAnswer: 'Zegt het voor',
  redirected: 'Geeft de beurt door',
};
export const explainMessage = 'Leg eens uit';
export const focusMessages: Readonly<Record<FeedbackFocus, string>> = {
  task: 'Taak',
  process: 'Aanpak',
  selfRegulation: 'Zelfsturing',
  collaboration: 'Samenwerking',
  person: 'De leerling zelf',
};

/** Where the long ones may be broken above a narrow column. */
export const focusBreaks: Partial<Record<FeedbackFocus, string>> = {
  selfRegulation: 'Zelf\u00ADsturing',
  collaboration: 'Samen\u00ADwerking',
};
export const toneMessages: Readonly<Record<FeedbackTone, string>> = {
  confirming: 'lukt al',
  critical: 'nog niet',
  constructive: 'zo verder',
  neutral: 'oké',
};
export const toneSigns: Readonly<Record<FeedbackTone, string>> = {
  confirming: '✓',
  critical: '△',
  constructive: '→',
  neutral: '○',
};
export const wellDoneMessage = 'Goed zo';
export const okayMessage = 'Oké';
export const saysWhatMessage = 'Zegt precies wat';
export const receiverMessages: Readonly<Record<FeedbackReceiver, string>> = {
  pupil: 'leerling',
  group: 'groepje',
  class: 'klas',
};
export const guidanceMessages: Readonly<Record<Guidance, string>> = {
  monitoring: 'Kijkt mee',
  scaffolding: 'Vraagt of geeft hint',
  steering: 'Doet voor',
};
export const initiativeMessages: Readonly<Record<Initiator, string>> = {
  pupil: 'Leerling vroeg',
  teacher: 'Leerkracht kwam',
};
export const demandMessages: Readonly<Record<DemandLevel, string>> = {
  higher: 'Maakt uitdagender',
  lower: 'Maakt makkelijker',
};
export const choiceMessage = 'Mag kiezen';
export const passedOverMessage = 'Vinger, geen beurt';
export const visitMessage = 'Aan tafel';
export const warmthMessages: Readonly<Record<Warmth, string>> = { warm: 'Warm', neutral: 'Gewoon', cool: 'Kortaf' };
export const eyeContactMessages = { yes: 'Wel', no: 'Niet' } as const;
/** The same where no legend says what it is about. */
export const lookMessages = { yes: 'Kijkt de leerling aan', no: 'Kijkt de leerling niet aan' } as const;
export const behaviourMessages: Readonly<Record<Behaviour, string>> = {
  correction: 'Stuurt gedrag bij',
  praise: 'Compliment gedrag',
};
export const uptakeMessages = { yes: 'Eigen idee: opgepakt', no: 'Eigen idee: niet opgepakt' } as const;
export const turnMessage = 'Beurt';
export const markMessages: Readonly<Record<MarkKind, string>> = {
  highlight: 'Mooi moment',
  revisit: 'Hierop terugkomen',
};
/** A moment of which nothing more is known than what kind it was. */
export const momentMessages: Readonly<Record<InteractionKind, string>> = {
  turn: 'beurt',
  feedback: 'feedback',
  support: visitMessage,
  demand: 'uitdaging',
  choice: choiceMessage,
  contact: 'contact',
  behaviour: 'gedrag',
  passedOver: passedOverMessage,
  initiative: 'eigen initiatief',
  everyone: 'allemaal',
  mark: 'moment',
  note: 'notitie',
};
