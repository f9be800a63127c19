/** What the talk starts from: the kijkvraag, what the teacher wanted to know, and what was intended last time. */
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { focusQuestionName } from '../../messages/focus-questions';
import { talkMessages as words } from '../../messages/talk';
import { Card } from '../../parts/card';
import { LastTime } from '../review/last-time-card';
import { DebriefText } from './debrief-fields';
import { saveDebrief } from './save-debrief';

interface TalkTopProps {
  readonly lesson: ReviewedLesson;
  readonly review: Review;
}

export function TalkTop({ lesson, review }: TalkTopProps) {
  const { focusQuestion, ownQuestion, lessonGoal, debrief } = lesson.observation;
  return (
    <div class="talk-top">
      <Card title={words.startTitle}>
        <dl class="talk-start">
          <Fact label={words.question} text={focusQuestionName(focusQuestion)} />
          <Fact label={words.ownQuestion} text={ownQuestion} />
          <Fact label={words.goal} text={lessonGoal} />
        </dl>
      </Card>
      {lesson.lastTime && (
        <Card title={words.lastTime}>
          <LastTime lesson={lesson} />
          <div class="talk-last-field">
            <DebriefText
              label={words.lastTimeField}
              value={debrief?.lastTime}
              save={(lastTime) => saveDebrief(review, () => ({ lastTime }))}
            />
          </div>
        </Card>
      )}
    </div>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  const isWritten = text !== undefined && text.trim() !== '';
  return (
    <div>
      <dt class="muted">{label}</dt>
      <dd class={isWritten ? undefined : 'muted'} dir="auto">
        {isWritten ? text : words.notWritten}
      </dd>
    </div>
  );
}
