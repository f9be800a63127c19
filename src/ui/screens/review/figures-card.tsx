/** *Meer cijfers*: everything that is computed, for who wants it exactly; computed when it is opened. */
import type { ClassComparison } from '../../../core/profile/class-comparison';
import { listShownGroupings } from '../../../core/record/shown-groupings';
import type { Grouping } from '../../../core/record/school-class';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { figureMessages, figureTerms } from '../../messages/figures';
import { Card } from '../../parts/card';
import { ComparingSign } from './comparing-sign';
import { EvennessFigure } from './evenness-figure';
import '../../charts/table-twin.css';
import './figures-card.css';
import { ClassTable, ContrastTable, GroupValuesTable } from './figures-tables';
import { IntervalFigure } from './interval-figure';
import { PairChoice, usePair } from './pair-choice';

export function FiguresCard({ lesson, review }: { readonly lesson: ReviewedLesson; readonly review: Review }) {
  const { figures } = lesson;
  const groupings = listShownGroupings(lesson.schoolClass, lesson.sealBroken);
  return (
    <Card class="figures-card" title={figureMessages.title}>
      <p class="muted">{figureMessages.about}</p>
      <details
        class="table-twin"
        onToggle={(event) => {
          if (event.currentTarget.open) review.askFigures();
        }}
      >
        <summary>{figureMessages.show}</summary>
        {figures && figures.type !== 'done' && (
          <ComparingSign comparing={figures} onRetry={() => review.askFigures()} />
        )}
        {figures?.type === 'done' && (
          <div class="figures">
            <div class="figures-pictures">
              <EvennessFigure comparison={figures.comparison} />
              <ClassTable analysis={figures.comparison.analysis} />
            </div>
            {groupings.length > 0 && (
              <GroupFigures lesson={lesson} comparison={figures.comparison} groupings={groupings} />
            )}
            <Terms terms={figureTerms} />
          </div>
        )}
      </details>
    </Card>
  );
}

interface GroupFiguresProps {
  readonly lesson: ReviewedLesson;
  readonly comparison: ClassComparison;
  readonly groupings: readonly Grouping[];
}

function GroupFigures({ lesson, comparison, groupings }: GroupFiguresProps) {
  const chosen = usePair(groupings);
  const { grouping, pair } = chosen;
  const contrasts = comparison.contrasts.filter(
    (one) => pair && one.grouping === pair.grouping && one.a === pair.a && one.b === pair.b,
  );
  return (
    <section class="figures-part">
      <h3>{figureMessages.groupsTitle}</h3>
      <PairChoice groupings={groupings} chosen={chosen} />
      {pair && (
        <>
          <div class="figures-pictures">
            <IntervalFigure schoolClass={lesson.schoolClass} contrasts={contrasts} pair={pair} scale="ratio" />
            <IntervalFigure schoolClass={lesson.schoolClass} contrasts={contrasts} pair={pair} scale="difference" />
          </div>
          <ContrastTable schoolClass={lesson.schoolClass} contrasts={contrasts} pair={pair} />
          <p class="muted figures-note">{figureMessages.otherP}</p>
        </>
      )}
      <GroupValuesTable schoolClass={lesson.schoolClass} grouping={grouping} analysis={comparison.analysis} />
    </section>
  );
}

function Terms({ terms }: { readonly terms: typeof figureTerms }) {
  return (
    <section class="figures-part">
      <h3>{figureMessages.termsTitle}</h3>
      <dl class="figures-terms">
        {terms.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
