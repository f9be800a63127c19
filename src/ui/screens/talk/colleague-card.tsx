/** What the colleague does in the talk: say back what was heard, and that it is hard. */
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { talkMessages as words } from '../../messages/talk';
import { Card } from '../../parts/card';
import { DebriefText } from './debrief-fields';
import { saveDebrief } from './save-debrief';

interface ColleagueCardProps {
  readonly lesson: ReviewedLesson;
  readonly review: Review;
}

export function ColleagueCard({ lesson, review }: ColleagueCardProps) {
  const debrief = lesson.observation.debrief;
  return (
    <Card title={words.colleagueTitle}>
      <p class="muted talk-hint">{words.colleagueHint}</p>
      <div class="talk-fields">
        <DebriefText
          label={words.heard}
          value={debrief?.heard}
          save={(heard) => saveDebrief(review, () => ({ heard }))}
        />
        <DebriefText
          label={words.acknowledged}
          value={debrief?.acknowledged}
          save={(acknowledged) => saveDebrief(review, () => ({ acknowledged }))}
        />
      </div>
    </Card>
  );
}
