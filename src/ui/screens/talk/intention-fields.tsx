/** What the teacher intends, how the pupils will notice, in which number it may be seen, and when to look again. */
import { orderFocusIndicators } from '../../../core/profile/focus-indicators';
import { indicatorOf } from '../../../core/profile/last-intentions';
import type { Intention } from '../../../core/record/observation';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { indicatorMessages } from '../../messages/indicators';
import { summaryMessages } from '../../messages/summary';
import { talkMessages as words } from '../../messages/talk';
import { Button } from '../../parts/button';
import { DayField } from '../../parts/day-field';
import { SelectField } from '../../parts/select-field';
import { DebriefText } from './debrief-fields';
import { saveDebrief, saveIntention } from './save-debrief';
import './intention-fields.css';

/** More than this nobody keeps. */
const mostIntentions = 3;

const nothingYet: Intention = { text: '' };

interface IntentionFieldsProps {
  readonly lesson: ReviewedLesson;
  readonly review: Review;
}

export function IntentionFields({ lesson, review }: IntentionFieldsProps) {
  const written = lesson.observation.debrief?.intentions ?? [];
  const shown = written.length > 0 ? written : [nothingYet];
  const last = shown.at(-1)!;
  return (
    <div class="intention-fields">
      {shown.map((intention, index) => (
        <OneIntention key={index} lesson={lesson} review={review} intention={intention} index={index} />
      ))}
      {shown.length < mostIntentions && last.text.trim() !== '' && (
        <Button
          icon="plus"
          class="intention-add"
          onClick={() => saveDebrief(review, ({ intentions }) => ({ intentions: [...intentions, nothingYet] }))}
        >
          {words.anotherIntention}
        </Button>
      )}
    </div>
  );
}

interface OneIntentionProps extends IntentionFieldsProps {
  readonly intention: Intention;
  readonly index: number;
}

function OneIntention({ lesson, review, intention, index }: OneIntentionProps) {
  const save = (change: Partial<Intention>): void => saveIntention(review, index, change);
  const label = (text: string): string => (index === 0 ? text : words.numbered(text, index + 1));
  const named = indicatorOf(intention);
  const offered = orderFocusIndicators(lesson.observation);
  const ids = named && !offered.includes(named) ? [...offered, named] : offered;
  return (
    <div class="intention-one">
      <DebriefText
        label={label(summaryMessages.intention)}
        {...(index === 0 && { hint: summaryMessages.intentionHint })}
        value={intention.text}
        save={(text) => save({ text })}
      />
      <DebriefText label={label(summaryMessages.sign)} value={intention.sign} save={(sign) => save({ sign })} />
      <SelectField
        label={label(words.indicator)}
        value={named ?? ''}
        options={[
          { value: '', label: words.indicatorNone },
          ...ids.map((id) => ({ value: id, label: indicatorMessages[id].name })),
        ]}
        onChange={(indicator) => save({ indicator })}
      />
      <DayField
        label={label(summaryMessages.reviewOn)}
        value={intention.reviewOn ?? ''}
        onInput={(reviewOn) => save({ reviewOn })}
      />
      {index > 0 && isEmpty(intention) && (
        <Button
          kind="quiet"
          class="intention-add"
          label={label(words.withoutIntention)}
          onClick={() => saveDebrief(review, ({ intentions }) => ({ intentions: intentions.toSpliced(index, 1) }))}
        >
          {words.withoutIntention}
        </Button>
      )}
    </div>
  );
}

/** Nothing is lost when it goes. */
function isEmpty({ text, sign = '' }: Intention): boolean {
  return `${text}${sign}`.trim() === '';
}
