/** What was intended after each lesson, beside what was seen in the next one. */
import type { IndicatorId } from '../../../core/measures/indicator-table';
import { indicatorOf, writtenIntentions } from '../../../core/profile/last-intentions';
import type { TrendPoint } from '../../../core/profile/trend';
import type { Intention, ObservationHead } from '../../../core/record/observation';
import type { TogetherResults } from '../../../state/together-store';
import { formatDay } from '../../messages/format';
import { formatIndicatorValue, formatOwnValue, indicatorMessages } from '../../messages/indicators';
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
  const before = pointOf(points, then);
  const now = pointOf(points, next);
  if (!before || !now) return null;
  return (
    <p class="muted">{words.thenNow(indicator, describeTally(indicator, before), describeTally(indicator, now))}</p>
  );
}

/** Undefined where there was nothing to count. */
function pointOf(points: readonly TrendPoint[], { id }: ObservationHead): Counted | undefined {
  const point = points.find(({ observationId }) => observationId === id);
  return point && point.value !== null ? { ...point, value: point.value } : undefined;
}

type Counted = TrendPoint & { readonly value: number };

/** A share with what it is out of: half of two moments says less than half of forty. */
function describeTally(indicator: IndicatorId, point: Counted): string {
  const value = formatIndicatorValue(indicator, point.value);
  return indicatorMessages[indicator].unit === 'share' ? `${value} (${formatOwnValue(indicator, point)})` : value;
}
