/** Terugblik: first the teacher's own view, then what was counted in the class. */
import { useMemo } from 'preact/hooks';
import type { AnalysisWarning } from '../../../core/profile/class-analysis';
import { listShownGroupings } from '../../../core/record/shown-groupings';
import { type ClassSummary, summariseClass } from '../../../core/report/class-summary';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { useSlices } from '../../charts/use-slices';
import { comparisonMessages } from '../../messages/comparison';
import { formatDay } from '../../messages/format';
import { describeWarning, describeCertainty, lessonLine, reviewMessages } from '../../messages/review';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Notice } from '../../parts/notice';
import type { ScreenProps } from '../../router';
import { CountsCard } from './counts-card';
import { FiguresCard } from './figures-card';
import { FindingsCard } from './findings-card';
import { GroupsCard } from './groups-card';
import { LastTimeCard } from './last-time-card';
import { LessonGate } from './lesson-gate';
import { LessonHeader } from './lesson-header';
import { MomentsCard } from './moments-card';
import { OwnView } from './own-view';
import { PlanCard } from './plan-card';
import { PredictedCard } from './predicted-card';
import { planParts } from './plan-figure';
import { pupilNames, pupilsOfLesson } from './pupils-of-lesson';
import { SavingProblem } from './saving-sign';
import './review-screen.css';

export function Screen({ params }: ScreenProps<'review'>) {
  return (
    <LessonGate
      observationId={params.observationId}
      beforeResults={(lesson, review) => <OwnView lesson={lesson} review={review} />}
      results={(lesson, review) => <ClassResults lesson={lesson} review={review} />}
    />
  );
}

function ClassResults({ lesson, review }: { readonly lesson: ReviewedLesson; readonly review: Review }) {
  const { schoolClass, observation, analysis } = lesson;
  const summary = useMemo(
    () => summariseClass(schoolClass, observation, analysis),
    [schoolClass, observation, analysis],
  );
  const { comparison } = lesson;
  const chance = comparison.type === 'done' ? comparison.comparison.evennessChance : null;
  // While groups are compared the screen is told how far that is: what does not depend on it is not drawn again.
  const counted = [schoolClass, observation, analysis];
  // A part of the plan at once, the rest of it, what is in sight beside it, then the rest: all at once holds up a tablet.
  const ofPlan = useMemo(() => planParts(pupilsOfLesson(lesson)), [schoolClass, observation]);
  const drawn = 1 + useSlices(ofPlan + 6);
  const parts = Math.min(drawn, ofPlan);
  const rest = drawn - ofPlan;
  const plan = useMemo(
    () => parts > 0 && <PlanCard lesson={lesson} summary={summary} chance={chance} parts={parts} />,
    [...counted, chance, parts],
  );
  const counts = useMemo(() => <CountsCard lesson={lesson} summary={summary} />, counted);
  const predicted = useMemo(() => <PredictedCard lesson={lesson} summary={summary} />, counted);
  const moments = useMemo(() => <MomentsCard moments={summary.moments} nameOf={pupilNames(lesson)} />, counted);
  // Groups beside each other make the right column long: then this one stands at the end of the left.
  const hasGroups = listShownGroupings(schoolClass, lesson.sealBroken).length > 0;
  const certainty = <CertaintyCard lesson={lesson} summary={summary} />;
  return (
    <>
      <LessonHeader
        lesson={lesson}
        tab="review"
        subtitle={lessonLine(formatDay(observation.startedAt), summary)}
        actions={
          observation.sharedAt === undefined && (
            <Button kind="primary" onClick={() => void review.share()}>
              {reviewMessages.lookTogether}
            </Button>
          )
        }
      />
      <main class="screen-main">
        <SavingProblem saving={lesson.saving} review={review} />
        {observation.sharedAt === undefined && <Notice kind="hint">{reviewMessages.onlyYou}</Notice>}
        <div class="review-columns">
          <div class="review-column review-column-seen">
            {plan}
            {rest > 2 && predicted}
            {rest > 3 && moments}
            {rest > 4 && hasGroups && certainty}
          </div>
          <div class="review-column">
            {rest > 0 && (
              <>
                <LastTimeCard lesson={lesson} />
                <FindingsCard lesson={lesson} review={review} />
              </>
            )}
            {rest > 1 && counts}
            {rest > 5 && <GroupsCard lesson={lesson} review={review} />}
            {rest > 5 && !hasGroups && certainty}
          </div>
        </div>
        {rest > 6 && <FiguresCard lesson={lesson} review={review} />}
      </main>
    </>
  );
}

/** That somebody who had left the class before was not there, nobody needs to be told. */
function warningsToTell(lesson: ReviewedLesson): AnalysisWarning[] {
  const ofLesson = new Set<string>(pupilsOfLesson(lesson).map(({ id }) => id));
  return lesson.analysis.warnings
    .map((one) => (one.code === 'noExposure' ? { ...one, ids: one.ids.filter((id) => ofLesson.has(id)) } : one))
    .filter(({ ids }) => ids.length > 0);
}

/** How sure all of this is: how much was counted, what was not watched, and what is odd about the data. */
function CertaintyCard({ lesson, summary }: { readonly lesson: ReviewedLesson; readonly summary: ClassSummary }) {
  const nameOf = pupilNames(lesson);
  return (
    <Card title={reviewMessages.certaintyTitle}>
      <ul class="review-sentences">
        {describeCertainty(summary).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {summary.totals.size > 0 && <li>{comparisonMessages.halve}</li>}
        {warningsToTell(lesson).map((warning) => (
          <li key={warning.code}>{describeWarning(warning, nameOf)}</li>
        ))}
        {lesson.damagedEntries > 0 && <li>{reviewMessages.damaged(lesson.damagedEntries)}</li>}
      </ul>
    </Card>
  );
}
