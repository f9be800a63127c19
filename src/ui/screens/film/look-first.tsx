/** Before the first tap: look for two minutes at what goes well already. Can be skipped, and does not come back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ObservationStore } from '../../../state/observation-store';
import { filmMessages as words } from '../../messages/film';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { useServices } from '../../services';
import type { FilmPlayer } from './film-player';

interface LookFirstProps {
  readonly store: ObservationStore;
  readonly player: FilmPlayer;
  readonly children: ComponentChildren;
}

const lookMs = 120_000;

export function LookFirst({ store, player, children }: LookFirstProps) {
  const { newId } = useServices();
  const [looking, setLooking] = useState(() => store.log.state.written.length === 0 && store.log.applied.length <= 1);
  const [note, setNote] = useState('');
  useEffect(() => {
    if (!looking) return;
    // Whoever taps has begun.
    const stops = [
      store.subscribe(() => setLooking(false)),
      player.subscribe(({ atMs, playing }) => {
        if (playing && atMs >= lookMs) player.pause();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [looking, store, player]);
  if (!looking) return <>{children}</>;
  const begin = () => {
    const text = note.trim();
    setLooking(false);
    player.pause();
    if (text !== '') {
      store.write([{ type: 'added', interaction: { id: newId(), kind: 'note', atMs: store.now(), text } }]);
    }
    player.seek(0);
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
