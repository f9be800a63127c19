/** The table twin of the timeline: every moment in order, a part at a time. */
import { phaseAt } from '../../../core/report/interaction-rows';
import type { Interaction } from '../../../core/record/interaction';
import type { Observation } from '../../../core/record/observation';
import { MoreRows } from '../../charts/more-rows';
import { useRows } from '../../charts/use-rows';
import { formatLessonTime } from '../../messages/format';
import { labelMoment, subjectOfMoment } from '../../messages/moment';
import { phaseMessages } from '../../messages/observe';
import { describePupilMoment, nameMoment } from '../../messages/pupil';
import { timelineMessages as words } from '../../messages/timeline';
import { ScrolledTable } from '../review/scrolled-table';

interface MomentTableProps {
  readonly observation: Observation;
  readonly moments: readonly Interaction[];
  readonly nameOf: (id: string) => string;
  readonly onOpen: (moment: Interaction) => void;
}

export function MomentTable({ observation, moments, nameOf, onOpen }: MomentTableProps) {
  const { shown, more, showMore } = useRows(moments.length);
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
      <MoreRows more={more} onMore={showMore} />
    </>
  );
}
