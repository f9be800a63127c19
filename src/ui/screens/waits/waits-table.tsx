/** The table twin of the waits: every silence with its row, its length and how it ended. */
import type { InteractionId } from '../../../core/record/ids';
import { formatLessonTime, formatSeconds } from '../../messages/format';
import { endingMessages, waitMessages as words } from '../../messages/waits';
import type { WaitChartRow } from './waits-chart';
import '../review/tally-table.css';

interface WaitsTableProps {
  readonly rows: readonly WaitChartRow[];
  readonly onOpen: (id: InteractionId) => void;
}

export function WaitsTable({ rows, onOpen }: WaitsTableProps) {
  return (
    <div class="tally-scroll" role="group" aria-label={words.tableCaption} tabIndex={0}>
      <table class="tally-table waits-table">
        <caption class="visually-hidden">{words.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columnRow}</th>
            <th scope="col">{words.columnTime}</th>
            <th scope="col">{words.columnWait}</th>
            <th scope="col">{words.columnEnding}</th>
            <th scope="col">{words.columnCounts}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ label, waits }) =>
            waits.map(({ turn, ms, counts }) => (
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
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
