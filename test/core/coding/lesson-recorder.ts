/** A lesson without screen or disk, for tests of the rules: presses in, log and state out. */
import { createEntryWriter } from '../../../src/core/coding/entry-writer';
import { redoEntry, undoEntry } from '../../../src/core/coding/edit-history';
import { appendEntries, foldLog, type LessonLog } from '../../../src/core/coding/lesson-log';
import type { Press } from '../../../src/core/coding/press';
import { decidePress } from '../../../src/core/coding/press-decision';
import type { ClassId, DeviceId, NewId, ObservationId } from '../../../src/core/record/ids';
import type { EntryPayload } from '../../../src/core/record/log-entry';
import type { ObservationHead } from '../../../src/core/record/observation';
import { lessonMs, wallMs } from '../../../src/core/record/times';

export const head: ObservationHead = {
  id: 'o1' as ObservationId,
  classId: 'c1' as ClassId,
  title: 'Rekenen',
  source: 'live',
  startedAt: '2026-11-21T08:30:00.000Z',
  observer: 'MV',
  focusQuestion: 'turns',
  focusPupilIds: [],
  codebook: 'leidraad-1',
};

export interface LessonRecorder {
  readonly log: LessonLog;
  press(press: Press, atMs: number): EntryPayload[];
  write(payloads: readonly EntryPayload[], atMs: number): void;
  undo(atMs: number): void;
  redo(atMs: number): void;
}

export function startLesson(): LessonRecorder {
  let ids = 0;
  const newId: NewId = <T extends string>() => `id${++ids}` as T;
  const log = foldLog(head, []);
  const writer = createEntryWriter(
    { clock: { wallMs: () => wallMs(0) }, newId },
    { observationId: head.id, deviceId: 'd1' as DeviceId, lastSeq: 0 },
  );
  const write = (payloads: readonly EntryPayload[], atMs: number) =>
    appendEntries(log, writer.stamp(payloads, lessonMs(atMs)));
  return {
    log,
    press(press, atMs) {
      const payloads = decidePress(log.state, press, lessonMs(atMs), newId);
      if (payloads.length > 0) write(payloads, atMs);
      return payloads;
    },
    write,
    undo(atMs) {
      const entry = undoEntry(log);
      if (entry) write([entry], atMs);
    },
    redo(atMs) {
      const entry = redoEntry(log);
      if (entry) write([entry], atMs);
    },
  };
}
