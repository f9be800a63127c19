/** Phases, pauses and who was there when, each to be put right. */
import { currentPupils } from '../../../core/record/current-pupils';
import { sheetMessages as words } from '../../messages/lesson-sheets';
import { useStore } from '../../use-store';
import { SpanFields } from '../moment/span-fields';
import { Sheet } from './sheet';
import type { SheetNeeds } from './sheet-needs';

export function SpansSheet({ store, schoolClass, nameOf, onOpen }: SheetNeeds) {
  useStore(store, (view) => view.version);
  return (
    <Sheet title={words.spans} onClose={() => onOpen(undefined)}>
      <SpanFields
        state={store.log.state}
        durationMs={store.now()}
        pupils={currentPupils(schoolClass)}
        nameOf={nameOf}
        correct={(payloads) => store.write(payloads)}
      />
    </Sheet>
  );
}
