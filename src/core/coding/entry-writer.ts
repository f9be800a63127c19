/** Turns what happened into log entries: ids, order and times are put on here, in one place. */
import type { Clock } from '../ports';
import type { ActionId, DeviceId, EntryId, NewId, ObservationId } from '../record/ids';
import type { EntryPayload, LogEntry } from '../record/log-entry';
import type { LessonMs } from '../record/times';

export interface EntryWriter {
  /** Stamps one action: its entries share an action id and follow each other in `seq`. */
  stamp(payloads: readonly EntryPayload[], at: LessonMs): LogEntry[];
}

/** @param lastSeq highest `seq` in the log so far, 0 for an empty one */
export function createEntryWriter(
  { clock, newId }: { readonly clock: Pick<Clock, 'wallMs'>; readonly newId: NewId },
  { observationId, deviceId, lastSeq }: { observationId: ObservationId; deviceId: DeviceId; lastSeq: number },
): EntryWriter {
  let seq = lastSeq;
  return {
    stamp(payloads, at) {
      const actionId = newId<ActionId>();
      const wallMs = clock.wallMs();
      return payloads.map((payload) => ({
        ...payload,
        id: newId<EntryId>(),
        observationId,
        deviceId,
        seq: ++seq,
        actionId,
        lessonMs: at,
        wallMs,
      }));
    },
  };
}
