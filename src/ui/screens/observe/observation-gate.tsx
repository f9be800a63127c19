/** Stands before a screen that writes on an observation: opens it where it was, or says that it is not there. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LessonClock } from '../../../core/coding/lesson-clock';
import type { StoredLog } from '../../../core/ports';
import type { ObservationId } from '../../../core/record/ids';
import { type OpenedObservation, openObservation } from '../../../state/open-observation';
import { observeMessages as words } from '../../messages/observe';
import { partMessages } from '../../messages/parts';
import { Button, LinkButton } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { Spinner } from '../../parts/progress';
import { linkTo } from '../../router';
import { useServices } from '../../services';

type Opened = OpenedObservation | { readonly type: 'failed' };

interface ObservationGateProps {
  readonly observationId: ObservationId;
  /** What drives the time of an observation from film. */
  readonly clockOf?: (stored: StoredLog) => LessonClock;
  readonly children: (opened: Extract<OpenedObservation, { type: 'open' }>) => ComponentChildren;
}

export function ObservationGate({ observationId, clockOf, children }: ObservationGateProps) {
  const services = useServices();
  const [opened, setOpened] = useState<Opened>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    openObservation(services, observationId, clockOf).then(
      (result) => wanted && setOpened(result),
      () => wanted && setOpened({ type: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [services, observationId, clockOf, attempt]);
  if (!opened) return <Spinner label={words.loading} />;
  if (opened.type === 'open') return <>{children(opened)}</>;
  const failed = opened.type === 'failed';
  return (
    <main class="screen-main">
      <EmptyState
        title={failed ? words.failedTitle : words.missingTitle}
        actions={
          <>
            {failed && (
              <Button kind="primary" onClick={() => setAttempt(attempt + 1)}>
                {words.tryAgain}
              </Button>
            )}
            <LinkButton href={linkTo('start', {})}>{partMessages.toStart}</LinkButton>
          </>
        }
      >
        <p>{failed ? words.failed : words.missing}</p>
      </EmptyState>
    </main>
  );
}
