/** Tells a log entry from what is damaged. */
import type { ObservationId } from './ids';
import type { LogEntry } from './log-entry';

type Row = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const hasTime = (row: Row): boolean => Number.isFinite(row['atMs']);
const hasMoment = (row: Row): boolean => typeof row['interactionId'] === 'string';
const hasUndone = (row: Row): boolean => typeof row['undoneActionId'] === 'string';
const hasPupil = (row: Row): boolean => hasTime(row) && typeof row['pupilId'] === 'string';

function hasInteraction({ interaction }: Row): boolean {
  return (
    isRecord(interaction) &&
    typeof interaction['id'] === 'string' &&
    typeof interaction['kind'] === 'string' &&
    hasTime(interaction)
  );
}

/** What a lesson is and whose: a log that changes it would pass for another lesson, to be removed in its place. */
const fixedFields: readonly unknown[] = ['id', 'classId', '__proto__'];

/** What a fold needs of each type in order not to stumble. */
const payloadChecks: Readonly<Record<LogEntry['type'], (row: Row) => boolean>> = {
  added: hasInteraction,
  imported: hasInteraction,
  closed: hasMoment,
  removed: hasMoment,
  reopened: hasMoment,
  changed: (row) => typeof row['field'] === 'string' && (row['interactionId'] === null || hasMoment(row)),
  headChanged: ({ field }) => typeof field === 'string' && !fixedFields.includes(field),
  spanChanged: (row) => typeof row['of'] === 'string' && Array.isArray(row['spans']),
  questionPosed: hasTime,
  answerHeard: hasTime,
  lapsed: () => true,
  phaseStarted: (row) => hasTime(row) && typeof row['phase'] === 'string',
  rowsWatched: (row) => hasTime(row) && Array.isArray(row['watched']),
  paused: hasTime,
  resumed: hasTime,
  pupilLeft: hasPupil,
  pupilReturned: hasPupil,
  ended: hasTime,
  voided: hasUndone,
  restored: hasUndone,
};

/** Whether what was read from the disk is an entry of this log. Light: it looks for damage, not for wrong codes. */
export function isSoundEntry(value: unknown, observationId: ObservationId): value is LogEntry {
  if (!isRecord(value)) return false;
  const { id, seq, deviceId, actionId, type } = value;
  return (
    typeof id === 'string' &&
    value['observationId'] === observationId &&
    typeof seq === 'number' &&
    Number.isFinite(seq) &&
    typeof deviceId === 'string' &&
    typeof actionId === 'string' &&
    typeof type === 'string' &&
    Object.hasOwn(payloadChecks, type) &&
    payloadChecks[type as LogEntry['type']](value)
  );
}
