/** Running counts for the tiles: turns, or visits while a tap is a visit. Counted once for each change of the log. */
import type { PupilId } from '../../../core/record/ids';
import type { ObservationStore } from '../../../state/observation-store';

export function createMomentCounter(store: ObservationStore): (pupilId: PupilId | undefined) => number {
  let counted = -1;
  let counts = new Map<PupilId | undefined, number>();
  return (pupilId) => {
    const { version, atDesk } = store.getState();
    if (version !== counted) {
      counted = version;
      counts = new Map();
      for (const { kind, pupilId: of } of store.log.state.interactions.values()) {
        if (kind === (atDesk ? 'support' : 'turn')) counts.set(of, (counts.get(of) ?? 0) + 1);
      }
    }
    return counts.get(pupilId) ?? 0;
  };
}
