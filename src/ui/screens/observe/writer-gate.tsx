/** Only one tab writes on an observation; another one may take over. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { WriterLock } from '../../../core/ports';
import type { ObservationId } from '../../../core/record/ids';
import { observeMessages as words } from '../../messages/observe';
import { partMessages } from '../../messages/parts';
import { Button, LinkButton } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { linkTo } from '../../router';
import { useServices } from '../../services';

interface WriterGateProps {
  readonly observationId: ObservationId;
  /** Drawn anew whenever this tab becomes the one that writes: the other tab wrote the log meanwhile. */
  readonly children: () => ComponentChildren;
}

export function WriterGate({ observationId, children }: WriterGateProps) {
  const { lock, writing } = useWriterLock(observationId);
  if (!lock) return null;
  if (!writing) return <OpenElsewhere onTakeOver={() => lock.takeOver()} />;
  return <>{children()}</>;
}

function useWriterLock(id: ObservationId): { readonly lock: WriterLock | undefined; readonly writing: boolean } {
  const { claimWriting } = useServices();
  const [lock, setLock] = useState<WriterLock>();
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    let release = () => {};
    let wanted = true;
    void claimWriting(id).then((claimed) => {
      if (!wanted) return claimed.release();
      const unsubscribe = claimed.subscribe((state) => setWriting(state === 'writing'));
      setWriting(claimed.state() === 'writing');
      setLock(claimed);
      release = () => {
        unsubscribe();
        claimed.release();
      };
    });
    return () => {
      wanted = false;
      release();
    };
  }, [claimWriting, id]);
  return { lock, writing };
}

function OpenElsewhere({ onTakeOver }: { readonly onTakeOver: () => void }) {
  return (
    <main class="screen-main">
      <EmptyState
        wholePage
        title={words.elsewhereTitle}
        actions={
          <>
            <Button kind="primary" onClick={onTakeOver}>
              {words.takeOver}
            </Button>
            <LinkButton href={linkTo('start', {})}>{partMessages.toStart}</LinkButton>
          </>
        }
      >
        <p>{words.elsewhere}</p>
      </EmptyState>
    </main>
  );
}
