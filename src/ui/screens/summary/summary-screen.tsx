/** Samenvatting: what the two write down after the lesson, and the one sheet of paper that they take away. */
import { useMemo, useState } from 'preact/hooks';
import type { NameStyle } from '../../../core/record/exchange-content';
import { summariseClass } from '../../../core/report/class-summary';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import type { ScreenProps } from '../../router';
import { LessonGate } from '../review/lesson-gate';
import { LessonHeader } from '../review/lesson-header';
import { SavingProblem, SavingSign } from '../review/saving-sign';
import { DebriefForm } from './debrief-form';
import { Sheet } from './sheet';
import { TakeAway } from './take-away';
import './summary-screen.css';

export function Screen({ params }: ScreenProps<'summary'>) {
  return (
    <LessonGate
      observationId={params.observationId}
      results={(lesson, review) => <Summary lesson={lesson} review={review} />}
    />
  );
}

function Summary({ lesson, review }: { readonly lesson: ReviewedLesson; readonly review: Review }) {
  const { schoolClass, observation, analysis } = lesson;
  // For this page only: the next time it is initials again.
  const [names, setNames] = useState<NameStyle>('initials');
  const summary = useMemo(
    () => summariseClass(schoolClass, observation, analysis),
    [schoolClass, observation, analysis],
  );
  return (
    <>
      <div class="no-print">
        <LessonHeader lesson={lesson} tab="summary" actions={<SavingSign saving={lesson.saving} />} />
      </div>
      <main class="screen-main summary-main">
        <div class="no-print summary-problem">
          <SavingProblem saving={lesson.saving} review={review} />
        </div>
        <div class="summary-columns">
          <div class="summary-side no-print">
            <TakeAway lesson={lesson} names={names} onNames={setNames} />
            <DebriefForm lesson={lesson} review={review} moments={summary.moments} />
          </div>
          <Sheet lesson={lesson} summary={summary} names={names} />
        </div>
      </main>
    </>
  );
}
