/** Makes a copy of everything, or of one class: choose the lock, wait until it was read back, save it. */
import { useState } from 'preact/hooks';
import { SaveProblem } from '../../../core/ports';
import type { ClassId } from '../../../core/record/ids';
import { type MadeBackup, makeBackup } from '../../../state/backup';
import { keepingMessages as words } from '../../messages/keeping';
import { partMessages } from '../../messages/parts';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Notice } from '../../parts/notice';
import { Spinner } from '../../parts/progress';
import { useServices } from '../../services';
import { DrawnWords, LockChoiceFields, useLockChoice } from './lock-choice';

type Making =
  | { readonly type: 'choosing'; readonly failed?: 'locked' | 'failed' }
  | { readonly type: 'busy' }
  | { readonly type: 'made'; readonly backup: MadeBackup; readonly result: 'shared' | 'saved' | 'cancelled' };

interface CopyDialogProps {
  /** One class only, for a colleague. */
  readonly classId?: ClassId;
  readonly onClose: () => void;
}

export function CopyDialog({ classId, onClose }: CopyDialogProps) {
  const services = useServices();
  const lock = useLockChoice();
  const [making, setMaking] = useState<Making>({ type: 'choosing' });

  const make = async () => {
    setMaking({ type: 'busy' });
    try {
      const backup = await makeBackup(services, lock.passphrase, classId);
      setMaking({ type: 'made', backup, result: await backup.save() });
    } catch (error) {
      const locked = error instanceof SaveProblem && error.kind === 'locked';
      setMaking({ type: 'choosing', failed: locked ? 'locked' : 'failed' });
    }
  };
  const title = classId ? words.shareDialogTitle : words.copyTitle;

  if (making.type === 'busy')
    return (
      <Dialog key="busy" title={title} onClose={onClose}>
        <Spinner label={words.making} />
      </Dialog>
    );
  if (making.type === 'made')
    return (
      <Dialog
        key="made"
        title={title}
        onClose={onClose}
        actions={
          <>
            <Button
              onClick={() => void making.backup.save().then((result) => setMaking({ ...making, result }))}
              icon="save"
            >
              {making.result === 'cancelled' ? words.saveFile : words.saveAgain}
            </Button>
            <Button kind="primary" onClick={onClose}>
              {partMessages.close}
            </Button>
          </>
        }
      >
        <Notice>
          {words.made} {words.counts(making.backup.counts)}.
        </Notice>
        {making.backup.counts.damaged > 0 && <p>{words.damaged(making.backup.counts.damaged)}</p>}
        <p>{making.result === 'saved' ? words.saved : making.result === 'shared' ? words.shared : words.notSaved}</p>
        {lock.way === 'drawn' && <DrawnWords passphrase={lock.drawn} />}
      </Dialog>
    );
  return (
    <Dialog
      key="choosing"
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{partMessages.cancel}</Button>
          <Button kind="primary" icon="save" disabled={lock.isTooShort} onClick={() => void make()}>
            {words.make}
          </Button>
        </>
      }
    >
      {making.failed && <Notice kind="alert">{making.failed === 'locked' ? words.locked : words.makeFailed}</Notice>}
      <LockChoiceFields
        lock={lock}
        // What goes to somebody else holds an inschatting: never in the open.
        mayBePlain={!classId}
        drawnHint={classId ? words.shareDrawnHint : words.drawnHint}
      />
    </Dialog>
  );
}
