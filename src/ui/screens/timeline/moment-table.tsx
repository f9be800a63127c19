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
import '../review/tally-table.css';

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
      <div class="tally-scroll" role="group" aria-label={words.tableCaption} tabIndex={0}>
        <table class="tally-table moment-table">
          <caption class="visually-hidden">{words.tableCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columnTime}</th>
              <th scope="col">{words.columnWho}</th>
              <th scope="col">{words.columnWhat}</th>
              <th scope="col">{words.columnHow}</th>
              <th scope="col">{words.columnPhase}</th>
            </tr>
          </thead>
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
        </table>
      </div>
      {rest > 0 && (
        <Button onClick={() => setShown(shown + rowsAtOnce)}>{words.more(Math.min(rest, rowsAtOnce))}</Button>
      )}
    </>
  );
}
