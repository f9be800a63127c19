/** Puts a copy back: unlock it, see what would be added, add it. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { findUnknownWords, generatedWordCount, normalisePassphrase } from '../../../core/keeping/passphrase';
import {
  type BackupPreview,
  hasNews,
  openBackup,
  type OpenedBackup,
  openSnapshot,
  restoreBackup,
} from '../../../state/backup';
import type { IncomingFile } from '../../../state/import-files';
import { formatDay } from '../../messages/format';
import { keepingMessages as words } from '../../messages/keeping';
import { partMessages } from '../../messages/parts';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/field';
import { Notice } from '../../parts/notice';
import { Spinner } from '../../parts/progress';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { useServices } from '../../services';
import './keeping.css';

type Locked = Extract<OpenedBackup, { type: 'locked' }>;

interface RestoreDialogProps {
  /** A copy that was chosen, or what a database that is gone left on this device. */
  readonly file: IncomingFile | 'snapshot';
  readonly onClose: () => void;
  /** Another file, where one was chosen. */
  readonly onOther?: () => void;
  readonly onRestored: (undo: (() => Promise<void>) | undefined) => void;
}

export function RestoreDialog({ file, onClose, onOther, onRestored }: RestoreDialogProps) {
  const services = useServices();
  const [opened, setOpened] = useState<OpenedBackup>();
  const [typed, setTyped] = useState('');
  const open = useCallback(
    async (passphrase: string | undefined, withoutNames = false) => {
      setOpened(undefined);
      try {
        if (file !== 'snapshot') return setOpened(await openBackup(services, file, passphrase));
        setOpened(await openSnapshot(services, passphrase, withoutNames));
        // The passphrase that was there is there again.
        await services.locks.load();
      } catch {
        // What is here could not be read, so nobody can say what the file would add.
        setOpened({ type: 'unreadable' });
      }
    },
    [services, file],
  );
  useEffect(() => void open(undefined), [open]);

  if (!opened)
    return (
      <Dialog key="opening" title={words.openTitle} onClose={onClose}>
        <Spinner label={words.opening} />
      </Dialog>
    );
  if (opened.type === 'locked')
    return (
      <Unlock
        opened={opened}
        typed={typed}
        onType={setTyped}
        onOpen={() => void open(normalisePassphrase(typed))}
        {...(file === 'snapshot' && { onWithoutNames: () => void open(undefined, true) })}
        onClose={onClose}
      />
    );
  if (opened.type === 'ok') return <Preview preview={opened.preview} onClose={onClose} onRestored={onRestored} />;
  return (
    <Dialog
      key="refused"
      title={words.refusedTitle}
      onClose={onClose}
      actions={
        <>
          {onOther && <Button onClick={onOther}>{words.otherFile}</Button>}
          <Button kind="primary" onClick={onClose}>
            {partMessages.close}
          </Button>
        </>
      }
    >
      <p role="alert">{words.problems[opened.type === 'error' ? opened.problem.kind : 'unreadable']}</p>
      <p>{words.nothingWritten}</p>
    </Dialog>
  );
}

interface UnlockProps {
  readonly opened: Locked;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onOpen: () => void;
  /** Of a snapshot: nobody knows what it was locked with any more. */
  readonly onWithoutNames?: () => void;
  readonly onClose: () => void;
}

function Unlock({ opened, typed, onType, onOpen, onWithoutNames, onClose }: UnlockProps) {
  const unknown = findUnknownWords(typed);
  // With most words from the list the others are slips; otherwise it is somebody's own.
  const slips = opened.tried && unknown.length > 0 && unknown.length < generatedWordCount / 2;
  const wrong = onWithoutNames ? words.wrongSecret : words.wrong;
  const error = opened.tried ? `${wrong}${slips ? ` ${words.wrongWords(unknown)}` : ''}` : undefined;
  return (
    <Dialog
      key="locked"
      title={words.openTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{partMessages.cancel}</Button>
          <Button kind="primary" disabled={typed.trim() === ''} onClick={onOpen}>
            {words.open}
          </Button>
        </>
      }
    >
      <p>{onWithoutNames ? words.askSecret : words.askPassphrase}</p>
      <Field
        label={words.passphraseLabel}
        value={typed}
        onInput={onType}
        onEnter={onOpen}
        autoFocus
        {...(error !== undefined && { error })}
      />
      {onWithoutNames && opened.tried && (
        <Button kind="quiet" onClick={onWithoutNames}>
          {words.withoutNames}
        </Button>
      )}
    </Dialog>
  );
}

interface PreviewProps {
  readonly preview: BackupPreview;
  readonly onClose: () => void;
  readonly onRestored: (undo: (() => Promise<void>) | undefined) => void;
}

function Preview({ preview, onClose, onRestored }: PreviewProps) {
  const services = useServices();
  const [state, setState] = useState<'shown' | 'busy' | 'failed'>('shown');
  const [joins, setJoins] = useState(true);
  const { twin } = preview;
  const shown = twin && joins ? twin.joined : preview;
  const restore = async () => {
    setState('busy');
    try {
      onRestored(await restoreBackup(services, shown));
    } catch {
      setState('failed');
    }
  };
  const news = words.news(shown.newClasses.length, shown.newPupils, shown.newLogs.length, shown.newEntries);
  return (
    <Dialog
      key="preview"
      title={words.previewTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{partMessages.cancel}</Button>
          <Button kind="primary" disabled={state === 'busy'} onClick={() => void restore()}>
            {state === 'busy' ? words.restoring : words.restore}
          </Button>
        </>
      }
    >
      <p>
        {words.counts(shown.counts)}. {words.madeOn(formatDay(shown.content.madeAt))}
      </p>
      {twin && (
        <>
          <p>
            <bdi>{words.sameClass(twin.schoolClass.name, twin.samePupils)}</bdi>
          </p>
          <SegmentedChoice
            label={words.previewTitle}
            hideLabel
            value={joins ? 'join' : 'separate'}
            onChange={(value) => setJoins(value === 'join')}
            options={[
              { value: 'join', label: words.joinClass },
              { value: 'separate', label: words.separateClass },
            ]}
          />
        </>
      )}
      {hasNews(shown) ? (
        <ul class="keeping-news">
          {news.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      ) : (
        <p>{words.nothingNew}</p>
      )}
      {shown.counts.damaged > 0 && <p>{words.damaged(shown.counts.damaged)}</p>}
      <p class="muted">{words.onlyAdds}</p>
      {state === 'failed' && <Notice kind="alert">{words.restoreFailed}</Notice>}
    </Dialog>
  );
}
