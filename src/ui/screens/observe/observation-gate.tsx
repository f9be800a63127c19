/** Stands before a screen that writes on an observation: opens it where it was, or says that it is not there. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LessonClock } from '../../../core/coding/lesson-clock';
import type { StoredLog } from '../../../core/ports';
import type { ObservationId } from '../../../core/record/ids';
import type { Settings } from '../../../core/record/settings';
import { type OpenedObservation, openObservation } from '../../../state/open-observation';
import { observeMessages as words } from '../../messages/observe';
import { partMessages } from '../../messages/parts';
import { Button, LinkButton } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { Spinner } from '../../parts/progress';
import { linkTo } from '../../router';
import { useServices } from '../../services';

export type ReadyObservation = Extract<OpenedObservation, { type: 'open' }> & {
  /** How the screen is to be drawn from the first moment on. */
  readonly settings: Settings;
};
type Opened = Exclude<OpenedObservation, { type: 'open' }> | ReadyObservation | { readonly type: 'failed' };

interface ObservationGateProps {
  readonly observationId: ObservationId;
  /** What drives the time of an observation from film. */
  readonly clockOf?: (stored: StoredLog) => LessonClock;
  readonly children: (opened: ReadyObservation) => ComponentChildren;
}

export function ObservationGate({ observationId, clockOf, children }: ObservationGateProps) {
  const services = useServices();
  const [opened, setOpened] = useState<Opened>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    Promise.all([openObservation(services, observationId, clockOf), services.settings.read()]).then(
      ([result, settings]) => wanted && setOpened(result.type === 'open' ? { ...result, settings } : result),
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
        wholePage
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
