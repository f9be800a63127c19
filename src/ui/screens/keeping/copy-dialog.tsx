/** Makes a copy of everything, or of one class: choose the lock, wait until it was read back, save it. */
import { useState } from 'preact/hooks';
import { makePassphrase, normalisePassphrase, shortestOwnPassphrase } from '../../../core/keeping/passphrase';
import { SaveProblem } from '../../../core/ports';
import type { ClassId } from '../../../core/record/ids';
import { type MadeBackup, makeBackup } from '../../../state/backup';
import { keepingMessages as words } from '../../messages/keeping';
import { partMessages } from '../../messages/parts';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/field';
import { Notice } from '../../parts/notice';
import { Spinner } from '../../parts/progress';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { useServices } from '../../services';

type Way = 'drawn' | 'own' | 'plain';

const allWays: readonly Way[] = ['drawn', 'own', 'plain'];
/** What goes to somebody else holds an inschatting: never in the open. */
const lockedWays: readonly Way[] = ['drawn', 'own'];

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
  const [way, setWay] = useState<Way>('drawn');
  const [drawn, setDrawn] = useState(drawPassphrase);
  const [own, setOwn] = useState('');
  const [making, setMaking] = useState<Making>({ type: 'choosing' });
  const tooShort = way === 'own' && normalisePassphrase(own).length < shortestOwnPassphrase;

  const make = async () => {
    setMaking({ type: 'busy' });
    try {
      const passphrase = way === 'drawn' ? drawn : way === 'own' ? normalisePassphrase(own) : undefined;
      const backup = await makeBackup(services, passphrase, classId);
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
        {way === 'drawn' && <DrawnWords passphrase={drawn} />}
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
          <Button kind="primary" icon="save" disabled={tooShort} onClick={() => void make()}>
            {words.make}
          </Button>
        </>
      }
    >
      {making.failed && <Notice kind="alert">{making.failed === 'locked' ? words.locked : words.makeFailed}</Notice>}
      <SegmentedChoice<Way>
        label={words.how}
        value={way}
        onChange={setWay}
        options={(classId ? lockedWays : allWays).map((value) => ({ value, label: words.ways[value] }))}
      />
      {way === 'drawn' && (
        <>
          <DrawnWords passphrase={drawn} />
          <p>{classId ? words.shareDrawnHint : words.drawnHint}</p>
          <Button kind="quiet" icon="redo" onClick={() => setDrawn(drawPassphrase())}>
            {words.otherWords}
          </Button>
        </>
      )}
      {way === 'own' && (
        <Field label={words.ownLabel} value={own} onInput={setOwn} hint={words.ownHint(shortestOwnPassphrase)} />
      )}
      {way === 'plain' && <Notice kind="hint">{words.plainHint}</Notice>}
    </Dialog>
  );
}

function DrawnWords({ passphrase }: { readonly passphrase: string }) {
  return (
    <ol class="keeping-words" role="list">
      {passphrase.split(' ').map((word, index) => (
        <li key={index}>{word}</li>
      ))}
    </ol>
  );
}

function drawPassphrase(): string {
  return makePassphrase(crypto.getRandomValues(new Uint16Array(6)));
}
