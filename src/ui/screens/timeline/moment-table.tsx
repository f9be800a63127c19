/** The table twin of the timeline: every moment in order, a part at a time. */
import { useState } from 'preact/hooks';
import { phaseAt } from '../../../core/report/interaction-rows';
import type { Interaction } from '../../../core/record/interaction';
import type { Observation } from '../../../core/record/observation';
import { formatLessonTime } from '../../messages/format';
import { labelMoment, subjectOfMoment } from '../../messages/moment';
import { phaseMessages } from '../../messages/observe';
import { describePupilMoment, nameMoment } from '../../messages/pupil';
import { timelineMessages as words } from '../../messages/timeline';
import { Button } from '../../parts/button';
import { ScrolledTable } from '../review/scrolled-table';

interface MomentTableProps {
  readonly observation: Observation;
  readonly moments: readonly Interaction[];
  readonly nameOf: (id: string) => string;
  readonly onOpen: (moment: Interaction) => void;
}

/** Two thousand rows at once would keep the screen waiting. */
const rowsAtOnce = 150;

export function MomentTable({ observation, moments, nameOf, onOpen }: MomentTableProps) {
  const [shown, setShown] = useState(rowsAtOnce);
  const rest = moments.length - shown;
  return (
    <>
      <ScrolledTable
        label={words.tableCaption}
        class="moment-table"
        columns={[words.columnTime, words.columnWho, words.columnWhat, words.columnHow, words.columnPhase]}
      >
        <tbody>
          {moments.slice(0, shown).map((moment) => {
            const phase = phaseAt(observation, moment.atMs);
            return (
              <tr key={moment.id}>
                <td>
                  <button
                    type="button"
                    class="moment-table-time"
                    aria-label={labelMoment(moment, nameOf)}
                    onClick={() => onOpen(moment)}
                  >
                    {formatLessonTime(moment.atMs)}
                  </button>
                </td>
                <th scope="row">
                  <bdi class="moment-table-who">{subjectOfMoment(moment, nameOf) || '–'}</bdi>
                </th>
                <td>{nameMoment(moment)}</td>
                <td dir="auto">{describePupilMoment(moment)}</td>
                <td>{phase ? phaseMessages[phase] : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </ScrolledTable>
      {rest > 0 && (
        <Button onClick={() => setShown(shown + rowsAtOnce)}>{words.more(Math.min(rest, rowsAtOnce))}</Button>
      )}
    </>
  );
}
