/** What is looked at from now on. What goes off is *not observed* from this moment, never zero. */
import { changeWatch, rowsNow, type RowWatch, watchOf } from '../../../core/coding/watched-rows';
import { rowMessages } from '../../messages/indicators';
import { sheetMessages as words } from '../../messages/lesson-sheets';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { useStore } from '../../use-store';
import { Sheet } from './sheet';
import type { SheetNeeds } from './sheet-needs';

export function WatchedSheet({ store, question, onOpen }: SheetNeeds) {
  useStore(store, (view) => view.watched);
  const { watched, head } = store.log.state;
  const rows = watched ? rowsNow(watched) : question.watched;
  const order = question.watched.map(({ row }) => row);
  const options: readonly { readonly value: RowWatch; readonly label: string }[] = [
    { value: 'class', label: words.watchClass },
    ...(head.focusPupilIds.length > 0 ? [{ value: 'focus', label: words.watchFocus } as const] : []),
    { value: 'off', label: words.watchOff },
  ];
  return (
    <Sheet title={words.watched} subtitle={words.watchedHint} onClose={() => onOpen(undefined)}>
      {order.map((row) => (
        <SegmentedChoice
          key={row}
          label={rowMessages[row]}
          value={watchOf(rows, row)}
          options={options}
          onChange={(watch) => store.write(changeWatch(rows, row, watch, order, store.now()))}
        />
      ))}
    </Sheet>
  );
}
