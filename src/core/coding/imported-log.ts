/** From an observation in a file to the log that folds to it, so that what is imported can be corrected like the rest. */
import type { Clock } from '../ports';
import type { DeviceId, NewId, PupilId } from '../record/ids';
import type { EntryPayload, LogEntry } from '../record/log-entry';
import type { Observation, ObservationHead } from '../record/observation';
import { lessonMs } from '../record/times';
import { createEntryWriter } from './entry-writer';

/**
 * One action, written at the end of the lesson. Folding it gives the observation back, with its moments in order of
 * time; spans without length are dropped.
 */
export function importedLog(
  observation: Observation,
  needs: { readonly clock: Pick<Clock, 'wallMs'>; readonly newId: NewId },
  deviceId: DeviceId,
): { readonly head: ObservationHead; readonly entries: LogEntry[] } {
  const { head, payloads } = takeApart(observation);
  const endMs = lessonMs(observation.durationMs);
  const writer = createEntryWriter(needs, { observationId: head.id, deviceId, lastSeq: 0 });
  return { head, entries: writer.stamp([...payloads, { type: 'ended', atMs: endMs }], endMs) };
}

/** An observation as its head and the payloads that fold to the rest of it, but for its end. */
export function takeApart(observation: Observation): {
  readonly head: ObservationHead;
  readonly payloads: readonly EntryPayload[];
} {
  const { durationMs: _, pauses, phases, watched, presence, interactions, ...head } = observation;
  const payloads: EntryPayload[] = [];
  if (watched) payloads.push({ type: 'spanChanged', of: 'watched', spans: watched });
  if (phases.length > 0) payloads.push({ type: 'spanChanged', of: 'phases', spans: phases });
  if (pauses.length > 0) payloads.push({ type: 'spanChanged', of: 'pauses', spans: pauses });
  for (const [pupilId, spans] of Object.entries(presence)) {
    payloads.push({ type: 'spanChanged', of: 'presence', pupilId: pupilId as PupilId, spans });
  }
  for (const interaction of interactions) payloads.push({ type: 'imported', interaction });
  return { head, payloads };
}
