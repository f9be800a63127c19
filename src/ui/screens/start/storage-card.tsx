/** How the data on this device are doing, in plain words. */
import type { StorageState } from '../../../core/ports';
import { describeBackupAge } from '../../messages/backup-age';
import { startMessages } from '../../messages/start';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { linkTo } from '../../router';
import { useServices } from '../../services';

interface StorageCardProps {
  readonly storage: StorageState | undefined;
  readonly classes: number;
  readonly lessons: number;
  /** There is something of the user's own, of which a copy can be made. */
  readonly hasOwn: boolean;
  readonly onAsk: () => void;
}

export function StorageCard({ storage, classes, lessons, hasOwn, onAsk }: StorageCardProps) {
  const { clock } = useServices();
  return (
    <Card title={startMessages.storageTitle} class="storage-card">
      <p>
        {startMessages.storageHolds(classes, lessons)}{' '}
        {storage?.usedBytes !== undefined && `${startMessages.storageUsed(storage.usedBytes)} `}
        {startMessages.storagePrivate}
      </p>
      {storage && (
        <p class="muted">
          {hasOwn && `${describeBackupAge(storage.lastBackupMs, clock.wallMs())} `}
          {storage.persisted ? startMessages.storageKept : startMessages.storageNotKept}
        </p>
      )}
      <div class="storage-card-actions">
        <LinkButton icon="save" href={linkTo('keeping', {})}>
          {startMessages.keeping}
        </LinkButton>
        {storage && !storage.persisted && <Button onClick={onAsk}>{startMessages.storageAsk}</Button>}
      </div>
    </Card>
  );
}
