/** The marks and notes of a lesson, in the order in which they happened. */
import type { Interaction } from '../../../core/record/interaction';
import { formatLessonTime } from '../../messages/format';
import { markMessages } from '../../messages/observe';
import { reviewMessages } from '../../messages/review';
import { Card } from '../../parts/card';
import './moment-list.css';

interface MomentsCardProps {
  readonly moments: readonly Interaction[];
  readonly nameOf: (id: string) => string;
}

export function MomentsCard({ moments, nameOf }: MomentsCardProps) {
  return (
    <Card title={reviewMessages.momentsTitle}>
      {moments.length === 0 && <p class="muted">{reviewMessages.momentsNone}</p>}
      <ol role="list" class="moment-list">
        {moments.map((moment) => (
          <li key={moment.id}>
            <span class="moment-time">{formatLessonTime(moment.atMs)}</span>
            <span class="moment-words">
              <span class="moment-kind">{moment.mark ? markMessages[moment.mark] : reviewMessages.note}</span>
              {moment.pupilId && <bdi class="moment-who">{nameOf(moment.pupilId)}</bdi>}
              {moment.text ? (
                <span dir="auto">{moment.text}</span>
              ) : (
                <span class="muted">{reviewMessages.momentWithoutText}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
