/** Groups beside each other: counts, what lots would give, and one plain word. The own inschatting after it was opened. */
import { useState } from 'preact/hooks';
import { isThin } from '../../../core/measures/coverage';
import { isFineEnough } from '../../../core/measures/fineness';
import type { ClassComparison } from '../../../core/profile/class-comparison';
import type { ContrastResult } from '../../../core/profile/comparison';
import { orderFocusIndicators } from '../../../core/profile/focus-indicators';
import { isExpectation, type Grouping } from '../../../core/record/school-class';
import { isClosedGrouping, listFilledGroupings, listShownGroupings } from '../../../core/record/shown-groupings';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { comparisonMessages, describeInterval, describeSide, wordMessages } from '../../messages/comparison';
import { formatList, isolate } from '../../messages/format';
import { indicatorMessages } from '../../messages/indicators';
import { reviewMessages, shortGroupName } from '../../messages/review';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ComparingSign } from './comparing-sign';
import './groups-card.css';
import { PairChoice, usePair } from './pair-choice';
import { SealCard } from './seal-card';

interface GroupsProps {
  readonly lesson: ReviewedLesson;
  readonly review: Review;
}

export function GroupsCard({ lesson, review }: GroupsProps) {
  const closed = listFilledGroupings(lesson.schoolClass).find(isClosedGrouping);
  const visible = listShownGroupings(lesson.schoolClass, lesson.sealBroken);
  return (
    <>
      {closed && !lesson.sealBroken && (
        <SealCard grouping={closed} startedAt={lesson.observation.startedAt} onOpen={(code) => review.openSeal(code)} />
      )}
      {!closed && (
        <Card title={reviewMessages.sealTitle}>
          <p class="muted">{reviewMessages.noEstimates}</p>
        </Card>
      )}
      {visible.length > 0 && <GroupComparison lesson={lesson} review={review} groupings={visible} />}
    </>
  );
}

function GroupComparison({ lesson, review, groupings }: GroupsProps & { readonly groupings: readonly Grouping[] }) {
  const chosen = usePair(groupings);
  const { pair } = chosen;
  const { comparison } = lesson;
  return (
    <Card class="groups-card" title={comparisonMessages.title}>
      <PairChoice groupings={groupings} chosen={chosen} />
      {comparison.type !== 'done' ? (
        <ComparingSign comparing={comparison} onRetry={() => review.retryComparing()} />
      ) : pair ? (
        <PairRows
          key={`${pair.grouping} ${pair.a} ${pair.b}`}
          lesson={lesson}
          comparison={comparison.comparison}
          pair={pair}
        />
      ) : (
        <p>{comparisonMessages.onlyOneGroup}</p>
      )}
    </Card>
  );
}

/** More rows than this at once are not read. */
const shownAtOnce = 4;

/** A longer list of names is not read; *Meer cijfers* has them all. */
const mostNamed = 6;

interface PairRowsProps {
  readonly lesson: ReviewedLesson;
  readonly comparison: ClassComparison;
  readonly pair: Pick<ContrastResult, 'grouping' | 'a' | 'b'>;
}

function PairRows({ lesson, comparison, pair }: PairRowsProps) {
  const [isAll, setAll] = useState(false);
  const order = orderFocusIndicators(lesson.observation);
  const contrasts = comparison.contrasts
    .filter(({ grouping, a, b }) => grouping === pair.grouping && a === pair.a && b === pair.b)
    .toSorted((one, other) => order.indexOf(one.indicator) - order.indexOf(other.indicator));
  const unwatched = contrasts.filter(({ word }) => word === 'notWatched');
  const opened = contrasts.filter(isOpened);
  const thin = contrasts.filter((contrast) => !opened.includes(contrast) && !unwatched.includes(contrast));
  const shown = isAll ? opened : opened.slice(0, shownAtOnce);
  return (
    <>
      {opened.length === 0 && contrasts.length > unwatched.length && (
        <p>
          {sayTooLittle(contrasts)} {comparisonMessages.halve}
        </p>
      )}
      {opened.length > 0 && (
        <p class="muted groups-explain">
          {comparisonMessages.explain} {isExpectation(pair.grouping) && comparisonMessages.explainOwn}
        </p>
      )}
      {shown.map((contrast) => (
        <ContrastRow key={contrast.indicator} lesson={lesson} comparison={comparison} contrast={contrast} />
      ))}
      {opened.length > shown.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {comparisonMessages.more(opened.length)}
        </Button>
      )}
      {opened.length > 0 && thin.length > 0 && (
        <p class="groups-note">
          {thin.length > mostNamed
            ? comparisonMessages.tooLittleOfMany(thin.length)
            : comparisonMessages.tooLittleOf(listNames(thin))}{' '}
          {comparisonMessages.halve}
        </p>
      )}
      {unwatched.length > 0 && <p class="groups-note">{comparisonMessages.notWatchedOf(listNames(unwatched))}</p>}
    </>
  );
}

/** Only where this much data could show a difference worth talking about. */
function isOpened({ scale, smallestShown, word }: ContrastResult): boolean {
  return word !== 'notWatched' && word !== 'tooLittle' && isFineEnough(scale, smallestShown);
}

function sayTooLittle(contrasts: readonly ContrastResult[]): string {
  const turns = contrasts.find(({ indicator }) => indicator === 'turnRate');
  if (!turns || turns.word === 'notWatched') return comparisonMessages.tooLittle;
  return comparisonMessages.tooLittleTurns(turns.sideA.y + turns.sideB.y);
}

function listNames(contrasts: readonly ContrastResult[]): string {
  return formatList(contrasts.map(({ indicator }) => indicatorMessages[indicator].short.toLocaleLowerCase('nl')));
}

function ContrastRow({
  lesson,
  comparison,
  contrast,
}: Omit<PairRowsProps, 'pair'> & { readonly contrast: ContrastResult }) {
  const { indicator, grouping, word } = contrast;
  const values = lesson.schoolClass.groupings.find(({ id }) => id === grouping)?.values ?? [];
  const nameOf = (id: string): string => {
    const value = values.find((one) => one.id === id);
    return value ? shortGroupName(grouping, value) : id;
  };
  const result = comparison.analysis.indicators.find(({ id }) => id === indicator);
  const isPoorlyCoded = [contrast.a, contrast.b].some((value) =>
    isThin(result?.groups[grouping]?.[value]?.coverage ?? null),
  );
  const interval =
    word === 'clear' || word === 'possible' ? describeInterval(contrast, (id) => isolate(nameOf(id))) : '';
  return (
    <section class={`contrast-row channel-${result?.channel ?? 'output'}`}>
      <h3>{indicatorMessages[indicator].short}</h3>
      <p class={`contrast-word contrast-word-${word}`}>
        <span class="muted">{comparisonMessages.difference}</span>
        {wordMessages[word]}
      </p>
      <dl class="contrast-sides">
        {(
          [
            [contrast.a, contrast.sideA],
            [contrast.b, contrast.sideB],
          ] as const
        ).map(([value, side]) => (
          <div key={value}>
            <dt>
              <bdi>{nameOf(value)}</bdi>
            </dt>
            <dd>
              <data value={String(side.y)}>{describeSide(indicator, side)}</data>
            </dd>
          </div>
        ))}
      </dl>
      {interval !== '' && <p class="contrast-interval">{interval}</p>}
      {isPoorlyCoded && <p class="contrast-interval muted">{comparisonMessages.thinCoverage}</p>}
    </section>
  );
}
