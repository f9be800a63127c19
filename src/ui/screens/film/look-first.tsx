/** Before the first tap: look for two minutes at what goes well already. Can be skipped, and does not come back. */
import { useEffect, useState } from 'preact/hooks';
import type { ObservationStore } from '../../../state/observation-store';
import { filmMessages as words } from '../../messages/film';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { useServices } from '../../services';
import type { FilmPlayer } from './film-player';

const lookMs = 120_000;

export interface Looking {
  readonly isOn: boolean;
  readonly stop: () => void;
}

/** Whoever taps has begun. */
export function useLooking(store: ObservationStore, player: FilmPlayer): Looking {
  const [isOn, setOn] = useState(() => store.log.state.written.length === 0 && store.log.applied.length <= 1);
  useEffect(() => {
    if (!isOn) return;
    let before = 0;
    const stops = [
      store.subscribe(() => setOn(false)),
      player.subscribe(({ atMs, playing }) => {
        // Once: who looks on after it may.
        if (playing && before < lookMs && atMs >= lookMs) player.pause();
        before = atMs;
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [isOn, store, player]);
  return { isOn, stop: () => setOn(false) };
}

interface LookFirstProps {
  readonly store: ObservationStore;
  readonly player: FilmPlayer;
  readonly onDone: () => void;
}

export function LookFirst({ store, player, onDone }: LookFirstProps) {
  const { newId } = useServices();
  const [note, setNote] = useState('');
  const begin = () => {
    const text = note.trim();
    player.pause();
    if (text !== '') {
      store.write([{ type: 'added', interaction: { id: newId(), kind: 'note', atMs: store.now(), text } }]);
    }
    player.seek(0);
    onDone();
  };
  return (
    <section class="sheet look-first" aria-label={words.lookFirst}>
      <h2>{words.lookFirst}</h2>
      <Button icon="play" onClick={() => player.play()}>
        {words.lookFirstGo}
      </Button>
      <Field label={words.lookFirstNote} rows={4} maxLength={2000} value={note} onInput={setNote} />
      <Button kind="primary" onClick={begin}>
        {words.lookFirstDone}
      </Button>
    </section>
  );
}
