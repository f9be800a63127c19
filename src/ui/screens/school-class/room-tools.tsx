/** What can be changed about the room: rows and columns, passages, and how to begin with it. */
import { isEmptyLine, type RoomLayout, roomLayouts, type RoomLine } from '../../../core/record/room-layouts';
import type { Pupil, Seat } from '../../../core/record/school-class';
import type { PlanSize } from '../../../core/record/seating-plan';
import { seatingMessages as words } from '../../messages/seating';
import { Button } from '../../parts/button';

interface RoomToolsProps {
  readonly pupils: readonly Pupil[];
  readonly size: PlanSize;
  readonly chosen: Seat;
  /** One more behind (or beside) the last one. */
  readonly onGrow: (key: keyof PlanSize) => void;
  readonly onLine: (line: RoomLine, how: 'open' | 'close') => void;
  readonly onLayout: (layout: RoomLayout) => void;
}

/** As many rows or columns as a room may have. */
const largest = 20;
const smallest = { row: 2, column: 4 };

export function RoomTools({ pupils, size, chosen, onGrow, onLine, onLayout }: RoomToolsProps) {
  const full = { row: size.rows >= largest, column: size.columns >= largest };
  const canClose = (line: RoomLine, count: number) => isEmptyLine(pupils, line, chosen[line]) && count > smallest[line];
  return (
    <div class="seating-tools">
      <section aria-labelledby="seating-room-title">
        <h3 id="seating-room-title">{words.roomTitle}</h3>
        <p class="muted">{words.roomHint(chosen.row, chosen.column)}</p>
        <div class="seating-actions">
          <Button icon="plus" disabled={full.row} onClick={() => onGrow('rows')}>
            {words.rowBehind}
          </Button>
          <Button icon="plus" disabled={full.column} onClick={() => onGrow('columns')}>
            {words.columnBeside}
          </Button>
          <Button disabled={full.row} onClick={() => onLine('row', 'open')}>
            {words.openRow}
          </Button>
          <Button disabled={full.column} onClick={() => onLine('column', 'open')}>
            {words.openColumn}
          </Button>
          <Button disabled={!canClose('row', size.rows)} onClick={() => onLine('row', 'close')}>
            {words.closeRow}
          </Button>
          <Button disabled={!canClose('column', size.columns)} onClick={() => onLine('column', 'close')}>
            {words.closeColumn}
          </Button>
        </div>
      </section>
      <section aria-labelledby="seating-layout-title">
        <h3 id="seating-layout-title">{words.layoutTitle}</h3>
        <p class="muted">{words.layoutHint}</p>
        <div class="seating-actions">
          {roomLayouts.map((layout) => (
            <Button key={layout} icon="grid" onClick={() => onLayout(layout)}>
              {words.layouts[layout]}
            </Button>
          ))}
        </div>
      </section>
    </div>
  );
}
