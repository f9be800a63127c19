/** Before any result: how the teacher looks back herself, and what she thinks was counted. All of it may be skipped. */
import { useState } from 'preact/hooks';
import { layoutSeating } from '../../../core/chart/seating-layout';
import type { PupilId } from '../../../core/record/ids';
import type { Prediction } from '../../../core/record/observation';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { SeatingMap } from '../../charts/seating-map';
import { reviewMessages } from '../../messages/review';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { PupilName } from '../../parts/pupil-name';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { LessonHeader } from './lesson-header';
import { pupilsOfLesson } from './pupils-of-lesson';
import { SavingProblem, SavingSign } from './saving-sign';
import { TypedField } from './typed-field';
import './own-view.css';

type Pick = 'manyTurns' | 'fewTurns';
const mostPicked = 3;

export function OwnView({ lesson, review }: { readonly lesson: ReviewedLesson; readonly review: Review }) {
  const prediction = lesson.observation.prediction ?? {};
  const save = (change: Partial<Prediction>): void => {
    const state = review.store.getState();
    const before = state.type === 'ready' ? state.observation.prediction : undefined;
    void review.savePrediction({ ...before, ...change });
  };
  return (
    <>
      <LessonHeader
        lesson={lesson}
        actions={
          <>
            <SavingSign saving={lesson.saving} />
            <Button onClick={() => save({ skipped: true })}>{reviewMessages.skip}</Button>
          </>
        }
      />
      <main class="screen-main own-view">
        <SavingProblem saving={lesson.saving} review={review} />
        <Card title={reviewMessages.ownTitle}>
          <p class="muted own-view-intro">{reviewMessages.ownIntro}</p>
          <TypedField
            label={reviewMessages.ownView}
            hint={reviewMessages.ownViewHint}
            rows={3}
            value={prediction.ownView ?? ''}
            onSave={(ownView) => save({ ownView })}
          />
        </Card>
        <Card title={reviewMessages.predictTitle}>
          <PupilPicker lesson={lesson} prediction={prediction} save={save} />
          <WaitPicker prediction={prediction} save={save} />
        </Card>
        <div class="own-view-done">
          <Button kind="primary" onClick={() => save({ skipped: false })}>
            {reviewMessages.showResults}
          </Button>
          <Button onClick={() => save({ skipped: true })}>{reviewMessages.skip}</Button>
        </div>
      </main>
    </>
  );
}

interface PickerProps {
  readonly prediction: Prediction;
  readonly save: (change: Partial<Prediction>) => void;
}

function PupilPicker({ lesson, prediction, save }: PickerProps & { readonly lesson: ReviewedLesson }) {
  const [pick, setPick] = useState<Pick>('manyTurns');
  const pupils = pupilsOfLesson(lesson);
  const labels = new Map(pupils.map((pupil) => [pupil.id, pupil.label]));
  const many = prediction.manyTurns ?? [];
  const few = prediction.fewTurns ?? [];
  const chosen = pick === 'manyTurns' ? many : few;
  const toggle = (pupilId: PupilId): void => {
    const without = (list: readonly PupilId[]): PupilId[] => list.filter((id) => id !== pupilId);
    if (chosen.includes(pupilId)) return save({ [pick]: without(chosen) });
    if (chosen.length >= mostPicked) return;
    const other: Pick = pick === 'manyTurns' ? 'fewTurns' : 'manyTurns';
    save({ [pick]: [...chosen, pupilId], [other]: without(pick === 'manyTurns' ? few : many) });
  };
  return (
    <div class="own-view-picker">
      <SegmentedChoice
        label={reviewMessages.pickWhat}
        hideLabel
        value={pick}
        onChange={setPick}
        options={[
          { value: 'manyTurns', label: reviewMessages.pickMany },
          { value: 'fewTurns', label: reviewMessages.pickFew },
        ]}
      />
      <p class="muted" role="status">
        {reviewMessages.picked(chosen.length)}
        {chosen.length >= mostPicked && ` ${reviewMessages.pickFull}`}
      </p>
      <SeatingMap
        layout={layoutSeating(pupils)}
        label={reviewMessages.predictTitle}
        board={reviewMessages.board}
        tile={(pupilId) => {
          const sign = many.includes(pupilId) ? 'many' : few.includes(pupilId) ? 'few' : undefined;
          return (
            <button
              type="button"
              class={`pick-tile${sign ? ` pick-tile-${sign}` : ''}`}
              aria-pressed={chosen.includes(pupilId)}
              onClick={() => toggle(pupilId)}
            >
              <PupilName label={labels.get(pupilId) ?? ''} />
              {sign && (
                <span class="pick-tile-sign">{sign === 'many' ? reviewMessages.asMany : reviewMessages.asFew}</span>
              )}
            </button>
          );
        }}
      />
    </div>
  );
}

function WaitPicker({ prediction, save }: PickerProps) {
  const value = prediction.waitCounts === undefined ? undefined : String(prediction.waitCounts);
  return (
    <SegmentedChoice
      label={reviewMessages.waitQuestion}
      value={value}
      options={[1, 2, 3, 4, 5].map((counts) => ({ value: String(counts), label: reviewMessages.waitOption(counts) }))}
      onChange={(counts) => save({ waitCounts: Number(counts) })}
    />
  );
}
