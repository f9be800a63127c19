/** A lesson as an ELAN document: a tier per kind of moment and pupil, the silences on tiers of their own, and the phases. */
import {
  type ElanAnnotation,
  type ElanDocument,
  type ElanTier,
  ownProperties,
  participantMark,
  phaseTier,
  waitTier,
} from '../foreign/elan-format';
import { writeFields } from '../foreign/field-text';
import { filmOf } from '../foreign/named-film';
import { classFields, headFields } from '../foreign/lesson-fields';
import { momentFields } from '../foreign/moment-fields';
import type { Interaction } from '../record/interaction';
import type { NameReplacer } from '../record/name-styles';
import type { Observation } from '../record/observation';
import type { BorisSource } from './boris-project';
import { nameSubjects } from './boris-project';

/** How long a point is drawn, unless the next one comes sooner, milliseconds. */
const pointMs = 500;

/** An annotation that has no place on a tier yet; a point may be cut short by what follows it. */
interface Unplaced {
  readonly kind: string;
  readonly participant: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly isPoint: boolean;
  readonly value: string;
}

/** @param source of whose observations only the one asked for is written */
export function writeElanDocument(
  observation: Observation,
  { schoolClass, names, replace, madeAt }: Omit<BorisSource, 'observations' | 'localTimeOf'>,
): ElanDocument {
  const subjects = nameSubjects(schoolClass, names);
  const film = filmOf(observation);
  const unplaced: Unplaced[] = [];
  for (const phase of observation.phases) {
    const { phase: value, fromMs, toMs, pupilIds } = phase;
    if (toMs > fromMs) {
      const text = pupilIds ? writeFields({ phase: value, pupilIds: pupilIds.join(',') }) : value;
      unplaced.push({ kind: phaseTier, participant: '', fromMs, toMs, isPoint: false, value: text });
    }
  }
  for (const moment of observation.interactions.toSorted((a, b) => a.atMs - b.atMs)) {
    const participant = moment.pupilId ? (subjects.get(moment.pupilId) ?? '') : '';
    unplaced.push(...annotate(moment, participant, replace));
  }
  return {
    date: madeAt,
    author: observation.observer,
    ...(film && { film: { ...film, name: replace(film.name) } }),
    properties: [
      [ownProperties.schoolClass, classFields(schoolClass, names, replace)],
      [ownProperties.lesson, headFields(observation, replace)],
      [ownProperties.rest, restOf(observation, [...subjects])],
    ],
    tiers: placeOnTiers(unplaced),
  };
}

function annotate(moment: Interaction, participant: string, replace: NameReplacer): Unplaced[] {
  const { kind, atMs, endMs, waitMs } = moment;
  const isSpan = kind === 'support' && endMs !== undefined && endMs > atMs;
  const fields = momentFields(moment, replace);
  if (endMs !== undefined && !isSpan) fields['endMs'] = String(endMs);
  else if (kind === 'support' && endMs === undefined) fields['endMs'] = 'none';
  const value = Object.keys(fields).length > 0 ? writeFields(fields) : kind;
  const own = { kind, participant, fromMs: atMs, toMs: isSpan ? endMs : atMs + pointMs, isPoint: !isSpan, value };
  if (waitMs === undefined || waitMs === 0) return [own];
  const wait = { kind: waitTier, participant, fromMs: atMs, toMs: atMs + waitMs, isPoint: false };
  return [own, { ...wait, value: writeFields({ waitMs: String(waitMs) }) }];
}

/** What no annotation can say, as JSON. */
function restOf(observation: Observation, subjects: readonly (readonly [string, string])[]): string {
  const { focusPupilIds, watched, presence } = observation;
  return JSON.stringify({ pupils: subjects, focusPupilIds, ...(watched && { watched }), presence });
}

/** On one tier nothing may overlap, and two points may not be at the same millisecond: the second goes to a second tier. */
function placeOnTiers(unplaced: readonly Unplaced[]): ElanTier[] {
  const groups = new Map<string, Unplaced[]>();
  for (const one of unplaced) {
    const id = one.participant === '' ? one.kind : `${one.kind}${participantMark}${one.participant}`;
    const group = groups.get(id);
    if (group) group.push(one);
    else groups.set(id, [one]);
  }
  const tiers: ElanTier[] = [];
  const used = new Set<string>();
  for (const [id, group] of groups) {
    for (const row of splitOverlaps(group.toSorted((a, b) => a.fromMs - b.fromMs))) {
      let free = id;
      for (let count = 2; used.has(free); count++) free = `${id} (${count})`;
      used.add(free);
      const { participant, kind } = row[0]!;
      tiers.push({ id: free, participant, type: kind, annotations: cutPoints(row) });
    }
  }
  return tiers;
}

function splitOverlaps(group: readonly Unplaced[]): Unplaced[][] {
  const rows: Unplaced[][] = [];
  for (const one of group) {
    const free = rows.find((row) => {
      const last = row.at(-1)!;
      return last.isPoint ? last.fromMs < one.fromMs : last.toMs <= one.fromMs;
    });
    if (free) free.push(one);
    else rows.push([one]);
  }
  return rows;
}

function cutPoints(row: readonly Unplaced[]): ElanAnnotation[] {
  return row.map(({ fromMs, toMs, isPoint, value }, index) => {
    const next = row[index + 1];
    return { fromMs, toMs: isPoint && next ? Math.min(toMs, next.fromMs) : toMs, value };
  });
}
