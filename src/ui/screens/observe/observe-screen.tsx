/** The observation screen: a lesson that runs, or, once it has ended, the way to look it through. */
import { useEffect, useState } from 'preact/hooks';
import { goTo, linkTo, type ScreenProps } from '../../router';
import { Lesson } from './lesson';
import { ObservationGate, type ReadyObservation } from './observation-gate';
import './observe.css';
import { WriterGate } from './writer-gate';

export function Screen({ params }: ScreenProps<'observe'>) {
  const { observationId } = params;
  return (
    <WriterGate observationId={observationId}>
      {() => (
        <ObservationGate observationId={observationId}>{(opened) => <LessonOrCheck {...opened} />}</ObservationGate>
      )}
    </WriterGate>
  );
}

function LessonOrCheck(opened: ReadyObservation) {
  const { store } = opened;
  // Only how it was when it was opened: the end of this very lesson leads on by itself.
  const [endedBefore] = useState(() => store.getState().ended);
  const isFilm = store.log.state.head.source === 'video' && !endedBefore;
  useEffect(() => {
    const { id: observationId } = store.log.state.head;
    if (isFilm) goTo(linkTo('film', { observationId }), 'replace');
    else if (endedBefore) goTo(linkTo('check', { observationId }), 'replace');
  }, [endedBefore, isFilm, store]);
  return endedBefore || isFilm ? null : <Lesson {...opened} />;
}
