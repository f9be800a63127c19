/** What the two write in the talk, beside the paper that it comes on; the same fields as in the talk itself. */
import type { Interaction } from '../../../core/record/interaction';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { summaryMessages } from '../../messages/summary';
import { Card } from '../../parts/card';
import { MomentFields, SuccessField, ThreeParts } from '../talk/debrief-fields';
import { IntentionFields } from '../talk/intention-fields';

interface DebriefFormProps {
  readonly lesson: ReviewedLesson;
  readonly review: Review;
  readonly moments: readonly Interaction[];
}

export function DebriefForm({ lesson, review, moments }: DebriefFormProps) {
  return (
    <Card title={summaryMessages.formTitle}>
      <p class="muted">{summaryMessages.formHint}</p>
      <div class="debrief-fields">
        <MomentFields lesson={lesson} review={review} moments={moments} />
        <ThreeParts lesson={lesson} review={review} />
        <IntentionFields lesson={lesson} review={review} />
        <SuccessField lesson={lesson} review={review} />
      </div>
    </Card>
  );
}
