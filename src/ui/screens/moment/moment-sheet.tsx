/** One moment with all that is known of it, each field to be put right; what follows from it is counted again at once. */
import type { Interaction } from '../../../core/record/interaction';
import type { ReviewedLesson } from '../../../state/review-store';
import { formatLessonTime } from '../../messages/format';
import { momentMessages as words, subjectOfMoment } from '../../messages/moment';
import { describePupilMoment, nameMoment } from '../../messages/pupil';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { pupilNames, pupilsToChoose } from '../review/pupils-of-lesson';
import { MomentFields } from './moment-fields';
import './moment-sheet.css';
import type { Corrections } from './use-corrections';

interface MomentSheetProps {
  readonly lesson: Pick<ReviewedLesson, 'schoolClass' | 'observation'>;
  readonly moment: Interaction;
  /** The moments one can go to from here, in order. */
  readonly moments: readonly Interaction[];
  readonly corrections: Corrections;
  readonly onMoment: (moment: Interaction) => void;
  readonly onClose: () => void;
}

export function MomentSheet({ lesson, moment, moments, corrections, onMoment, onClose }: MomentSheetProps) {
  const index = moments.findIndex(({ id }) => id === moment.id);
  const previous = index > 0 ? moments[index - 1] : undefined;
  const next = index >= 0 ? moments[index + 1] : undefined;
  const subject = subjectOfMoment(moment, pupilNames(lesson));
  const described = describePupilMoment(moment);
  return (
    <Dialog
      title={`${formatLessonTime(moment.atMs)} · ${nameMoment(moment)}`}
      onClose={onClose}
      actions={
        <>
          {corrections.canUndo && (
            <Button icon="undo" onClick={corrections.undo}>
              {words.undo}
            </Button>
          )}
          {corrections.canRedo && (
            <Button icon="redo" onClick={corrections.redo}>
              {words.redo}
            </Button>
          )}
          <Button kind="primary" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <div class="moment-sheet-step">
        <Button
          kind="quiet"
          icon="back"
          label={words.previous}
          disabled={!previous}
          onClick={() => previous && onMoment(previous)}
        />
        <p class="moment-sheet-words">
          {subject !== '' && <bdi class="moment-sheet-who">{subject}</bdi>}
          {described !== '' && <span dir="auto">{described}</span>}
        </p>
        <Button kind="quiet" icon="next" label={words.next} disabled={!next} onClick={() => next && onMoment(next)} />
      </div>
      <div key={moment.id} class="moment-sheet-fields">
        <MomentFields
          moment={moment}
          pupils={pupilsToChoose(lesson)}
          durationMs={lesson.observation.durationMs}
          correct={corrections.correct}
        />
        <p class="muted">{words.notObserved}</p>
        <div>
          <Button
            kind="danger"
            icon="trash"
            onClick={() => {
              corrections.correct([{ type: 'removed', interactionId: moment.id }]);
              onClose();
            }}
          >
            {words.remove}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
