/** The observation screen: opens the lesson where it was, and puts its parts together. */
import { useEffect, useState } from 'preact/hooks';
import type { ObservationId } from '../../../core/record/ids';
import { type OpenedObservation, openObservation } from '../../../state/open-observation';
import { observeMessages as words } from '../../messages/observe';
import { partMessages } from '../../messages/parts';
import { LinkButton } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { Spinner } from '../../parts/progress';
import { goTo, linkTo, type ScreenProps } from '../../router';
import { type AppServices, useServices } from '../../services';
import { Lesson } from './lesson';
import './observe.css';

export function Screen({ params }: ScreenProps<'observe'>) {
  const services = useServices();
  const opened = useOpened(services, params.observationId);
  const ended = opened?.type === 'open' && opened.store.getState().ended;
  useEffect(() => {
    if (ended) goTo(linkTo('check', params), 'replace');
  }, [ended, params]);
  if (!opened) return <Spinner label={words.loading} />;
  if (opened.type === 'missing') {
    return (
      <main class="screen-main">
        <EmptyState
          title={words.missingTitle}
          actions={<LinkButton href={linkTo('start', {})}>{partMessages.toStart}</LinkButton>}
        >
          <p>{words.missing}</p>
        </EmptyState>
      </main>
    );
  }
  if (ended) return null;
  return <Lesson {...opened} />;
}

function useOpened(services: AppServices, id: ObservationId): OpenedObservation | undefined {
  const [opened, setOpened] = useState<OpenedObservation>();
  useEffect(() => {
    let wanted = true;
    openObservation(services, id).then(
      (result) => wanted && setOpened(result),
      () => wanted && setOpened({ type: 'missing' }),
    );
    return () => {
      wanted = false;
    };
  }, [services, id]);
  return opened;
}
