/** Samenvatting: the two papers that come out of the talk, beside what is written on them. */
import { useMemo, useState } from 'preact/hooks';
import type { NameStyle } from '../../../core/record/exchange-content';
import { summariseClass } from '../../../core/report/class-summary';
import type { PaperKind } from '../../../core/report/paper';
import { drawPaper } from '../../../core/report/paper-drawing';
import { fitPaper } from '../../../core/report/paper-fit';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import type { ScreenProps } from '../../router';
import { LessonGate } from '../review/lesson-gate';
import { LessonHeader } from '../review/lesson-header';
import { SavingProblem, SavingSign } from '../review/saving-sign';
import { DebriefForm } from './debrief-form';
import { PaperCard } from './paper-card';
import { composeQualityPaper, composeTalkPaper } from './paper-content';
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
  const [kind, setKind] = useState<PaperKind>('quality');
  const [names, setNames] = useState<NameStyle>('initials');
  const summary = useMemo(
    () => summariseClass(schoolClass, observation, analysis),
    [schoolClass, observation, analysis],
  );
  const { comparison } = lesson;
  const drawn = useMemo(() => {
    const findings = comparison.type === 'done' ? comparison.comparison.findings : null;
    const paper =
      kind === 'talk'
        ? composeTalkPaper(lesson, summary, names, findings)
        : composeQualityPaper(lesson, summary, findings);
    return drawPaper(fitPaper(paper));
  }, [lesson, summary, kind, names, comparison]);
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
            <PaperCard
              lesson={lesson}
              kind={kind}
              onKind={setKind}
              names={names}
              onNames={setNames}
              drawn={drawn}
              isWaiting={comparison.type === 'running'}
            />
            <DebriefForm lesson={lesson} review={review} moments={summary.moments} />
            <TakeAway lesson={lesson} />
          </div>
          <Sheet drawn={drawn} />
        </div>
      </main>
    </>
  );
}
