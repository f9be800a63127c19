/** The observation screen: a lesson that runs, or, once it has ended, the way to look it through. */
import { useEffect } from 'preact/hooks';
import type { OpenedObservation } from '../../../state/open-observation';
import { goTo, linkTo, type ScreenProps } from '../../router';
import { Lesson } from './lesson';
import { ObservationGate } from './observation-gate';
import './observe.css';

export function Screen({ params }: ScreenProps<'observe'>) {
  return (
    <ObservationGate observationId={params.observationId}>{(opened) => <LessonOrCheck {...opened} />}</ObservationGate>
  );
}

function LessonOrCheck(opened: Extract<OpenedObservation, { type: 'open' }>) {
  const { store } = opened;
  // Only how it was when it was opened: the end of this very lesson leads on by itself.
  const endedBefore = store.getState().ended && store.getState().version === 0;
  useEffect(() => {
    if (endedBefore) goTo(linkTo('check', { observationId: store.log.state.head.id }), 'replace');
  }, [endedBefore, store]);
  return endedBefore ? null : <Lesson {...opened} />;
}
