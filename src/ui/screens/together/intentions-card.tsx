/** What was intended after each lesson, beside what was seen in the next one. */
import { indicatorOf, writtenIntentions } from '../../../core/profile/last-intentions';
import type { TrendPoint } from '../../../core/profile/trend';
import type { Intention, ObservationHead } from '../../../core/record/observation';
import type { TogetherResults } from '../../../state/together-store';
import { formatDay } from '../../messages/format';
import { formatIndicatorValue } from '../../messages/indicators';
import { togetherMessages as words } from '../../messages/together';
import { Card } from '../../parts/card';

export function IntentionsCard({ results }: { readonly results: TogetherResults }) {
  const { heads } = results;
  const written = heads.flatMap((head, place) => {
    const intentions = writtenIntentions(head);
    return intentions.length === 0 ? [] : [{ head, intentions, next: heads[place + 1] }];
  });
  return (
    <Card title={words.intentionsTitle}>
      {written.length === 0 && <p class="muted">{words.noIntentions}</p>}
      {written.map(({ head, intentions, next }) => (
        <section key={head.id} class="together-intention">
          <h3>{formatDay(head.startedAt)}</h3>
          <ul>
            {intentions.map((intention, index) => (
              <li key={index}>
                <bdi>{intention.text}</bdi>
                {intention.sign && (
                  <span class="muted">
                    {' '}
                    {words.sign}: <bdi>{intention.sign}</bdi>
                  </span>
                )}
                {next && <ThenNow results={results} intention={intention} then={head} next={next} />}
              </li>
            ))}
          </ul>
          {!next && <p class="muted">{words.lastOne}</p>}
        </section>
      ))}
    </Card>
  );
}

interface ThenNowProps {
  readonly results: TogetherResults;
  readonly intention: Intention;
  readonly then: ObservationHead;
  readonly next: ObservationHead;
}

/** In the number that the intention names; where it names none, in the one that is followed now. */
function ThenNow({ results, intention, then, next }: ThenNowProps) {
  const named = indicatorOf(intention);
  const indicator = named ?? results.indicator;
  const points = results.traces.get(indicator) ?? [];
  const before = valueIn(points, then);
  const now = valueIn(points, next);
  if (before === null || now === null) return null;
  return (
    <p class="muted">
      {words.thenNow(indicator, formatIndicatorValue(indicator, before), formatIndicatorValue(indicator, now))}
    </p>
  );
}

function valueIn(points: readonly TrendPoint[], { id }: ObservationHead): number | null {
  return points.find(({ observationId }) => observationId === id)?.value ?? null;
}
