/** Everything that was noted about one pupil, in the order in which it happened. */
import { useState } from 'preact/hooks';
import type { Interaction } from '../../../core/record/interaction';
import type { Observation } from '../../../core/record/observation';
import { formatLessonTime } from '../../messages/format';
import { describePupilMoment, nameMoment, pupilMessages } from '../../messages/pupil';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ClipsLink } from '../review/film-links';
import '../review/moment-list.css';

interface PupilMomentsProps {
  readonly observation: Observation;
  readonly moments: readonly Interaction[];
}

/** More would hide that there is an end. */
const shownAtFirst = 20;

export function PupilMoments({ observation, moments }: PupilMomentsProps) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? moments : moments.slice(0, shownAtFirst);
  return (
    <Card title={pupilMessages.momentsTitle} actions={<ClipsLink observation={observation} moments={moments} />}>
      {moments.length === 0 && <p class="muted">{pupilMessages.momentsNone}</p>}
      <ol role="list" class="moment-list">
        {shown.map((moment) => (
          <li key={moment.id}>
            <span class="moment-time">{formatLessonTime(moment.atMs)}</span>
            <span class="moment-words">
              <span class="moment-kind">{nameMoment(moment)}</span>
              <span dir="auto">{describePupilMoment(moment)}</span>
            </span>
          </li>
        ))}
      </ol>
      {shown.length < moments.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {pupilMessages.momentsAll(moments.length)}
        </Button>
      )}
    </Card>
  );
}
