// The three lessons of the demo class.
import { findFocusQuestion } from '../../src/core/coding/focus-questions';
import type { ClassId, InteractionId, ObservationId, PupilId } from '../../src/core/record/ids';
import type { Interaction } from '../../src/core/record/interaction';
import type { Observation, PhaseSpan } from '../../src/core/record/observation';
import { tapsAtDesk } from '../../src/core/record/observation';
import { lessonMs } from '../../src/core/record/times';
import { type CodedRow, makeTurns, makeVisits } from './moments';
import type { DemoPupil } from './pupils';
import type { Chance } from './seeded-chance';

const minute = 60_000;

interface LessonPlan {
  readonly head: Omit<
    Observation,
    | 'id'
    | 'classId'
    | 'source'
    | 'observer'
    | 'focusPupilIds'
    | 'codebook'
    | 'deleteBy'
    | 'watched'
    | 'presence'
    | 'interactions'
  >;
  readonly coded: CodedRow;
  readonly gapMs: number;
  /** Absent the whole lesson. */
  readonly absent: readonly string[];
  /** Left the room at a minute. */
  readonly left: Readonly<Record<string, number>>;
  /** What the observer tapped beside the turns: at a minute, about a pupil or not. */
  readonly beside: readonly (Omit<Interaction, 'id' | 'atMs' | 'pupilId'> & {
    readonly atMinute: number;
    readonly about?: string;
  })[];
}

export interface LessonMaker {
  readonly classId: ClassId;
  readonly pupils: readonly DemoPupil[];
  readonly chance: Chance;
  readonly newId: () => string;
}

export function makeLessons(maker: LessonMaker): Observation[] {
  const idOf = (label: string): PupilId => maker.pupils.find(({ pupil }) => pupil.label === label)!.pupil.id;
  return [makeArithmetic(idOf), makeLanguage(idOf), makeWorld(idOf)].map((plan) => makeLesson(plan, idOf, maker));
}

function makeLesson(plan: LessonPlan, idOf: (label: string) => PupilId, maker: LessonMaker): Observation {
  const { head } = plan;
  const moments = head.phases.flatMap((phase) => momentsOfPhase(phase, plan, maker));
  const beside = plan.beside.map(({ atMinute, about, ...moment }) => ({
    ...moment,
    id: maker.newId() as InteractionId,
    atMs: lessonMs(atMinute * minute),
    ...(about !== undefined && { pupilId: idOf(about) }),
  }));
  return {
    ...head,
    id: maker.newId() as ObservationId,
    classId: maker.classId,
    source: 'live',
    observer: 'MV',
    focusPupilIds: [],
    codebook: 'leidraad-1',
    deleteBy: '2027-07-31',
    watched: findFocusQuestion(head.focusQuestion)!.watched.map((row) => ({ ...row, completeness: 'all' })),
    presence: Object.fromEntries([
      ...plan.absent.map((label) => [idOf(label), []]),
      ...Object.entries(plan.left).map(([label, at]) => [idOf(label), [{ fromMs: 0, toMs: at * minute }]]),
    ]),
    interactions: [...moments, ...beside].toSorted((a, b) => a.atMs - b.atMs),
  };
}

/** Turns in class and at the instruction table, visits where a tap is a visit; nothing during a pause. */
function momentsOfPhase(phase: PhaseSpan, plan: LessonPlan, { pupils, chance, newId }: LessonMaker): Interaction[] {
  const inRoom = pupils.filter(({ pupil }) => {
    const left = plan.left[pupil.label];
    return !plan.absent.includes(pupil.label) && (left === undefined || left * minute > phase.toMs);
  });
  if (tapsAtDesk(phase.phase)) {
    return phase.phase === 'groupWork' ? makeVisits(phase.fromMs, phase.toMs, inRoom, chance, newId) : [];
  }
  const there = phase.pupilIds ? inRoom.filter(({ pupil }) => phase.pupilIds?.includes(pupil.id)) : inRoom;
  const turns = makeTurns({ ...phase, pupils: there, coded: plan.coded, gapMs: plan.gapMs }, chance, newId);
  return turns.filter(
    ({ atMs }) => !plan.head.pauses.some(({ fromMs, toMs }) => atMs >= fromMs - 20_000 && atMs < toMs),
  );
}

function phase(
  name: PhaseSpan['phase'],
  fromMinute: number,
  toMinute: number,
  pupilIds?: readonly PupilId[],
): PhaseSpan {
  return { phase: name, fromMs: fromMinute * minute, toMs: toMinute * minute, ...(pupilIds && { pupilIds }) };
}

function makeArithmetic(idOf: (label: string) => PupilId): LessonPlan {
  return {
    head: {
      title: 'Rekenen',
      startedAt: '2026-11-03T08:10:00.000Z',
      durationMs: 46 * minute,
      focusQuestion: 'turns',
      ownQuestion: 'Hoor ik iedereen, of steeds dezelfde kinderen?',
      lessonGoal: 'Ik kan breuken met dezelfde noemer optellen.',
      prediction: {
        ownView: 'Het was levendig. Ik denk dat bijna iedereen aan de beurt kwam.',
        manyTurns: [idOf('Daan'), idOf('Hamza'), idOf('Noor')],
        fewTurns: [idOf('Umut'), idOf('Isa'), idOf('Zoë')],
        waitCounts: 3,
        skipped: false,
      },
      checkedAt: '2026-11-03T09:02:00.000Z',
      sharedAt: '2026-11-03T14:35:00.000Z',
      pauses: [{ fromMs: 21 * minute, toMs: 22.5 * minute }],
      phases: [
        phase('instruction', 0, 14),
        phase('guidedPractice', 14, 26),
        phase('independentWork', 26, 39),
        phase('circle', 39, 46),
      ],
      debrief: {
        confirming: 'Je vroeg vaak zonder vinger door naar wie stil was. De wisbordjes lieten iedereen meedoen.',
        critical: 'De beurten gingen vooral naar kinderen die snel hun vinger opsteken.',
        constructive: 'Eerst allemaal op het wisbordje, dan pas een naam.',
        intentions: [
          {
            text: 'Als ik een vraag aan de klas stel, dan laat ik eerst iedereen op het wisbordje schrijven.',
            sign: 'Ook wie geen vinger opsteekt, heeft een antwoord klaar.',
            reviewOn: '2026-11-24',
          },
        ],
        moment: 'De derde wisbordjesronde: Saar had als enige een tekening, en die hielp de hele klas.',
        success: 'Umut legde in de kring zelf uit hoe hij het had aangepakt.',
      },
    },
    coded: 'solicitation',
    gapMs: 10_500,
    absent: ['Quinn'],
    left: {},
    beside: [
      { kind: 'everyone', form: 'board', atMinute: 4.6 },
      { kind: 'everyone', form: 'choral', atMinute: 9.2 },
      { kind: 'everyone', form: 'board', atMinute: 16.4 },
      { kind: 'everyone', form: 'pairs', atMinute: 24.1 },
      { kind: 'everyone', form: 'board', atMinute: 41.3 },
      {
        kind: 'mark',
        mark: 'highlight',
        atMinute: 16.9,
        about: 'Saar',
        text: 'Tekent de breuk in plaats van te rekenen; de klas kijkt mee.',
      },
      { kind: 'mark', mark: 'revisit', atMinute: 12.3, text: 'Drie vragen achter elkaar aan dezelfde tafelgroep.' },
    ],
  };
}

function makeLanguage(idOf: (label: string) => PupilId): LessonPlan {
  const atTable = ['Bram', 'Giulia', 'Kaat', 'Liam', 'Wout'].map(idOf);
  return {
    head: {
      title: 'Taal',
      startedAt: '2026-11-10T09:15:00.000Z',
      durationMs: 42 * minute,
      focusQuestion: 'thinking',
      ownQuestion: 'Geef ik iedereen de tijd om na te denken?',
      lessonGoal: 'Ik kan de hoofdgedachte van een tekst in één zin zeggen.',
      prediction: {
        ownView: 'Ik heb geprobeerd te wachten. Bij moeilijke vragen lukte dat beter dan bij makkelijke.',
        manyTurns: [idOf('Finn'), idOf('Vera'), idOf('Rayan')],
        fewTurns: [idOf('Emma'), idOf('Xenia'), idOf('Pleun')],
        waitCounts: 4,
        skipped: false,
      },
      checkedAt: '2026-11-10T10:01:00.000Z',
      sharedAt: '2026-11-10T14:20:00.000Z',
      pauses: [],
      phases: [
        phase('instruction', 0, 13),
        phase('guidedPractice', 13, 21),
        phase('extendedInstruction', 21, 27, atTable),
        phase('independentWork', 27, 34),
        phase('circle', 34, 42),
      ],
      debrief: {
        confirming: 'Bij de denkvragen in de kring bleef het soms echt stil, en dan kwamen er lange antwoorden.',
        critical: 'Na een weetvraag kwam de volgende naam vaak al na één tel.',
        constructive: 'De vraag stellen, in stilte tot drie tellen, en dan pas een naam noemen.',
        intentions: [
          {
            text: 'Als ik een vraag stel, dan tel ik in stilte tot drie voor ik een naam noem.',
            sign: 'Er gaan meer vingers omhoog terwijl ik tel.',
            reviewOn: '2026-12-01',
            indicator: 'longWait',
          },
          {
            text: 'Als iemand het nog niet weet, dan kom ik na een ander bij die leerling terug.',
            reviewOn: '2026-12-01',
          },
        ],
        success: 'Kaat vond aan de instructietafel zelf de hoofdgedachte.',
      },
    },
    coded: 'question',
    gapMs: 12_500,
    absent: [],
    left: { Omar: 30 },
    beside: [
      {
        kind: 'mark',
        mark: 'highlight',
        atMinute: 36.2,
        about: 'Thijs',
        text: 'Het bleef stil, en toen kwam er een antwoord van drie zinnen.',
      },
      { kind: 'mark', mark: 'revisit', atMinute: 8.4, text: 'Wat zou er gebeuren als je hier nog twee tellen wacht?' },
    ],
  };
}

function makeWorld(idOf: (label: string) => PupilId): LessonPlan {
  return {
    head: {
      title: 'Wereldoriëntatie',
      startedAt: '2026-11-17T12:30:00.000Z',
      durationMs: 45 * minute,
      focusQuestion: 'feedback',
      ownQuestion: 'Zeg ik ook hoe het verder kan, en tegen wie?',
      lessonGoal: 'Ik kan uitleggen hoe een rivier het land verandert.',
      prediction: {
        ownView: 'In de kring gaf ik veel complimenten. Of ik ook zei waarover, weet ik niet.',
        manyTurns: [idOf('Rayan'), idOf('Noor'), idOf('Thijs')],
        fewTurns: [idOf('Mila'), idOf('Emma'), idOf('Jayden')],
        waitCounts: 2,
        skipped: false,
      },
      checkedAt: '2026-11-17T13:20:00.000Z',
      sharedAt: '2026-11-17T14:30:00.000Z',
      pauses: [],
      phases: [phase('circle', 0, 9), phase('instruction', 9, 21), phase('groupWork', 21, 34), phase('circle', 34, 45)],
    },
    coded: 'feedback',
    gapMs: 11_500,
    absent: [],
    left: {},
    beside: [
      { kind: 'feedback', to: 'group', feedback: [{ focus: 'collaboration', tone: 'confirming' }], atMinute: 24.2 },
      { kind: 'feedback', to: 'group', feedback: [{ focus: 'process', tone: 'constructive' }], atMinute: 29.7 },
      { kind: 'feedback', to: 'class', feedback: [{ focus: 'process', tone: 'confirming' }], atMinute: 33.1 },
      { kind: 'feedback', to: 'class', feedback: [{ tone: 'confirming' }], atMinute: 44.2 },
      {
        kind: 'mark',
        mark: 'highlight',
        atMinute: 38.5,
        about: 'Rayan',
        text: '“Hoe wist je dat je zo moest beginnen?”',
      },
      {
        kind: 'mark',
        mark: 'revisit',
        atMinute: 17.1,
        text: 'Een paar keer ‘goed zo’ achter elkaar: waarover ging het?',
      },
    ],
  };
}
