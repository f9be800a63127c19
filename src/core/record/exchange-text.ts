/** Writes exchange files. */
import type { ExchangeContent, NameStyle } from './exchange-content';
import { exchangeFormat, exchangeVersion } from './exchange-format';
import { keepKnownPupils } from './known-pupils';
import { withLaterPupilsAway } from './lesson-pupils';
import { createNameReplacer, namePupils, type NameReplacer } from './name-styles';
import type { Debrief, Observation } from './observation';
import {
  debriefEntries,
  groupingEntries,
  interactionEntries,
  observationEntries,
  pupilEntries,
  seatingPlanEntries,
} from './record-checks';
import type { Grouping, Pupil, SchoolClass, SeatingPlan } from './school-class';

type Json = Readonly<Record<string, unknown>>;

/**
 * The same content always gives the same text. With `initials` or `numbers` no label of a pupil is left, neither as
 * a label nor in free text. What was filled in under a sealed grouping is never written, nor a pupil whom the class lacks.
 * @param exportedAt ISO 8601
 */
export function writeExchangeText(content: ExchangeContent, names: NameStyle, exportedAt: string): string {
  const forFile = createNameReplacer(undefined, content.classes, names);
  const replacers = new Map(
    content.classes.map((one) => [one.id as string, createNameReplacer(one, content.classes, names)]),
  );
  // A file of initials that is passed on with "full names" still holds only initials.
  const style = names === 'full' ? content.names : names;
  const document = withExtra(
    {
      format: exchangeFormat,
      version: exchangeVersion,
      exportedAt,
      ...(style && { names: style }),
      classes: content.classes.map((one) => writeClass(one, names, replacers.get(one.id) ?? forFile)),
      observations: content.observations.map((one) => {
        const schoolClass = content.classes.find(({ id }) => id === one.classId);
        const written = schoolClass ? withLaterPupilsAway(keepKnownPupils(one, schoolClass), schoolClass.pupils) : one;
        return writeObservation(written, replacers.get(one.classId) ?? forFile);
      }),
    },
    content.extra,
    forFile,
  );
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

function writeClass(schoolClass: SchoolClass, names: NameStyle, replace: NameReplacer): Json {
  const { id, name, groupings, pupils, seatingPlans, demo, extra } = schoolClass;
  const called = namePupils(pupils, names);
  const sealed = new Set<string>(groupings.filter((grouping) => grouping.sealed).map((grouping) => grouping.id));
  return withExtra(
    {
      id,
      name: replace(name),
      groupings: groupings.map((grouping) => writeGrouping(grouping, replace)),
      pupils: pupils.map((pupil) => writePupil({ ...pupil, label: called.get(pupil.id)! }, sealed, replace)),
      ...(seatingPlans && { seatingPlans: seatingPlans.map((plan) => writeSeatingPlan(plan, replace)) }),
      ...(demo !== undefined && { demo }),
    },
    extra,
    replace,
  );
}

function writeSeatingPlan({ extra, ...plan }: SeatingPlan, replace: NameReplacer): Json {
  return withExtra(inOrder(seatingPlanEntries, plan), extra, replace);
}

/** Of what is sealed only that it is there: neither what an estimate is based on, nor what is under the code. */
function writeGrouping({ extra, basis, underCode: _, ...grouping }: Grouping, replace: NameReplacer): Json {
  const values = grouping.values.map((value) => ({ ...value, name: replace(value.name) }));
  const texts = {
    name: replace(grouping.name),
    ...(grouping.subject !== undefined && { subject: replace(grouping.subject) }),
    ...(basis && !grouping.sealed && { basis }),
  };
  return withExtra(inOrder(groupingEntries, { ...grouping, ...texts, values }), extra, replace);
}

function writePupil({ extra, ...pupil }: Pupil, sealed: ReadonlySet<string>, replace: NameReplacer): Json {
  const groups = Object.fromEntries(Object.entries(pupil.groups).filter(([grouping]) => !sealed.has(grouping)));
  return withExtra(inOrder(pupilEntries, { ...pupil, groups }), extra, replace);
}

function writeObservation(observation: Observation, replace: NameReplacer): Json {
  const { extra, debrief, interactions, ...head } = observation;
  return withExtra(
    {
      ...replaceTexts(inOrder(observationEntries, head), replace),
      interactions: interactions.map(({ extra: own, ...moment }) =>
        withExtra(replaceTexts(inOrder(interactionEntries, moment), replace), own, replace),
      ),
      ...(debrief && { debrief: writeDebrief(debrief, replace) }),
    },
    extra,
    replace,
  );
}

function writeDebrief({ extra, ...debrief }: Debrief, replace: NameReplacer): Json {
  return withExtra(replaceTexts(inOrder(debriefEntries, debrief), replace), extra, replace);
}

/** Keys in the order of the schema, however the record was put together. */
function inOrder(entries: object, record: object): Json {
  const source = record as Json;
  const known = Object.keys(entries).filter((key) => source[key] !== undefined);
  return Object.fromEntries(known.map((key) => [key, source[key]]));
}

/** Keys whose text is an id, a code or a date, which may look like a name and has to stay. */
const codedKeys: ReadonlySet<string> = new Set(
  [
    ...Object.keys(observationEntries),
    ...Object.keys(interactionEntries),
    ...['pupilIds', 'manyTurns', 'fewTurns', 'phase', 'row', 'scope', 'completeness', 'focus', 'tone', 'reviewOn'],
    ...['indicator', 'template', 'choice'],
  ].filter((key) => !['title', 'ownQuestion', 'lessonGoal', 'text', 'quote'].includes(key)),
);

/** All other text, also under keys that this version does not know, may hold a name. */
function replaceTexts(record: Json, replace: NameReplacer): Json {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      codedKeys.has(key) && holdsOnlyText(value) ? value : replaceDeep(value, replace),
    ]),
  );
}

function holdsOnlyText(value: unknown): boolean {
  return Array.isArray(value) ? value.every((item) => typeof item === 'string') : typeof value === 'string';
}

function replaceDeep(value: unknown, replace: NameReplacer): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((item) => replaceDeep(item, replace));
  if (typeof value === 'object' && value !== null) return replaceTexts(value as Json, replace);
  return value;
}

/** Known keys first, and where a key is both they hold. */
function withExtra(known: Json, extra: Json | undefined, replace: NameReplacer): Json {
  return extra ? { ...known, ...replaceTexts(extra, replace), ...known } : known;
}
