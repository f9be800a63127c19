/** Every moment of the lesson so far, newest first, each to be put right. */
import { useStore } from '../../use-store';
import { sheetMessages as words } from '../../messages/lesson-sheets';
import { MomentRows } from '../moment/moment-rows';
import { Sheet } from './sheet';
import type { SheetNeeds } from './sheet-needs';

export function MomentsSheet({ store, nameOf, onOpen }: SheetNeeds) {
  useStore(store, (view) => view.version);
  const moments = [...store.log.state.interactions.values()].toSorted((a, b) => b.atMs - a.atMs);
  return (
    <Sheet title={words.moments} subtitle={words.momentsHint} onClose={() => onOpen(undefined)}>
      <MomentRows moments={moments} nameOf={nameOf} onOpen={({ id }) => onOpen({ type: 'moment', momentId: id })} />
    </Sheet>
  );
}
