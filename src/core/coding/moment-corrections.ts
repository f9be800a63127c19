/** A moment put right after the lesson: which entries are written, so that the laws of the model still hold. */
import type { Interaction, InteractionField, Origin } from '../record/interaction';
import type { EntryPayload } from '../record/log-entry';

/** Fields that are a point in lesson time or a length, in whole milliseconds. */
export const timeFields = ['atMs', 'endMs', 'thinkMs', 'waitMs', 'answerMs', 'reactionMs'] as const;
export type TimeField = (typeof timeFields)[number];

const isTimeField = (field: InteractionField): field is TimeField => timeFields.some((one) => one === field);

/**
 * The entries that set one field of a moment, or clear it with `null`; none when nothing changes or nothing may.
 * - a moment, and the question before it, begins in the lesson and not after its end; a visit ends at or after its beginning; lengths are not negative
 * - who calls out was not waited for: *roept* clears both waits, and no wait can be set beside it
 * - feedback to a group or the class has no pupil, and the other way round
 * - a time that was put right says so in `origin`
 * @param durationMs length of the lesson
 */
export function correctField(
  moment: Interaction,
  field: InteractionField,
  value: unknown,
  durationMs: number,
): EntryPayload[] {
  const set = (changed: InteractionField, to: unknown): EntryPayload => ({
    type: 'changed',
    interactionId: moment.id,
    field: changed,
    value: to,
  });
  if (isTimeField(field)) {
    const time =
      typeof value === 'number' && Number.isFinite(value) ? lawfulTime(moment, field, value, durationMs) : undefined;
    if (time === undefined ? field === 'atMs' || moment[field] === undefined : time === moment[field]) return [];
    if (time !== undefined && moment.solicitation === 'calledOut' && (field === 'waitMs' || field === 'thinkMs')) {
      return [];
    }
    return [set(field, time ?? null), set('origin', correctedOrigin(moment, field))];
  }
  const wanted = Array.isArray(value) && value.length === 0 ? null : value;
  if ((moment[field] ?? null) === wanted) return [];
  const entries = [set(field, wanted)];
  if (field === 'solicitation' && wanted === 'calledOut') {
    if (moment.waitMs !== undefined) entries.push(set('waitMs', null));
    if (moment.thinkMs !== undefined) entries.push(set('thinkMs', null));
  }
  if (field === 'to' && (wanted === 'group' || wanted === 'class') && moment.pupilId !== undefined) {
    entries.push(set('pupilId', null));
  }
  if (field === 'pupilId' && wanted !== null && (moment.to === 'group' || moment.to === 'class')) {
    entries.push(set('to', null));
  }
  return entries;
}

function lawfulTime(moment: Interaction, field: TimeField, value: number, durationMs: number): number {
  const whole = Math.max(0, Math.round(value));
  switch (field) {
    case 'atMs': {
      // Not so early that its question was asked before the lesson began; one that already was stays where it is.
      const firstMs = Math.min(moment.thinkMs ?? 0, moment.atMs);
      return Math.max(firstMs, Math.min(whole, moment.endMs ?? Math.max(durationMs - 1, moment.atMs, 0)));
    }
    case 'endMs':
      return Math.max(moment.atMs, Math.min(whole, Math.max(durationMs, moment.endMs ?? 0)));
    case 'thinkMs':
      // The question cannot have been asked before the lesson began.
      return Math.min(whole, Math.max(moment.atMs, moment.thinkMs ?? 0));
    default:
      return whole;
  }
}

function correctedOrigin(moment: Interaction, field: TimeField): Readonly<Record<string, Origin>> {
  const { origin } = moment;
  const before: Record<string, Origin> = {};
  if (typeof origin === 'string') {
    for (const known of timeFields) if (moment[known] !== undefined) before[known] = origin;
  }
  return { ...(typeof origin === 'object' ? origin : before), [field]: 'corrected' };
}
