/** The table twin of the waits: every silence with its row, its length and how it ended, a part at a time. */
import { useMemo } from 'preact/hooks';
import type { InteractionId } from '../../../core/record/ids';
import { MoreRows } from '../../charts/more-rows';
import { useRows } from '../../charts/use-rows';
import { formatLessonTime, formatSeconds } from '../../messages/format';
import { endingMessages, waitMessages as words } from '../../messages/waits';
import type { WaitChartRow } from './waits-chart';
import { ScrolledTable } from '../review/scrolled-table';

interface WaitsTableProps {
  readonly rows: readonly WaitChartRow[];
  readonly onOpen: (id: InteractionId) => void;
}

export function WaitsTable({ rows, onOpen }: WaitsTableProps) {
  const all = useMemo(() => rows.flatMap(({ label, waits }) => waits.map((wait) => ({ ...wait, label }))), [rows]);
  const { shown, more, showMore } = useRows(all.length);
  return (
    <>
      <ScrolledTable
        label={words.tableCaption}
        class="waits-table"
        columns={[words.columnRow, words.columnTime, words.columnWait, words.columnEnding, words.columnCounts]}
      >
        <tbody>
          {all.slice(0, shown).map(({ label, turn, ms, counts }) => (
            <tr key={turn.id}>
              <th scope="row">
                <bdi class="moment-table-who">{label}</bdi>
              </th>
              <td>
                <button
                  type="button"
                  class="moment-table-time"
                  aria-label={`${formatLessonTime(turn.atMs)}, ${label}, ${formatSeconds(ms)}`}
                  onClick={() => onOpen(turn.id)}
                >
                  {formatLessonTime(turn.atMs)}
                </button>
              </td>
              <td>
                <data value={String(ms)}>{formatSeconds(ms)}</data>
              </td>
              <td>{endingMessages[turn.endedBy ?? 'unknown']}</td>
              <td>{counts ? words.yes : words.no}</td>
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
      <MoreRows more={more} onMore={showMore} />
    </>
  );
}
