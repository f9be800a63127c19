/** Copies that are made by themselves in a folder: chosen once, and honest about whether it still works. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FolderStatus } from '../../../core/folder-ports';
import { folderMessages as words } from '../../messages/folder-copies';
import { formatDay, formatTimeOfDay } from '../../messages/format';
import { partMessages } from '../../messages/parts';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Dialog } from '../../parts/dialog';
import { Notice } from '../../parts/notice';
import { Spinner } from '../../parts/progress';
import { useServices } from '../../services';
import { DrawnWords, LockChoiceFields, useLockChoice } from './lock-choice';

type Asking = 'no' | 'folder' | 'words';
type Told = 'notChosen' | 'stopped' | 'failed';

/** @param onCopied told when there may be a newer copy than before */
export function FolderCard({ onCopied }: { readonly onCopied: () => void }) {
  const { folderCopies } = useServices();
  const [status, setStatus] = useState<FolderStatus>();
  const [asking, setAsking] = useState<Asking>('no');
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  useEffect(() => void folderCopies.read().then(setStatus, () => undefined), [folderCopies]);
  const run = useCallback(
    async (task: () => Promise<FolderStatus>, tell: (now: FolderStatus) => Told | undefined = () => undefined) => {
      setAsking('no');
      setBusy(true);
      setTold(undefined);
      try {
        const now = await task();
        setStatus(now);
        setTold(tell(now));
        onCopied();
      } catch {
        setTold('failed');
      }
      setBusy(false);
    },
    [onCopied],
  );
  if (!folderCopies.isPossible || !status) return null;
  const stop = () =>
    run(
      () => folderCopies.stop().then(() => folderCopies.read()),
      () => 'stopped',
    );
  return (
    <Card title={words.title}>
      {status.type !== 'on' && <p>{words.why}</p>}
      {told && <Notice kind={told === 'failed' ? 'alert' : 'status'}>{words[told]}</Notice>}
      {busy && <Spinner label={words.copying} />}
      {!busy && status.type === 'locked' && <p class="muted">{words.locked}</p>}
      {!busy && status.type === 'off' && (
        <Button icon="save" onClick={() => setAsking('folder')}>
          {words.chooseFolder}
        </Button>
      )}
      {!busy && status.type === 'on' && (
        <FolderInUse
          status={status}
          onCopy={() => void run(() => folderCopies.copyNow())}
          onOther={() => setAsking('folder')}
          onShowWords={() => setAsking('words')}
          onStop={() => void stop()}
        />
      )}
      {asking === 'folder' && (
        <ChooseFolder
          onClose={() => setAsking('no')}
          onStart={(passphrase) =>
            void run(
              () => folderCopies.start(passphrase),
              (now) => (now.type === 'off' ? 'notChosen' : undefined),
            )
          }
        />
      )}
      {asking === 'words' && status.type === 'on' && (
        <Dialog
          title={words.wordsTitle}
          onClose={() => setAsking('no')}
          actions={
            <Button kind="primary" onClick={() => setAsking('no')}>
              {partMessages.close}
            </Button>
          }
        >
          <DrawnWords passphrase={status.passphrase} />
        </Dialog>
      )}
    </Card>
  );
}

interface FolderInUseProps {
  readonly status: Extract<FolderStatus, { type: 'on' }>;
  readonly onCopy: () => void;
  readonly onOther: () => void;
  readonly onShowWords: () => void;
  readonly onStop: () => void;
}

function FolderInUse({ status, onCopy, onOther, onShowWords, onStop }: FolderInUseProps) {
  const { folderName, madeMs, problem } = status;
  const copyWords = problem === 'ask' ? words.allow : problem ? words.tryAgain : words.copyNow;
  return (
    <>
      <p>
        {words.into} <bdi>{folderName}</bdi>.{' '}
        {madeMs === undefined
          ? words.noneMade
          : words.lastMade(formatDay(new Date(madeMs)), formatTimeOfDay(new Date(madeMs)))}
      </p>
      {problem && <Notice kind="alert">{words.problems[problem]}</Notice>}
      <p class="muted">{words.howMany}</p>
      <div class="keeping-actions">
        <Button {...(problem && { kind: 'primary' })} icon="save" onClick={onCopy}>
          {copyWords}
        </Button>
        <Button icon="open" onClick={onOther}>
          {words.otherFolder}
        </Button>
        <Button icon="eye" onClick={onShowWords}>
          {words.showWords}
        </Button>
        <Button kind="quiet" icon="close" onClick={onStop}>
          {words.stop}
        </Button>
      </div>
    </>
  );
}

interface ChooseFolderProps {
  readonly onClose: () => void;
  readonly onStart: (passphrase: string) => void;
}

function ChooseFolder({ onClose, onStart }: ChooseFolderProps) {
  const lock = useLockChoice();
  const { passphrase } = lock;
  return (
    <Dialog
      title={words.dialogTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{partMessages.cancel}</Button>
          <Button
            kind="primary"
            icon="open"
            disabled={lock.isTooShort}
            onClick={() => passphrase !== undefined && onStart(passphrase)}
          >
            {words.start}
          </Button>
        </>
      }
    >
      <LockChoiceFields lock={lock} mayBePlain={false} drawnHint={words.wordsHint} />
    </Dialog>
  );
}
