/** Instead of the app, when the data on this device cannot be opened: why, and what to do. */
import { appMessages } from '../ui/messages/app';
import { Button } from '../ui/parts/button';
import { EmptyState } from '../ui/parts/empty-state';

export function StoragePage({ reason }: { readonly reason: keyof typeof appMessages.storage }) {
  return (
    <main class="screen-main">
      <EmptyState
        wholePage
        title={appMessages.storageTitle}
        actions={
          <Button kind="primary" onClick={() => location.reload()}>
            {appMessages.tryAgain}
          </Button>
        }
      >
        <p role="alert">{appMessages.storage[reason]}</p>
      </EmptyState>
    </main>
  );
}
