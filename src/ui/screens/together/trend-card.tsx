/** *Door de tijd*: which number is followed, of whom, and the inschatting that its teacher may open here as well. */
import { useState } from 'preact/hooks';
import type { IndicatorId } from '../../../core/measures/indicator-table';
import { isClosedGrouping, listFilledGroupings, listShownGroupings } from '../../../core/record/shown-groupings';
import type { Together, TogetherResults, TogetherState } from '../../../state/together-store';
import { indicatorMessages } from '../../messages/indicators';
import { nameGrouping, togetherMessages as words } from '../../messages/together';
import { Card } from '../../parts/card';
import { SealCard } from '../review/seal-card';
import { TrendFigure } from './trend-figure';

interface TrendCardProps {
  readonly together: Together;
  readonly results: TogetherResults;
  readonly state: Extract<TogetherState, { type: 'ready' }>;
  readonly choices: readonly IndicatorId[];
}

const wholeClass = '';

export function TrendCard({ together, results, state, choices }: TrendCardProps) {
  const { schoolClass, isSealOpen } = state;
  const { heads, indicator, traces } = results;
  const trend = traces.get(indicator) ?? [];
  const [chosen, setChosen] = useState(wholeClass);
  const closed = isSealOpen ? undefined : listFilledGroupings(schoolClass).find(isClosedGrouping);
  const groupings = listShownGroupings(schoolClass, isSealOpen);
  // Right after it was opened the values of its groups are still being counted.
  const grouping = groupings.find(({ id }) => id === chosen && trend.every(({ groups }) => groups[id]));
  const titles = new Map(heads.map(({ id, title }) => [id, title.trim() || words.untitled]));
  return (
    <>
      <Card title={words.overTimeTitle}>
        <div class="together-choices">
          <label class="together-choice">
            <span class="field-label">{words.what}</span>
            <select
              class="field-input"
              value={indicator}
              onChange={(event) => {
                const next = choices.find((id) => id === event.currentTarget.value);
                if (next) together.chooseIndicator(next);
              }}
            >
              {choices.map((id) => (
                <option key={id} value={id}>
                  {indicatorMessages[id].name}
                </option>
              ))}
            </select>
          </label>
          {groupings.length > 0 && (
            <label class="together-choice">
              <span class="field-label">{words.of}</span>
              <select class="field-input" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
                <option value={wholeClass}>{words.wholeClass}</option>
                {groupings.map((one) => (
                  <option key={one.id} value={one.id} dir="auto">
                    {nameGrouping(one)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        <TrendFigure
          indicator={indicator}
          points={trend}
          {...(grouping && { grouping })}
          titleOf={({ observationId }) => titles.get(observationId) ?? words.untitled}
        />
        <p class="muted">{heads.length === 1 ? words.onlyOne : words.bars}</p>
      </Card>
      {closed && <SealCard grouping={closed} onOpen={together.openSeal} />}
    </>
  );
}
