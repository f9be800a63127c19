/** What was intended after the last lesson, and what came of it: in numbers where one was named, and in their words. */
import { indicatorOf } from '../../../core/profile/last-intentions';
import type { IntentionChange } from '../../../core/profile/intention-finding';
import type { Intention } from '../../../core/record/observation';
import type { ReviewedLesson } from '../../../state/review-store';
import { describeChange, intentionMessages as words } from '../../messages/intentions';
import { Card } from '../../parts/card';
import { IntentionList } from '../../parts/intention-list';
import './own-words.css';

export function LastTimeCard({ lesson }: { readonly lesson: ReviewedLesson }) {
  const said = lesson.observation.debrief?.lastTime?.trim();
  if (!lesson.lastTime) return null;
  return (
    <Card title={words.lastTitle}>
      <LastTime lesson={lesson} />
      {said && (
        <blockquote class="own-words last-time-words">
          <p class="muted">{words.inYourWords}</p>
          <p dir="auto">{said}</p>
        </blockquote>
      )}
    </Card>
  );
}

/** Nothing where nothing was intended. */
export function LastTime({ lesson }: { readonly lesson: ReviewedLesson }) {
  const { lastTime, comparison } = lesson;
  if (!lastTime) return null;
  const { title, startedAt } = lastTime.observation;
  const changes = comparison.type === 'done' ? comparison.comparison.changes : [];
  return (
    <>
      <p class="muted">{words.afterLesson(title, startedAt)}</p>
      <IntentionList
        intentions={lastTime.intentions}
        outcome={(intention) => {
          const change = changeOf(intention, changes);
          return change && describeChange(change);
        }}
      />
    </>
  );
}

function changeOf(intention: Intention, changes: readonly IntentionChange[]): IntentionChange | undefined {
  const asked = indicatorOf(intention);
  return changes.find(({ text, indicator }) => indicator === asked && text === intention.text.trim());
}
