/** The steps of the talk, each a card: what it asks, what was seen, and room for what the two say. */
import type { ComponentChildren } from 'preact';
import type { ClassSummary } from '../../../core/report/class-summary';
import { type TalkStep, type TalkStepId, talkSteps } from '../../../core/report/talk-steps';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { reviewMessages } from '../../messages/review';
import { talkMessages as words, talkStepMessages } from '../../messages/talk';
import { describeTurns } from '../../messages/review';
import { LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { linkTo } from '../../router';
import { keySentences } from '../review/key-sentences';
import { Predicted } from '../review/predicted-card';
import { TypedField } from '../review/typed-field';
import { MomentFields, SuccessField, ThreeParts } from './debrief-fields';
import { FindingChoices } from './finding-choices';
import { IntentionFields } from './intention-fields';

export interface TalkPartProps {
  readonly lesson: ReviewedLesson;
  readonly review: Review;
  readonly summary: ClassSummary;
}

/** More facts than this are a list to read, not to talk about. */
const mostFacts = 8;

interface StepCardProps extends TalkPartProps {
  readonly step: TalkStep;
}

export function StepCard({ step, ...part }: StepCardProps) {
  const { title, hint } = talkStepMessages[step.id];
  return (
    <Card title={title} actions={<span class="muted">{words.minutes(step.minutes)}</span>}>
      <p class="muted talk-hint">{hint}</p>
      <div class="talk-fields">{drawStep(step.id, part)}</div>
    </Card>
  );
}

export function AllSteps(part: TalkPartProps) {
  return (
    <>
      {talkSteps.map((step) => (
        <StepCard key={step.id} step={step} {...part} />
      ))}
    </>
  );
}

function drawStep(id: TalkStepId, part: TalkPartProps): ComponentChildren {
  const { lesson, review, summary } = part;
  switch (id) {
    case 'ownView':
      return <OwnView lesson={lesson} review={review} />;
    case 'predicted':
      return <Predicted lesson={lesson} summary={summary} />;
    case 'seen':
      return <Seen {...part} />;
    case 'moment':
      return (
        <>
          <MomentFields lesson={lesson} review={review} moments={summary.moments} />
          <LinkButton class="talk-link no-print" href={linkTo('timeline', { observationId: lesson.observation.id })}>
            {words.toTimeline}
          </LinkButton>
        </>
      );
    case 'intention':
      return <IntentionFields lesson={lesson} review={review} />;
    case 'success':
      return <SuccessField lesson={lesson} review={review} />;
  }
}

function OwnView({ lesson, review }: Omit<TalkPartProps, 'summary'>) {
  const { prediction } = lesson.observation;
  if (prediction?.skipped === undefined) return <p class="muted">{reviewMessages.predictedLocked}</p>;
  return (
    <TypedField
      label={reviewMessages.ownView}
      hideLabel
      rows={3}
      value={prediction.ownView ?? ''}
      onSave={(ownView) => {
        const state = review.store.getState();
        if (state.type === 'ready') void review.savePrediction({ ...state.observation.prediction, ownView });
      }}
    />
  );
}

function Seen({ lesson, review, summary }: TalkPartProps) {
  const { id, focusQuestion } = lesson.observation;
  const sentences = [...describeTurns(summary), ...keySentences(focusQuestion, summary).map(({ text }) => text)];
  return (
    <>
      <FindingChoices lesson={lesson} review={review} />
      <LinkButton class="talk-link no-print" href={linkTo('review', { observationId: id })}>
        {words.toClass}
      </LinkButton>
      <h3>{words.bkcTitle}</h3>
      <ThreeParts
        lesson={lesson}
        review={review}
        facts={{ sentences: sentences.slice(0, mostFacts), label: words.facts, none: words.factNone }}
      />
    </>
  );
}
