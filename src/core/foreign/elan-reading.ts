/** Reads an ELAN document: each annotation is a moment, its tier says what it is, its participant whom it is about. */
import { phases, type PhaseSpan } from '../record/observation';
import type { PupilId } from '../record/ids';
import { isIsoTime } from '../record/iso-dates';
import {
  ownProperties,
  participantMark,
  phaseTier,
  type ReadAnnotation,
  type ReadElanDocument,
  type ReadTier,
  waitTier,
} from './elan-format';
import { type AnnotationTime, timeAnnotations } from './elan-times';
import { readFields } from './field-text';
import {
  countCodes,
  findOutsize,
  type ForeignFile,
  type ForeignLesson,
  type ForeignMoment,
  type ForeignReading,
  joinText,
  listSubjects,
  longestLessonMs,
  type OwnRest,
  refuseFile,
} from './foreign-file';
import { guessKind } from './kind-guess';
import { readClassFields, readHeadFields } from './lesson-fields';
import { isMomentField, readMilliseconds, readMomentFields } from './moment-fields';

/** Codes that many values have are words, not codes. */
const mostValueCodes = 30;

interface Placed {
  readonly tier: ReadTier;
  readonly annotation: ReadAnnotation;
  readonly time: AnnotationTime;
}

/** @param rest of a file that we made ourselves, as JSON that was found harmless */
export function readElanDocument(document: ReadElanDocument, rest: unknown): ForeignReading {
  const own = readHeadFields(document.properties.get(ownProperties.lesson) ?? '');
  const ownClass = readClassFields(document.properties.get(ownProperties.schoolClass) ?? '');
  const times = timeAnnotations(document);
  const counts = { reversed: 0, unlisted: 0, strange: 0 };
  const placed: Placed[] = [];
  let rows = 0;
  for (const tier of document.tiers) {
    for (const annotation of tier.annotations) {
      rows++;
      const time = times.get(annotation.id);
      if (!time) counts.unlisted++;
      else {
        if (time.toMs < time.fromMs) counts.reversed++;
        placed.push({ tier, annotation, time });
      }
    }
  }
  const last = placed.reduce((latest, { time }) => Math.max(latest, time.toMs), 0);
  if (last > longestLessonMs) return refuseFile('wrongValue', 'TIME_ORDER');
  placed.sort((a, b) => a.time.fromMs - b.time.fromMs);
  const moments = own ? readOwnMoments(placed, counts) : readOthersMoments(placed);
  const ownRest = own && readOwnRest(rest);
  const lesson: ForeignLesson = {
    title: own?.title ?? '',
    ...(isIsoTime(document.date) && { startedAt: document.date }),
    durationMs: own?.durationMs ?? last,
    moments,
    rows,
    phases: own ? readPhases(placed) : [],
    ...(document.media[0] !== undefined && { film: { name: document.media[0] } }),
    ...(own && { own }),
    ...(ownRest && { ownRest }),
  };
  const listed = ownRest?.pupils.map(([ownId, name]) => ({ name, ownId })) ?? [];
  const file: ForeignFile = {
    tool: 'elan',
    title: own?.title ?? document.media[0] ?? '',
    lessons: [lesson],
    subjects: listSubjects([lesson], listed),
    codes: countCodes([lesson]),
    remarks: (['reversed', 'unlisted', 'strange'] as const)
      .map((kind) => ({ kind, count: counts[kind] }))
      .filter(({ count }) => count > 0),
    ...(ownClass && { ownClass }),
  };
  const problem = findOutsize(file);
  return problem ? { type: 'error', problem } : { type: 'ok', file };
}

/** A silence that was dragged in ELAN is the truth: the turn that begins with it takes its length. */
function readOwnMoments(placed: readonly Placed[], counts: { strange: number }): ForeignMoment[] {
  const waits = new Map<string, number[]>();
  for (const { tier, time } of placed) {
    if (tier.type !== waitTier) continue;
    const key = JSON.stringify([tier.participant, time.fromMs]);
    waits.set(key, [...(waits.get(key) ?? []), time.toMs - time.fromMs]);
  }
  return placed
    .filter(({ tier }) => tier.type !== waitTier && tier.type !== phaseTier)
    .map(({ tier, annotation, time }): ForeignMoment => {
      const words = readFields(annotation.value, (key) => isMomentField(key) || key === 'endMs');
      const found = new Map([...words.fields].filter(([key]) => isMomentField(key)));
      const { fields, strange } = readMomentFields(found);
      counts.strange += strange.length;
      const silences = waits.get(JSON.stringify([tier.participant, time.fromMs])) ?? [];
      const isDragged = fields.waitMs !== undefined && fields.waitMs > 0 && silences.length === 1;
      const end = words.fields.get('endMs');
      const endMs = end === undefined && tier.type === 'support' ? time.toMs : readMilliseconds(end);
      return {
        subject: tier.participant,
        code: tier.type,
        atMs: time.fromMs,
        ...(endMs !== undefined && { endMs }),
        fields: isDragged ? { ...fields, waitMs: silences[0]! } : fields,
        text: joinText(...strange, ...words.rest.filter((part) => part !== tier.type)),
      };
    });
}

function readPhases(placed: readonly Placed[]): PhaseSpan[] {
  return placed
    .filter(({ tier }) => tier.type === phaseTier)
    .flatMap(({ annotation, time }): PhaseSpan[] => {
      const { fields, rest } = readFields(annotation.value, (key) => key === 'phase' || key === 'pupilIds');
      const phase = phases.find((each) => each === (fields.get('phase') ?? rest[0]));
      const pupilIds = fields
        .get('pupilIds')
        ?.split(',')
        .filter((id) => id !== '') as PupilId[] | undefined;
      return phase ? [{ phase, ...time, ...(pupilIds && { pupilIds }) }] : [];
    });
}

/**
 * Of others: mostly a tier is a kind, and its participant a pupil. Where no tier is called after something that we know, but
 * what stands in the annotations is, the annotations are the codes and the tiers the pupils.
 */
function readOthersMoments(placed: readonly Placed[]): ForeignMoment[] {
  const tierName = ({ id }: ReadTier): string => nameOfTier(id);
  const values = new Set(placed.map(({ annotation }) => annotation.value.trim()));
  const knowsTiers = placed.some(({ tier }) => guessKind(tierName(tier)) !== undefined);
  const knowsValues = [...values].some((value) => guessKind(value) !== undefined);
  const isByValue = !knowsTiers && knowsValues && values.size <= mostValueCodes;
  return placed.map(({ tier, annotation, time }) => {
    const value = annotation.value.trim();
    const who = tier.participant || (tier.id.split(participantMark)[1] ?? '').replace(/ \(\d+\)$/, '');
    return {
      subject: (isByValue ? who || tierName(tier) : who).trim(),
      code: isByValue ? value : tierName(tier),
      atMs: time.fromMs,
      endMs: Math.max(time.fromMs, time.toMs),
      fields: {},
      text: isByValue ? '' : joinText(value),
    };
  });
}

/** `turn@AY (2)` is the tier `turn`. */
function nameOfTier(id: string): string {
  return (id.split(participantMark)[0] ?? '').replace(/ \(\d+\)$/, '').trim() || id;
}

function readOwnRest(value: unknown): OwnRest | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { pupils, focusPupilIds, watched, presence } = value as Partial<Record<keyof OwnRest, unknown>>;
  if (!Array.isArray(pupils) || !pupils.every(isPair)) return undefined;
  // The rest is looked at as strictly as in a file of ours before anything is written.
  return {
    pupils,
    focusPupilIds: Array.isArray(focusPupilIds) ? focusPupilIds.filter((id) => typeof id === 'string') : [],
    ...(Array.isArray(watched) && { watched: watched as NonNullable<OwnRest['watched']> }),
    presence: (typeof presence === 'object' && presence !== null ? presence : {}) as OwnRest['presence'],
  };
}

const isPair = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
