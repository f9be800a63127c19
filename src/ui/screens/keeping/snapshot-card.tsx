/** What a database that is gone left on this device. Nothing is shown as long as all is well: it is no copy to count on. */
import { useEffect, useState } from 'preact/hooks';
import type { LeftSnapshot } from '../../../core/snapshot-ports';
import { formatDay, formatTimeOfDay } from '../../messages/format';
import { keepingMessages as words } from '../../messages/keeping';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Notice } from '../../parts/notice';
import { useServices } from '../../services';
import { RestoreDialog } from './restore-dialog';

/** @param onRestored told when there is more on this device than before */
export function SnapshotCard({ onRestored }: { readonly onRestored: () => void }) {
  const { snapshots, restartOtherTabs } = useServices();
  const [left, setLeft] = useState<LeftSnapshot>();
  const [state, setState] = useState<'shown' | 'asking' | 'restored'>('shown');
  useEffect(() => void snapshots.readLeft().then(setLeft, () => undefined), [snapshots]);
  if (state === 'restored') return <Notice>{words.snapshotRestored}</Notice>;
  if (!left) return null;
  return (
    <Card title={words.snapshotTitle}>
      <p>{words.snapshot(formatDay(left.madeAt), formatTimeOfDay(left.madeAt), left.classes, left.lessons)}</p>
      <Button kind="primary" icon="undo" onClick={() => setState('asking')}>
        {words.snapshotBack}
      </Button>
      <p class="muted">{words.snapshotOnly}</p>
      {state === 'asking' && (
        <RestoreDialog
          file="snapshot"
          onClose={() => setState('shown')}
          onRestored={() => {
            setState('restored');
            onRestored();
            void snapshots.dropLeft().then(restartOtherTabs, () => undefined);
          }}
        />
      )}
    </Card>
  );
}
