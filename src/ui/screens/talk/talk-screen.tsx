/** Nabespreking: a screen for two. Guided and skippable, below each other, or with a team around film. */
import { useMemo, useRef } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import { summariseClass } from '../../../core/report/class-summary';
import { talkSteps } from '../../../core/report/talk-steps';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { type TalkGuide, talkGuideOf, talkModes } from '../../../state/talk-guide';
import { reviewMessages } from '../../messages/review';
import { talkMessages as words, talkModeMessages, talkStepMessages } from '../../messages/talk';
import { Button, LinkButton } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { linkTo, type ScreenProps } from '../../router';
import { useStore } from '../../use-store';
import { LessonGate } from '../review/lesson-gate';
import { LessonHeader } from '../review/lesson-header';
import { SavingProblem, SavingSign } from '../review/saving-sign';
import { ColleagueCard } from './colleague-card';
import { FilmRounds } from './film-rounds';
import { GuideBar } from './guide-bar';
import { AllSteps, StepCard, type TalkPartProps } from './talk-steps';
import { TalkTop } from './talk-top';
import { useKeptGuide } from './use-kept-guide';
import './talk.css';

export function Screen({ params }: ScreenProps<'talk'>) {
  return (
    <LessonGate
      observationId={params.observationId}
      results={(lesson, review) => <Talk lesson={lesson} review={review} />}
    />
  );
}

function Talk({ lesson, review }: { readonly lesson: ReviewedLesson; readonly review: Review }) {
  const { schoolClass, observation, analysis } = lesson;
  const guide = talkGuideOf(review);
  useKeptGuide(guide, observation.id);
  const mode = useStore(guide, (state) => state.mode);
  const summary = useMemo(
    () => summariseClass(schoolClass, observation, analysis),
    [schoolClass, observation, analysis],
  );
  const part: TalkPartProps = { lesson, review, summary };
  const isShared = observation.sharedAt !== undefined;
  return (
    <>
      <LessonHeader
        lesson={lesson}
        tab="talk"
        actions={
          <>
            <SavingSign saving={lesson.saving} />
            {!isShared && (
              <Button kind="primary" onClick={() => void review.share()}>
                {reviewMessages.lookTogether}
              </Button>
            )}
          </>
        }
      />
      <main class="screen-main talk">
        <SavingProblem saving={lesson.saving} review={review} />
        {!isShared && <Notice kind="hint">{reviewMessages.onlyYou}</Notice>}
        <TalkTop lesson={lesson} review={review} />
        <div class="no-print">
          <SegmentedChoice
            label={words.mode}
            hideLabel
            value={mode}
            options={talkModes.map((value) => ({ value, label: talkModeMessages[value] }))}
            onChange={(chosen) => guide.setState({ mode: chosen })}
          />
        </div>
        <div class="talk-columns">
          <div class="talk-column">
            {mode === 'steps' && <Guided guide={guide} part={part} />}
            {mode === 'all' && <AllSteps {...part} />}
            {mode === 'film' && <FilmRounds lesson={lesson} review={review} />}
          </div>
          <div class="talk-column">
            <ColleagueCard lesson={lesson} review={review} />
          </div>
        </div>
      </main>
    </>
  );
}

function Guided({ guide, part }: { readonly guide: StoreApi<TalkGuide>; readonly part: TalkPartProps }) {
  const chosen = useStore(guide, (state) => state.step);
  const top = useRef<HTMLDivElement>(null);
  const place = talkSteps.findIndex(({ id }) => id === chosen);
  const step = talkSteps[place] ?? talkSteps[0]!;
  const before = talkSteps[place - 1];
  const after = talkSteps[place + 1];
  const goTo = ({ id }: { readonly id: typeof chosen }): void => {
    guide.setState({ step: id });
    top.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div class="talk-column" ref={top}>
      <GuideBar guide={guide} />
      <StepCard key={step.id} step={step} {...part} />
      <div class="talk-ways no-print">
        {before && <Button onClick={() => goTo(before)}>{words.back}</Button>}
        {after ? (
          <Button kind="primary" class="talk-next" onClick={() => goTo(after)}>
            {words.next(talkStepMessages[after.id].title)}
          </Button>
        ) : (
          <LinkButton
            kind="primary"
            class="talk-next"
            href={linkTo('summary', { observationId: part.lesson.observation.id })}
          >
            {words.toPaper}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
