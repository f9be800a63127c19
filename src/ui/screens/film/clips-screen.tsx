/** Moments of a lesson played from the film, one after the other. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { clipsOf } from '../../../core/coding/film-clips';
import { observationOf } from '../../../core/coding/lesson-observation';
import type { PickedFilm } from '../../../core/film-ports';
import type { Interaction } from '../../../core/record/interaction';
import { syncOf } from '../../../state/film-lesson';
import type { OpenedObservation } from '../../../state/open-observation';
import { filmMessages as words } from '../../messages/film';
import { labelMoment } from '../../messages/moment';
import { observeMessages } from '../../messages/observe';
import { partMessages } from '../../messages/parts';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { EmptyState } from '../../parts/empty-state';
import { Notice } from '../../parts/notice';
import { ScreenHeader } from '../../parts/screen-header';
import { goTo, linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { ObservationGate } from '../observe/observation-gate';
import { FilmControls, FilmScrub } from './film-controls';
import { FilmFinder } from './film-finder';
import { createFilmPlayer } from './film-player';
import { FilmStage } from './film-stage';
import './film.css';
import { useFilmAddress } from './use-film-address';
import { useFilmKeys } from './use-film-keys';

type Opened = Extract<OpenedObservation, { type: 'open' }>;

export function Screen({ params: { observationId, momentIds } }: ScreenProps<'clips'>) {
  return (
    <ObservationGate observationId={observationId}>
      {(opened) => <ClipFinder opened={opened} momentIds={momentIds.split(',')} />}
    </ObservationGate>
  );
}

interface ClipProps {
  readonly opened: Opened;
  readonly momentIds: readonly string[];
}

function ClipFinder({ opened, momentIds }: ClipProps) {
  const { films } = useServices();
  const { head } = opened.store.log.state;
  const first = useMemo(() => head, [head.id]);
  if (!head.film) {
    return (
      <main class="screen-main">
        <EmptyState
          wholePage
          title={words.clipsNone}
          actions={<LinkButton href={linkTo('start', {})}>{partMessages.toStart}</LinkButton>}
        >
          <p>{observeMessages.missing}</p>
        </EmptyState>
      </main>
    );
  }
  return (
    <FilmFinder
      head={first}
      onCutFilm={({ film }) =>
        void films.remember(head.id, film).then(() => goTo(linkTo('filmTie', { observationId: head.id })))
      }
    >
      {(film) => <ClipPlayer opened={opened} momentIds={momentIds} film={film} />}
    </FilmFinder>
  );
}

/** The last picture of a film, milliseconds. */
const nearEndMs = 200;

function ClipPlayer({ opened, momentIds, film }: ClipProps & { readonly film: PickedFilm }) {
  const { store, schoolClass } = opened;
  const { head } = store.log.state;
  const url = useFilmAddress(film);
  const filmMs = head.film?.durationMs ?? 0;
  const player = useMemo(() => createFilmPlayer(filmMs), [filmMs]);
  const moments = useMemo(() => {
    const wanted = new Set(momentIds);
    return observationOf(store.log.state).interactions.filter(({ id }) => wanted.has(id));
  }, [store, momentIds.join()]);
  const clips = useMemo(
    () => (head.film ? clipsOf(moments, syncOf(head.film), filmMs) : []),
    [moments, head.film, filmMs],
  );
  const [at, setAt] = useState(0);
  const [isOver, setOver] = useState(false);
  const ready = useStore(player, (view) => view.status === 'ready');
  /** The clip that plays by itself up to its end; none while the film is moved to one. */
  const playing = useRef<number | undefined>(undefined);
  const clip = clips[at];

  const show = useCallback(
    (index: number) => {
      const next = clips[index];
      if (!next) return;
      setAt(index);
      setOver(false);
      playing.current = undefined;
      player.seek(next.fromMs);
      playing.current = index;
      player.play();
    },
    [clips, player],
  );
  useEffect(() => {
    if (ready && clips[0]) player.seek(clips[0].fromMs);
  }, [ready, clips, player]);
  useEffect(
    () =>
      player.subscribe((view) => {
        const index = playing.current;
        const toMs = index === undefined ? undefined : clips[index]?.toMs;
        // At the end of the film it stands still by itself.
        const hasEnded = !view.playing && view.atMs >= filmMs - nearEndMs;
        if (index === undefined || toMs === undefined || !(hasEnded || (view.playing && view.atMs >= toMs))) return;
        playing.current = undefined;
        if (index + 1 < clips.length) show(index + 1);
        else {
          player.pause();
          setOver(true);
        }
      }),
    [player, clips, filmMs, show],
  );
  const showBeside = useCallback((by: 1 | -1) => show(at + by), [show, at]);
  useFilmKeys({ player, onMoment: showBeside });
  const labels = new Map(schoolClass.pupils.map(({ id, label }) => [id as string, label]));
  const labelOf = (moment: Interaction): string =>
    labelMoment(moment, (id) => labels.get(id) ?? observeMessages.unknownPupil);
  const moment = moments.find(({ id }) => id === clip?.momentId);
  return (
    <>
      <ScreenHeader
        title={words.clipsTitle}
        subtitle={<bdi>{head.title}</bdi>}
        back={{ href: linkTo('review', { observationId: head.id }), label: words.toReview }}
        actions={<LinkButton href={linkTo('film', { observationId: head.id })}>{words.toCoding}</LinkButton>}
      />
      <main class="screen-main">
        {clips.length === 0 ? (
          <Notice kind="hint">{words.clipsNone}</Notice>
        ) : (
          <Card>
            <div class="clip-player">
              {url && <FilmStage player={player} film={film} url={url} />}
              <p class="clip-words" role="status" dir="auto">
                <strong>{words.clipOf(at + 1, clips.length)}</strong> {moment && labelOf(moment)}
              </p>
              <FilmScrub player={player} />
              <FilmControls player={player} />
              <div class="pass-dialog-buttons">
                <Button icon="back" disabled={at === 0} onClick={() => show(at - 1)}>
                  {words.clipPrevious}
                </Button>
                <Button kind="primary" icon="play" onClick={() => show(isOver ? 0 : at)}>
                  {isOver ? words.clipsAgain : words.clipsPlay(clips.length)}
                </Button>
                <Button icon="next" disabled={at + 1 >= clips.length} onClick={() => show(at + 1)}>
                  {words.clipNext}
                </Button>
              </div>
              {isOver && <Notice>{words.clipsDone}</Notice>}
            </div>
          </Card>
        )}
      </main>
    </>
  );
}
