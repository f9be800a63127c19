/** What was counted, one sentence each with what it is out of; the rest is one tap away. */
import type { ClassSummary } from '../../../core/report/class-summary';
import type { ReviewedLesson } from '../../../state/review-store';
import { reviewMessages } from '../../messages/review';
import { Card } from '../../parts/card';
import '../../charts/table-twin.css';
import '../../charts/channel.css';
import { type KeySentence, keySentences } from './key-sentences';

const shownAtOnce = 5;

export function CountsCard({ lesson, summary }: { readonly lesson: ReviewedLesson; readonly summary: ClassSummary }) {
  const sentences = keySentences(lesson.observation.focusQuestion, summary);
  return (
    <Card title={reviewMessages.countsTitle}>
      {sentences.length === 0 && <p class="muted">{reviewMessages.countsNone}</p>}
      <Sentences sentences={sentences.slice(0, shownAtOnce)} />
      {sentences.length > shownAtOnce && (
        <details class="table-twin">
          <summary>{reviewMessages.countsMore}</summary>
          <Sentences sentences={sentences.slice(shownAtOnce)} />
        </details>
      )}
    </Card>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly KeySentence[] }) {
  return (
    <ul role="list" class="count-sentences">
      {sentences.map(({ id, channel, text }) => (
        <li key={id} class={`channel-${channel}`}>
          {text}
        </li>
      ))}
    </ul>
  );
}
