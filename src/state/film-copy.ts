/** A film laid under a lesson that was observed live: a copy to be put right on film, beside the live one. */
import { createEntryWriter } from '../core/coding/entry-writer';
import { withTimes } from '../core/coding/film-passes';
import { takeApart } from '../core/coding/imported-log';
import type { Clock, ObservationRepository } from '../core/ports';
import type { FilmFingerprint, FilmSync } from '../core/record/film';
import type { DeviceId, InteractionId, NewId, ObservationId } from '../core/record/ids';
import type { LogEntry } from '../core/record/log-entry';
import type { Observation, ObservationHead } from '../core/record/observation';
import { lessonMs } from '../core/record/times';

interface Needs {
  readonly clock: Pick<Clock, 'wallMs'>;
  readonly newId: NewId;
  readonly deviceId: DeviceId;
  readonly observations: Pick<ObservationRepository, 'create'>;
}

/** Who looked live, where no initials were given: the copy is not coded by its maker alone. */
const unknownObserver = '?';

/**
 * Puts the copy on the disk, ready to be coded on. Its moments say that their times were tapped live. Rejects with
 * `SaveProblem`; then nothing was written.
 */
export async function layFilmUnder(
  needs: Needs,
  live: Observation,
  film: FilmFingerprint,
  sync: FilmSync,
): Promise<ObservationId> {
  const { head, entries } = copyOnFilm(needs, live, film, sync);
  await needs.observations.create(head, entries, 'running');
  return head.id;
}

/** The live lesson had ended, and so has its copy, once: its length is known, and taking the end back opens it again. */
export function copyOnFilm(
  { clock, newId, deviceId }: Omit<Needs, 'observations'>,
  live: Observation,
  film: FilmFingerprint,
  sync: FilmSync,
): { readonly head: ObservationHead; readonly entries: readonly LogEntry[] } {
  const { prediction: _p, debrief: _d, checkedAt: _c, sharedAt: _s, ...rest } = live;
  const { durationMs } = live;
  const { head, payloads } = takeApart({
    ...rest,
    id: newId<ObservationId>(),
    source: 'video',
    observer: live.observer || unknownObserver,
    film: { ...film, ...sync },
    ...(live.watched && { watched: withTimes(live.watched, { fromMs: 0, toMs: durationMs }) }),
    interactions: live.interactions.map((moment) => ({
      ...moment,
      id: newId<InteractionId>(),
      origin: moment.origin ?? 'live',
    })),
  });
  const writer = createEntryWriter({ clock, newId }, { observationId: head.id, deviceId, lastSeq: 0 });
  const at = lessonMs(0);
  const copied = writer.stamp(payloads, at);
  const ended = writer.stamp([{ type: 'ended', atMs: lessonMs(durationMs) }], at);
  const reopened = writer.stamp([{ type: 'voided', undoneActionId: ended[0]!.actionId }], at);
  return { head, entries: [...copied, ...ended, ...reopened] };
}
