/** The observation screen: a lesson that runs, or, once it has ended, the way to look it through. */
import { useEffect, useState } from 'preact/hooks';
import type { WriterLock } from '../../../core/ports';
import type { ObservationId } from '../../../core/record/ids';
import type { OpenedObservation } from '../../../state/open-observation';
import { observeMessages as words } from '../../messages/observe';
import { partMessages } from '../../messages/parts';
import { Button, LinkButton } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { goTo, linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { Lesson } from './lesson';
import { ObservationGate } from './observation-gate';
import './observe.css';

export function Screen({ params }: ScreenProps<'observe'>) {
  const { lock, writing } = useWriterLock(params.observationId);
  if (!lock) return null;
  if (!writing) return <OpenElsewhere onTakeOver={() => lock.takeOver()} />;
  // Drawn anew whenever this tab becomes the one that writes: the other tab wrote the log meanwhile.
  return (
    <ObservationGate observationId={params.observationId}>{(opened) => <LessonOrCheck {...opened} />}</ObservationGate>
  );
}

function LessonOrCheck(opened: Extract<OpenedObservation, { type: 'open' }>) {
  const { store } = opened;
  // Only how it was when it was opened: the end of this very lesson leads on by itself.
  const [endedBefore] = useState(() => store.getState().ended);
  useEffect(() => {
    if (endedBefore) goTo(linkTo('check', { observationId: store.log.state.head.id }), 'replace');
  }, [endedBefore, store]);
  return endedBefore ? null : <Lesson {...opened} />;
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
