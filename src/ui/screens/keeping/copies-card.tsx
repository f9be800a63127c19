/** Copies elsewhere, the only true safety: how old the last one is, make one, put one back. */
import { useEffect, useState } from 'preact/hooks';
import type { StorageState } from '../../../core/ports';
import { daysSinceBackup } from '../../../core/keeping/backup-age';
import { wallMs } from '../../../core/record/times';
import { keepingMessages as words } from '../../messages/keeping';
import { Card } from '../../parts/card';
import { useServices } from '../../services';

export function CopiesCard() {
  const { health } = useServices();
  const [storage, setStorage] = useState<StorageState>();
  useEffect(() => {
    health.read().then(setStorage, () => undefined);
  }, [health]);
  return (
    <Card title={words.copiesTitle}>
      <p>{words.copiesWhy}</p>
      {storage && <p class="muted">{describeAge(storage)}</p>}
    </Card>
  );
}

function describeAge({ lastBackupMs }: StorageState): string {
  if (lastBackupMs === undefined) return words.neverCopied;
  const days = daysSinceBackup(lastBackupMs, wallMs(new Date().setHours(0, 0, 0, 0)));
  return days === 0 ? words.copiedToday : days === 1 ? words.copiedYesterday : words.copiedBefore(days);
}
