/** Asks before something goes for good. */
import type { ObservationSummary } from '../../../core/ports';
import { formatDay } from '../../messages/format';
import { startMessages } from '../../messages/start';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';

interface RemoveDialogProps {
  readonly title: string;
  readonly text?: string;
  readonly lesson?: ObservationSummary;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

export function RemoveDialog({ title, text, lesson, onRemove, onClose }: RemoveDialogProps) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{startMessages.keep}</Button>
          <Button kind="danger" icon="trash" onClick={onRemove}>
            {startMessages.removeSure}
          </Button>
        </>
      }
    >
      <p>
        <bdi>{lesson ? startMessages.removeLessonText(lesson.head.title, formatDay(lesson.head.startedAt)) : text}</bdi>
      </p>
      <p class="muted">{startMessages.keepCopyFirst}</p>
    </Dialog>
  );
}
