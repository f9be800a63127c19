/** What was intended after each lesson, beside what was seen in the next one. */
import type { TogetherResults } from '../../../state/together-store';
import { formatDay } from '../../messages/format';
import { formatIndicatorValue } from '../../messages/indicators';
import { togetherMessages as words } from '../../messages/together';
import { Card } from '../../parts/card';

export function IntentionsCard({ results }: { readonly results: TogetherResults }) {
  const { observations, trend, indicator } = results;
  const valueOf = new Map(trend.map(({ observationId, value }) => [observationId, value]));
  const written = observations.flatMap((observation, place) => {
    const intentions = (observation.debrief?.intentions ?? []).filter(({ text }) => text.trim() !== '');
    return intentions.length === 0 ? [] : [{ observation, intentions, next: observations[place + 1] }];
  });
  return (
    <Card title={words.intentionsTitle}>
      {written.length === 0 && <p class="muted">{words.noIntentions}</p>}
      {written.map(({ observation, intentions, next }) => {
        const then = valueOf.get(observation.id) ?? null;
        const now = next ? (valueOf.get(next.id) ?? null) : null;
        return (
          <section key={observation.id} class="together-intention">
            <h3>{formatDay(observation.startedAt)}</h3>
            <ul>
              {intentions.map(({ text, sign }, index) => (
                <li key={index}>
                  <bdi>{text}</bdi>
                  {sign && (
                    <span class="muted">
                      {' '}
                      {words.sign}: <bdi>{sign}</bdi>
                    </span>
                  )}
                </li>
              ))}
            </ul>
            <p class="muted">
              {!next
                ? words.lastOne
                : then !== null &&
                  now !== null &&
                  words.thenNow(indicator, formatIndicatorValue(indicator, then), formatIndicatorValue(indicator, now))}
            </p>
          </section>
        );
      })}
    </Card>
  );
}
