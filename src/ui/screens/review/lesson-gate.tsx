/** Stands before every screen of a review: waits, says what is wrong, and shows nothing before the teacher has seen it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ObservationId } from '../../../core/record/ids';
import type { Review, ReviewedLesson, ReviewState } from '../../../state/review-store';
import { listRows, reviewMessages } from '../../messages/review';
import { Button, LinkButton } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { Spinner } from '../../parts/progress';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo } from '../../router';
import { useStore } from '../../use-store';
import { HandOver } from './hand-over';
import { useReview } from './use-review';

interface LessonGateProps {
  readonly observationId: ObservationId;
  /** What the teacher sees between the hand-over and the results; without it she is led to where she can. */
  readonly beforeResults?: (lesson: ReviewedLesson, review: Review) => ComponentChildren;
  readonly results: (lesson: ReviewedLesson, review: Review) => ComponentChildren;
  /** Nothing of the comparison is on this screen: while that goes on, nothing is drawn again. `results` never changes. */
  readonly showsCountsOnly?: boolean;
}

export function LessonGate({ observationId, beforeResults, results, showsCountsOnly = false }: LessonGateProps) {
  const review = useReview(observationId);
  const state = useStore(review.store, (current: ReviewState) => current);
  switch (state.type) {
    case 'loading':
      return <Loading />;
    case 'missing':
      return (
        <Stop title={reviewMessages.missingTitle} actions={<ToStart />}>
          {reviewMessages.missing}
        </Stop>
      );
    case 'failed':
      return (
        <Stop
          title={reviewMessages.failedTitle}
          actions={
            <>
              <Button kind="primary" onClick={() => void review.open()}>
                {reviewMessages.tryAgain}
              </Button>
              <ToStart />
            </>
          }
        >
          {reviewMessages.failed}
        </Stop>
      );
    case 'running':
      return <StillRunning observationId={observationId} state={state} />;
    case 'ready':
      if (state.stage === 'results') {
        if (showsCountsOnly) return <Counts lesson={state} review={review} results={results} />;
        return <>{results(state, review)}</>;
      }
      if (state.stage === 'prediction' && beforeResults) return <>{beforeResults(state, review)}</>;
      return <HandOver lesson={state} review={review} />;
  }
}

function Counts({
  lesson,
  review,
  results,
}: Pick<LessonGateProps, 'results'> & { readonly lesson: ReviewedLesson; readonly review: Review }) {
  const { schoolClass, observation, analysis, lastTime, saving, damagedEntries, sealBroken } = lesson;
  return useMemo(
    () => <>{results(lesson, review)}</>,
    [review, schoolClass, observation, analysis, lastTime, saving, damagedEntries, sealBroken],
  );
}

/** Who waits longer than this may want to go back. */
const shortMs = 1000;

function Loading() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), shortMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      {isLong && <GateHeader />}
      <Spinner label={reviewMessages.loading} />
    </>
  );
}

function GateHeader() {
  return (
    <ScreenHeader title={reviewMessages.screen} back={{ href: linkTo('start', {}), label: reviewMessages.toStart }} />
  );
}

function StillRunning(props: {
  readonly observationId: ObservationId;
  readonly state: Extract<ReviewState, { type: 'running' }>;
}) {
  const { observation } = props.state;
  const rows = [...new Set((observation.watched ?? []).map(({ row }) => row))];
  return (
    <Stop
      title={reviewMessages.runningTitle}
      actions={
        <>
          <LinkButton kind="primary" href={linkTo('observe', { observationId: props.observationId })}>
            {reviewMessages.goOn}
          </LinkButton>
          <ToStart />
        </>
      }
    >
      {reviewMessages.running} {reviewMessages.runningTime(observation.durationMs)}
      {rows.length > 0 && ` ${reviewMessages.runningRows(listRows(rows))}`}
    </Stop>
  );
}

function Stop(props: {
  readonly title: string;
  readonly actions: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <>
      <GateHeader />
      <main class="screen-main">
        <EmptyState title={props.title} actions={props.actions}>
          <p>{props.children}</p>
        </EmptyState>
      </main>
    </>
  );
}

function ToStart() {
  return <LinkButton href={linkTo('start', {})}>{reviewMessages.toStart}</LinkButton>;
}
