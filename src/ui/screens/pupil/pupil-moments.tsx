/** Everything that was noted about one pupil, in the order in which it happened. */
import type { Interaction } from '../../../core/record/interaction';
import { formatLessonTime } from '../../messages/format';
import { describePupilMoment, nameMoment, pupilMessages } from '../../messages/pupil';
import { Card } from '../../parts/card';
import '../review/moment-list.css';

export function PupilMoments({ moments }: { readonly moments: readonly Interaction[] }) {
  return (
    <Card title={pupilMessages.momentsTitle}>
      {moments.length === 0 && <p class="muted">{pupilMessages.momentsNone}</p>}
      <ol role="list" class="moment-list">
        {moments.map((moment) => (
          <li key={moment.id}>
            <span class="moment-time">{formatLessonTime(moment.atMs)}</span>
            <span class="moment-words">
              <span class="moment-kind">{nameMoment(moment)}</span>
              <span dir="auto">{describePupilMoment(moment)}</span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
