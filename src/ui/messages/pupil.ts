/** Words of the page about one pupil. Never a rank, never a verdict; little data says so. */
import type { EndedBy, Interaction } from '../../core/record/interaction';
import type { Seat } from '../../core/record/school-class';
import { formatDecimal, formatLessonTime, formatMinutes, formatRange, formatSeconds, formatWhole } from './format';
import {
  answerMessages,
  behaviourMessages,
  choiceMessage,
  demandMessages,
  everyoneMessages,
  explainMessage,
  focusMessages,
  followUpMessages,
  guidanceMessages,
  initiativeMessages,
  markMessages,
  okayMessage,
  passedOverMessage,
  questionMessages,
  solicitationMessages,
  toneMessages,
  visitMessage,
  warmthMessages,
  wellDoneMessage,
} from './observe';

export const pupilMessages = {
  missingTitle: 'Deze leerling zit niet in deze klas',
  missing: 'Misschien is de leerling verwijderd.',
  toClass: 'Naar de klas',
  neighbours: 'Andere leerlingen, in de volgorde van de plaatsen',
  previous: (name: string) => `Vorige leerling: ${name}`,
  next: (name: string) => `Volgende leerling: ${name}`,
  focus: 'kijkleerling',
  wholeLesson: 'hele les aanwezig',
  partOfLesson: (milliseconds: number) => `${formatMinutes(milliseconds)} aanwezig`,
  absent: 'afwezig',
  absentText: 'Deze leerling was er deze les niet. Er is niets geteld.',
  noSeat: 'geen vaste plaats',
  seat: ({ row, column }: Seat) => `plaats: rij ${formatWhole(row)}, ${formatWhole(column)}e van links`,
  legendOwn: 'deze leerling',
  legendOthers: 'klasgenoten',
  legendClass: 'hele klas',
  legendLots: 'als je zou loten',
  legendLikely: 'waarschijnlijk',
  oneLesson: 'Eén les zegt weinig over één leerling. Lees dit als begin van een gesprek.',
  thisPupil: (value: string) => `Deze leerling: ${value}.`,
  tableAndPicture: 'Als tabel of afbeelding',
  few: 'weinig momenten',
  nothingToCount: 'Niets te tellen bij deze leerling',
  classValue: 'klas: ',
  notWatched: 'Hier is niet op gelet',
  notWatchedChannel: 'Op dit kanaal is in deze les niet gelet.',
  nothingCounted: 'Op dit kanaal is in deze les niets geteld.',
  partly: 'af en toe gevolgd',
  momentsTitle: 'Momenten met deze leerling',
  momentsAll: (count: number) => `Laat alle ${formatWhole(count)} momenten zien`,
  momentsNone: 'Er zijn geen momenten met deze leerling genoteerd.',
} as const;

/** What lots would give this pupil, as a count: "Als je zou loten meestal 1 tot 7 keer." */
export function describeLots(lots: readonly [low: number, high: number]): string {
  return `Als je zou loten meestal ${formatRange(lots)} keer.`;
}

/** Where the value probably lies; only said when it leaves the class out. */
export function describeLikely(kind: 'rate' | 'share', [low, high]: readonly [low: number, high: number]): string {
  if (kind === 'rate') {
    return `Waarschijnlijk ${formatDecimal(low)} tot ${formatDecimal(high)} keer zo vaak als de hele klas.`;
  }
  return `Waarschijnlijk bij ${formatWhole(Math.round(low * 100))} tot ${formatWhole(Math.round(high * 100))} van de 100.`;
}

/** How long was looked, where the number itself does not say what it is out of. */
export function describeWatchedTime(tensOfMinutes: number): string {
  return `Geteld in ${formatMinutes(tensOfMinutes * 600_000)}.`;
}

/** One moment in words, as much as was coded of it: "Vinger · denkvraag · 2,4 s stil · goed · vraagt door". */
export function describePupilMoment(moment: Interaction): string {
  const parts: (string | undefined)[] = [
    moment.form && everyoneMessages[moment.form],
    moment.solicitation && solicitationMessages[moment.solicitation],
    moment.question && questionMessages[moment.question],
    describeSilence(moment),
    moment.endedBy && endingMessages[moment.endedBy],
    moment.answer && answerMessages[moment.answer],
    moment.explain === true ? explainMessage : undefined,
    moment.followUp && followUpMessages[moment.followUp],
    moment.guidance && guidanceMessages[moment.guidance],
    moment.kind === 'support' && moment.endMs !== undefined ? describeVisit(moment.endMs - moment.atMs) : undefined,
    moment.kind === 'support' && moment.initiative ? initiativeMessages[moment.initiative] : undefined,
    moment.uptake === undefined ? undefined : moment.uptake ? 'wordt opgepakt' : 'wordt niet opgepakt',
    ...(moment.feedback ?? []).map(describeFeedback),
    moment.eyeContact === undefined ? undefined : moment.eyeContact ? 'kijkt aan' : 'kijkt niet aan',
    moment.warmth && warmthMessages[moment.warmth],
    moment.text,
    moment.quote === undefined ? undefined : `“${moment.quote}”`,
  ];
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part, index) => (index === 0 || part === moment.text ? part : lower(part!)))
    .join(' · ');
}

/** What kind of moment it was: the word it begins with in the list. */
export function nameMoment(moment: Interaction): string {
  switch (moment.kind) {
    case 'turn':
      return 'Beurt';
    case 'feedback':
      return 'Feedback';
    case 'support':
      return visitMessage;
    case 'demand':
      return moment.level ? demandMessages[moment.level] : 'Uitdaging';
    case 'choice':
      return choiceMessage;
    case 'contact':
      return 'Contact';
    case 'behaviour':
      return moment.behaviour ? behaviourMessages[moment.behaviour] : 'Gedrag';
    case 'passedOver':
      return passedOverMessage;
    case 'initiative':
      return 'Eigen initiatief';
    case 'everyone':
      return 'Allemaal tegelijk';
    case 'mark':
      return moment.mark ? markMessages[moment.mark] : 'Moment';
    case 'note':
      return 'Notitie';
  }
}

/** "45,2 s", and from a minute on "6:02 min". */
function describeVisit(milliseconds: number): string {
  return milliseconds < 60_000 ? formatSeconds(milliseconds) : `${formatLessonTime(milliseconds)} min`;
}

function describeSilence(moment: Interaction): string | undefined {
  if (moment.waitMs === undefined) return undefined;
  return `${formatSeconds((moment.thinkMs ?? 0) + moment.waitMs)} stil`;
}

/** Whom a silence ended by; that a pupil began to answer is what a silence is for. */
const endingMessages: Readonly<Record<EndedBy, string | undefined>> = {
  pupil: undefined,
  teacher: 'leerkracht gaat verder',
  peer: 'ander roept',
};

function describeFeedback(item: NonNullable<Interaction['feedback']>[number]): string {
  if (!item.focus) {
    if (item.tone === 'neutral') return okayMessage;
    return item.tone && item.tone !== 'confirming' ? toneMessages[item.tone] : wellDoneMessage;
  }
  const focus = focusMessages[item.focus];
  return item.tone ? `${focus}: ${toneMessages[item.tone]}` : focus;
}

const lower = (text: string): string => text.slice(0, 1).toLocaleLowerCase('nl') + text.slice(1);
