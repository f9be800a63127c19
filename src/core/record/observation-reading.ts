/** Reads the observations of an exchange document, and checks whom they refer to. */
import { checkUnique, checkValue, type Findings, separateExtra } from './checked-value';
import { itemsOf, readList } from './class-reading';
import type { DocumentPath } from './document-path';
import type { Interaction } from './interaction';
import type { Observation } from './observation';
import {
  debriefEntries,
  interactionEntries,
  interactionSchema,
  isPlainObject,
  mostOf,
  observationEntries,
  observationSchema,
  spansSchema,
} from './record-checks';
import type { SchoolClass } from './school-class';
import type { Span } from './spans';

/** Whom an observation may refer to; undefined where its class is not known, so that nothing can be said of it. */
type KnownPupils = ReadonlySet<string> | undefined;

/** `classes` is undefined when they could not be read: then no reference to them can be judged. */
export function readObservations(
  value: unknown,
  classes: readonly SchoolClass[] | undefined,
  findings: Findings,
): Observation[] {
  const pupilsByClass =
    classes && new Map(classes.map((one) => [one.id as string, new Set<string>(one.pupils.map((pupil) => pupil.id))]));
  const observations: Observation[] = [];
  const ids = new Set<string>();
  for (const [index, item] of readList(value, 'observations', mostOf.observations, findings).entries()) {
    const path = ['observations', index];
    const before = findings.count;
    if (isPlainObject(item)) checkUnique(item['id'], ids, [...path, 'id'], findings);
    const observation = readObservation(item, path, pupilsByClass, findings);
    if (findings.count > before) break;
    if (observation) observations.push(observation);
  }
  return observations;
}

function readObservation(
  value: unknown,
  path: DocumentPath,
  pupilsByClass: ReadonlyMap<string, ReadonlySet<string>> | undefined,
  findings: Findings,
): Observation | undefined {
  const head = checkValue(observationSchema, value, path, findings);
  // What refers to pupils is looked into even when the head is wrong: the first wrong value may lie there.
  const raw = isPlainObject(value) ? value : {};
  const classId = raw['classId'];
  const known = typeof classId === 'string' ? pupilsByClass?.get(classId) : undefined;
  if (pupilsByClass && typeof classId === 'string' && !known) findings.add('unknownClass', [...path, 'classId']);
  checkReferences(raw, path, known, findings);
  const presence = readPresence(raw['presence'], [...path, 'presence'], known, findings);
  const interactions = readInteractions(raw['interactions'], [...path, 'interactions'], known, findings);
  if (!head) return undefined;
  const { debrief, ...rest } = separateExtra(observationEntries, head);
  return {
    ...rest,
    ...(debrief && { debrief: separateExtra(debriefEntries, debrief) }),
    presence,
    interactions,
  };
}

function checkReferences(
  raw: Readonly<Record<string, unknown>>,
  path: DocumentPath,
  known: KnownPupils,
  findings: Findings,
): void {
  const checkList = (value: unknown, place: DocumentPath): void => {
    const index = itemsOf(value, mostOf.pupils).findIndex((id) => typeof id === 'string' && known && !known.has(id));
    if (index >= 0) findings.add('unknownPupil', [...path, ...place, index]);
  };
  checkList(raw['focusPupilIds'], ['focusPupilIds']);
  itemsOf(raw['phases'], mostOf.spans).forEach((phase, index) => {
    if (isPlainObject(phase)) checkList(phase['pupilIds'], ['phases', index, 'pupilIds']);
  });
  const prediction = raw['prediction'];
  if (!isPlainObject(prediction)) return;
  checkList(prediction['manyTurns'], ['prediction', 'manyTurns']);
  checkList(prediction['fewTurns'], ['prediction', 'fewTurns']);
}

function readPresence(
  value: unknown,
  path: DocumentPath,
  known: KnownPupils,
  findings: Findings,
): Record<string, readonly Span[]> {
  const presence: Record<string, readonly Span[]> = {};
  if (!isPlainObject(value)) return presence;
  for (const [pupilId, item] of Object.entries(value)) {
    const before = findings.count;
    if (known && !known.has(pupilId)) findings.add('unknownPupil', [...path, pupilId]);
    const spans = checkValue(spansSchema, item, [...path, pupilId], findings);
    if (spans) presence[pupilId] = spans;
    if (findings.count > before) break;
  }
  return presence;
}

function readInteractions(value: unknown, path: DocumentPath, known: KnownPupils, findings: Findings): Interaction[] {
  const interactions: Interaction[] = [];
  const ids = new Set<string>();
  for (const [index, item] of itemsOf(value, mostOf.interactions).entries()) {
    const before = findings.count;
    const interaction = checkValue(interactionSchema, item, [...path, index], findings);
    if (isPlainObject(item)) {
      const pupilId = item['pupilId'];
      if (known && typeof pupilId === 'string' && !known.has(pupilId)) {
        findings.add('unknownPupil', [...path, index, 'pupilId']);
      }
      checkUnique(item['id'], ids, [...path, index, 'id'], findings);
    }
    if (findings.count > before) break;
    if (interaction) interactions.push(nameless(separateExtra(interactionEntries, interaction)));
  }
  return interactions;
}

/** `null` and left out mean the same in a file: nobody, or not known. */
function nameless<Read extends { readonly pupilId?: Interaction['pupilId'] | null }>(
  read: Read,
): Omit<Read, 'pupilId'> & { readonly pupilId?: NonNullable<Interaction['pupilId']> } {
  const { pupilId, ...rest } = read;
  return pupilId ? { ...rest, pupilId } : rest;
}
