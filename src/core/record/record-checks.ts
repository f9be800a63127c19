/** What a class, an observation and a moment in a file must look like. Every message is the kind of a problem. */
import * as v from 'valibot';
import type { ExchangeProblem } from './exchange-content';
import type { ClassId, DeviceId, GroupingId, GroupValueId, InteractionId, ObservationId, PupilId } from './ids';
import {
  answers,
  behaviours,
  demandLevels,
  endings,
  everyoneForms,
  feedbackFocuses,
  feedbackReceivers,
  feedbackTones,
  followUps,
  guidances,
  initiators,
  type Interaction,
  interactionKinds,
  markKinds,
  origins,
  questions,
  solicitations,
  warmths,
} from './interaction';
import { leidraadId } from './leidraad-codebook';
import {
  completenesses,
  type Debrief,
  findingChoices,
  type Observation,
  phases,
  scopes,
  sources,
  watchedRows,
} from './observation';
import { estimateBases, type Grouping, type Pupil, type SchoolClass, type SeatingPlan } from './school-class';
import { isIsoDate, isIsoTime } from './iso-dates';
import type { LessonMs } from './times';

type ProblemKind = ExchangeProblem['kind'];

/** Far above any school's file: a list beyond it was made to hurt. */
export const mostOf = {
  classes: 500,
  pupils: 200,
  groupings: 50,
  groupValues: 12,
  seatingPlans: 200,
  observations: 2000,
  interactions: 20_000,
  spans: 1000,
  feedback: 50,
  intentions: 100,
} as const;

const longestText = 100_000;

// Every message is the kind of the problem; where a schema has none it is a wrong value.
const wrongValue: ProblemKind = 'wrongValue';
const unknownCode: ProblemKind = 'unknownCode';
const tooLarge: ProblemKind = 'tooLarge';
const endBeforeStart: ProblemKind = 'endBeforeStart';

const text = v.pipe(v.string(), v.maxLength(longestText, tooLarge));

/** An id that names a member of every object (`toString`) would be found in records that lack it. */
const id = <Id extends string>() =>
  v.custom<Id>((value) => typeof value === 'string' && value !== '' && !(value in Object.prototype), wrongValue);

const wholeMs = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const length = v.custom<number>(wholeMs, wrongValue);
const moment = v.custom<LessonMs>(wholeMs, wrongValue);

/** Text that is not in the list is an unknown code; anything else is a wrong value. */
function code<const Codes extends readonly string[]>(codes: Codes) {
  return v.picklist(codes, (issue) => (typeof issue.input === 'string' ? unknownCode : wrongValue));
}

/** The count is looked at before anything in the list. */
function list<const Item extends v.GenericSchema>(item: Item, most: number) {
  const anyList = v.custom<unknown[]>(Array.isArray, wrongValue);
  return v.pipe(anyList, v.maxLength(most, tooLarge), v.array(item));
}

/** An object whose unknown keys are kept. */
function record<const Entries extends v.ObjectEntries>(entries: Entries) {
  const anyObject = v.custom<object>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    wrongValue,
  );
  return v.pipe(anyObject, v.looseObject(entries));
}

const optional = v.exactOptional;

/** Holds a schema to its type: a field that is added there and forgotten here would end under `extra`. */
type SchemaOf<Record> = { readonly [Key in Exclude<keyof Record, 'extra'>]-?: v.GenericSchema };

const spanEntries = { fromMs: length, toMs: length };
const inOrder = ({ fromMs, toMs }: { fromMs: number; toMs: number }): boolean => toMs >= fromMs;

const spanSchema = v.pipe(
  record(spanEntries),
  v.forward(v.partialCheck([['fromMs'], ['toMs']], inOrder, endBeforeStart), ['toMs']),
);
export const spansSchema = list(spanSchema, mostOf.spans);

const phaseSchema = v.pipe(
  record({
    phase: code(phases),
    ...spanEntries,
    pupilIds: optional(list(id<PupilId>(), mostOf.pupils)),
  }),
  v.forward(v.partialCheck([['fromMs'], ['toMs']], inOrder, endBeforeStart), ['toMs']),
);

const watchedSchema = v.pipe(
  record({
    row: code(watchedRows),
    scope: optional(code(scopes)),
    fromMs: optional(length),
    toMs: optional(length),
    completeness: optional(code(completenesses)),
  }),
  v.forward(
    v.partialCheck(
      [['fromMs'], ['toMs']],
      ({ fromMs = 0, toMs = Number.MAX_SAFE_INTEGER }) => toMs >= fromMs,
      endBeforeStart,
    ),
    ['toMs'],
  ),
);

const seatNumber = v.pipe(v.custom<number>(Number.isSafeInteger, wrongValue), v.minValue(1), v.maxValue(1000));

const seatSchema = record({ row: seatNumber, column: seatNumber });

export const pupilEntries = {
  id: id<PupilId>(),
  label: text,
  seat: optional(seatSchema),
  groups: optional(v.custom<Record<string, unknown>>(isPlainObject, wrongValue), {}),
  leftOn: optional(v.custom<string>(isIsoDate, wrongValue)),
  joinedOn: optional(v.custom<string>(isIsoDate, wrongValue)),
} satisfies SchemaOf<Pupil>;
export const pupilSchema = record(pupilEntries);
export const groupIdSchema = v.nullable(text);

export const groupingEntries = {
  id: id<GroupingId>(),
  name: text,
  sealed: optional(v.boolean(), false),
  values: list(record({ id: id<GroupValueId>(), name: text }), mostOf.groupValues),
  subject: optional(text),
  filledAt: optional(v.custom<string>(isIsoTime, wrongValue)),
  basis: optional(
    v.pipe(v.custom<Record<string, unknown>>(isPlainObject, wrongValue), v.record(id<string>(), code(estimateBases))),
  ),
  underCode: optional(record({ salt: text, iv: text, data: text })),
} satisfies SchemaOf<Grouping>;
export const groupingSchema = record(groupingEntries);

export const seatingPlanEntries = {
  until: v.custom<string>(isIsoDate, wrongValue),
  seats: v.pipe(v.custom<Record<string, unknown>>(isPlainObject, wrongValue), v.record(id<string>(), seatSchema)),
} satisfies SchemaOf<SeatingPlan>;
export const seatingPlanSchema = record(seatingPlanEntries);

export const classEntries = {
  id: id<ClassId>(),
  name: text,
  groupings: optional(list(v.unknown(), mostOf.groupings), []),
  pupils: list(v.unknown(), mostOf.pupils),
  seatingPlans: optional(list(v.unknown(), mostOf.seatingPlans)),
  demo: optional(v.boolean()),
} satisfies SchemaOf<SchoolClass>;
export const classSchema = record(classEntries);

const feedbackItem = record({ focus: optional(code(feedbackFocuses)), tone: optional(code(feedbackTones)) });

export const interactionEntries = {
  id: id<InteractionId>(),
  pupilId: optional(v.nullable(id<PupilId>())),
  kind: code(interactionKinds),
  atMs: moment,
  endMs: optional(moment),
  thinkMs: optional(length),
  waitMs: optional(length),
  answerMs: optional(length),
  reactionMs: optional(length),
  endedBy: optional(code(endings)),
  solicitation: optional(code(solicitations)),
  question: optional(code(questions)),
  answer: optional(code(answers)),
  explain: optional(v.boolean()),
  followUp: optional(code(followUps)),
  feedback: optional(list(feedbackItem, mostOf.feedback)),
  to: optional(code(feedbackReceivers)),
  eyeContact: optional(v.boolean()),
  warmth: optional(code(warmths)),
  guidance: optional(code(guidances)),
  initiative: optional(code(initiators)),
  level: optional(code(demandLevels)),
  behaviour: optional(code(behaviours)),
  uptake: optional(v.boolean()),
  form: optional(code(everyoneForms)),
  mark: optional(code(markKinds)),
  text: optional(text),
  quote: optional(text),
  origin: optional(v.union([code(origins), v.record(v.string(), code(origins))], wrongValue)),
} satisfies SchemaOf<Interaction>;
const interactionRecord = record(interactionEntries);
// Its type is written out, because the compiler cannot name the inferred one in a declaration.
export const interactionSchema: v.GenericSchema<unknown, v.InferOutput<typeof interactionRecord>> = v.pipe(
  interactionRecord,
  v.forward(
    v.partialCheck([['atMs'], ['endMs']], ({ atMs, endMs }) => endMs === undefined || endMs >= atMs, endBeforeStart),
    ['endMs'],
  ),
);

const intention = record({
  text,
  sign: optional(text),
  reviewOn: optional(text),
  indicator: optional(text),
});

export const debriefEntries = {
  confirming: optional(text, ''),
  critical: optional(text, ''),
  constructive: optional(text, ''),
  intentions: optional(list(intention, mostOf.intentions), []),
  success: optional(text),
  moment: optional(text),
  findings: optional(
    list(record({ template: text, choice: code(findingChoices), words: optional(text) }), mostOf.intentions),
  ),
  lastTime: optional(text),
  heard: optional(text),
  acknowledged: optional(text),
  rounds: optional(
    record({
      positive: optional(text),
      unclear: optional(text),
      fitted: optional(text),
      chance: optional(text),
    }),
  ),
} satisfies SchemaOf<Debrief>;

const pupilIds = list(id<PupilId>(), mostOf.pupils);
const predictionSchema = record({
  ownView: optional(text),
  manyTurns: optional(pupilIds),
  fewTurns: optional(pupilIds),
  waitCounts: optional(v.custom<number>((value) => Number.isFinite(value) && (value as number) >= 0, wrongValue)),
  skipped: optional(v.boolean()),
});

const anyNumber = v.custom<number>((value) => Number.isFinite(value), wrongValue);
const filmSchema = record({
  name: optional(text, ''),
  size: length,
  hash: optional(text),
  durationMs: optional(length),
  offsetMs: optional(anyNumber, 0),
  drift: optional(v.custom<number>((value) => Number.isFinite(value) && Math.abs(value as number) < 1, wrongValue)),
});

export const observationEntries = {
  id: id<ObservationId>(),
  classId: id<ClassId>(),
  title: optional(text, ''),
  source: optional(v.picklist(sources), 'import'),
  startedAt: v.custom<string>(isIsoTime, wrongValue),
  durationMs: length,
  observer: optional(text, ''),
  focusQuestion: optional(text, 'all'),
  focusPupilIds: optional(pupilIds, []),
  // Own kijkwijzers have no place in version 1 yet: their codes could not be checked.
  codebook: optional(v.literal(leidraadId, unknownCode), leidraadId),
  ownQuestion: optional(text),
  lessonGoal: optional(text),
  prediction: optional(predictionSchema),
  checkedAt: optional(v.custom<string>(isIsoTime, wrongValue)),
  sharedAt: optional(v.custom<string>(isIsoTime, wrongValue)),
  deviceId: optional(id<DeviceId>()),
  film: optional(filmSchema),
  deleteBy: optional(v.custom<string>(isIsoTime, wrongValue)),
  seatsHold: optional(v.boolean()),
  pauses: optional(spansSchema, []),
  phases: optional(list(phaseSchema, mostOf.spans), []),
  watched: optional(list(watchedSchema, mostOf.spans)),
  presence: optional(v.custom<Record<string, unknown>>(isPlainObject, wrongValue), {}),
  interactions: optional(list(v.unknown(), mostOf.interactions), []),
  debrief: optional(record(debriefEntries)),
} satisfies SchemaOf<Observation>;
export const observationSchema = record(observationEntries);

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
