/** The feedback of one moment: what each item was about and how it was meant. */
import { leidraadCodebook } from '../../../core/record/leidraad-codebook';
import type { FeedbackItem } from '../../../core/record/interaction';
import { fieldMessages, momentMessages as words } from '../../messages/moment';
import { Button } from '../../parts/button';
import { SegmentedChoice } from '../../parts/segmented-choice';

interface FeedbackFieldsProps {
  readonly items: readonly FeedbackItem[];
  readonly onChange: (items: readonly FeedbackItem[]) => void;
}

const parts = [
  ['focus', 'feedback.focus'],
  ['tone', 'feedback.tone'],
] as const;

export function FeedbackFields({ items, onChange }: FeedbackFieldsProps) {
  const replace = (index: number, part: 'focus' | 'tone', value: string | undefined): void =>
    onChange(
      items.flatMap((item, place) => {
        if (place !== index) return [item];
        const { [part]: _, ...rest } = item;
        if (value !== undefined) return [{ ...rest, [part]: value } as FeedbackItem];
        // An item that says nothing is no item.
        return Object.keys(rest).length > 0 ? [rest] : [];
      }),
    );
  return (
    <>
      {items.map((item, index) => (
        <div key={index} class="feedback-item" role="group" aria-label={words.feedbackItem(index + 1)}>
          {parts.map(([part, attribute]) => (
            <SegmentedChoice
              key={part}
              label={fieldMessages[attribute]}
              value={item[part] as string | undefined}
              options={optionsOf(attribute)}
              onChange={(value) => replace(index, part, value)}
              onClear={() => replace(index, part, undefined)}
            />
          ))}
          <Button kind="quiet" icon="trash" onClick={() => onChange(items.filter((_, place) => place !== index))}>
            {words.removeFeedback(index + 1)}
          </Button>
        </div>
      ))}
      <div>
        <Button icon="plus" onClick={() => onChange([...items, { tone: 'confirming' }])}>
          {words.addFeedback}
        </Button>
      </div>
    </>
  );
}

function optionsOf(id: string) {
  const values = leidraadCodebook.attributes.find((attribute) => attribute.id === id)?.values ?? [];
  return values.map(({ id: value, label }) => ({ value, label }));
}
