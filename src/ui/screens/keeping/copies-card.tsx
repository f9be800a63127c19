/** Copies elsewhere, the only true safety: how old the last one is, make one, put one back. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { StorageState } from '../../../core/ports';
import { describeBackupAge } from '../../messages/backup-age';
import { keepingMessages as words } from '../../messages/keeping';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Notice } from '../../parts/notice';
import { useServices } from '../../services';
import { CopyDialog } from './copy-dialog';
import { RestoreDialog } from './restore-dialog';

type Restored = { readonly undo: (() => Promise<void>) | undefined } | 'takenBack';

interface CopiesCardProps {
  /** Grows with every copy that was made elsewhere on the screen. */
  readonly copied: number;
  /** Told when there is more on this device than before. */
  readonly onRestored: () => void;
}

export function CopiesCard({ copied, onRestored }: CopiesCardProps) {
  const { clock, health } = useServices();
  const [storage, setStorage] = useState<StorageState>();
  const [isCopying, setCopying] = useState(false);
  const [file, setFile] = useState<File>();
  const [restored, setRestored] = useState<Restored>();
  const picker = useRef<HTMLInputElement>(null);
  const refresh = useCallback(() => void health.read().then(setStorage, () => undefined), [health]);
  useEffect(refresh, [refresh, copied]);
  return (
    <Card title={words.copiesTitle}>
      <p>{words.copiesWhy}</p>
      {storage && <p class="muted">{describeBackupAge(storage.lastBackupMs, clock.wallMs())}</p>}
      <div class="keeping-actions">
        <Button kind="primary" icon="save" onClick={() => setCopying(true)}>
          {words.makeCopy}
        </Button>
        <Button icon="open" onClick={() => picker.current?.click()}>
          {words.putBack}
        </Button>
      </div>
      <input
        ref={picker}
        class="keeping-file"
        type="file"
        accept=".txt,.age,.json,text/plain,application/json"
        hidden
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen) setFile(chosen);
        }}
      />
      {restored && <RestoredNotice restored={restored} onUndone={() => setRestored('takenBack')} />}
      {isCopying && (
        <CopyDialog
          onClose={() => {
            setCopying(false);
            refresh();
          }}
        />
      )}
      {file && (
        <RestoreDialog
          key={`${file.name} ${file.lastModified}`}
          file={file}
          onClose={() => setFile(undefined)}
          onOther={() => {
            setFile(undefined);
            picker.current?.click();
          }}
          onRestored={(undo) => {
            setFile(undefined);
            setRestored({ undo });
            onRestored();
          }}
        />
      )}
    </Card>
  );
}

function RestoredNotice({ restored, onUndone }: { readonly restored: Restored; readonly onUndone: () => void }) {
  if (restored === 'takenBack') return <Notice>{words.takenBack}</Notice>;
  const { undo } = restored;
  return (
    <Notice
      actions={
        undo && (
          <Button icon="undo" onClick={() => void undo().then(onUndone)}>
            {words.undo}
          </Button>
        )
      }
    >
      {words.restored}
    </Notice>
  );
}
