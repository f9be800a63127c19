/** Intentions as they were written, each with how the pupils would notice. */
import type { Intention } from '../../core/record/observation';
import { intentionMessages as words } from '../messages/intentions';
import './intention-list.css';

interface IntentionListProps {
  readonly intentions: readonly Intention[];
  /** What came of it, where that can be said. */
  readonly outcome?: (intention: Intention) => string | undefined;
}

export function IntentionList({ intentions, outcome }: IntentionListProps) {
  return (
    <ul role="list" class="intention-list">
      {intentions.map((intention, index) => {
        const came = outcome?.(intention);
        return (
          <li key={index}>
            <p class="intention-text" dir="auto">
              {intention.text}
            </p>
            {intention.sign?.trim() && (
              <p class="muted">
                {words.sign}: <bdi>{intention.sign}</bdi>
              </p>
            )}
            {came && <p>{came}</p>}
            {!outcome && intention.reviewOn && <p class="muted">{words.reviewOn(intention.reviewOn)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
