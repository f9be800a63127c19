/** What every screen of a class shows around it: whether it is there, and whether what was changed is kept. */
import type { SavingState } from '../../../state/class-editor';
import { appMessages } from '../../messages/app';
import { classMessages } from '../../messages/class';
import { Button, LinkButton } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { Icon } from '../../parts/icon';
import { Spinner } from '../../parts/progress';
import { linkTo } from '../../router';
import './class-state.css';

export function ClassNotThere({ loading }: { readonly loading: 'loading' | 'missing' | 'failed' }) {
  if (loading === 'loading') return <Spinner label={appMessages.loading} />;
  const missing = loading === 'missing';
  return (
    <main class="screen-main">
      <EmptyState
        title={missing ? classMessages.missing : classMessages.loadFailed}
        actions={
          <LinkButton kind="primary" href={linkTo('start', {})}>
            {appMessages.toStart}
          </LinkButton>
        }
      >
        <p>{missing ? classMessages.missingText : classMessages.loadFailedText}</p>
      </EmptyState>
    </main>
  );
}

interface SavedSignProps {
  readonly saving: SavingState;
  readonly onRetry: () => void;
}

export function SavedSign({ saving, onRetry }: SavedSignProps) {
  return (
    <div class="saved-sign" role="status">
      {saving === 'saved' && (
        <span class="saved-sign-saved">
          <Icon name="check" size={16} /> {classMessages.saved}
        </span>
      )}
      {saving === 'saving' && <span class="muted">{classMessages.saving}</span>}
      {saving === 'failed' && (
        <span class="saved-sign-failed">
          {classMessages.saveFailed} <Button onClick={onRetry}>{classMessages.saveAgain}</Button>
        </span>
      )}
    </div>
  );
}
