/** The picture of the film, with its time in it. The file is played from where it is. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PickedFilm } from '../../../core/film-ports';
import { filmMessages as words } from '../../messages/film';
import { useStore } from '../../use-store';
import { FilmTime } from './film-controls';
import type { FilmPlayer } from './film-player';

interface FilmStageProps {
  readonly player: FilmPlayer;
  readonly film: PickedFilm;
  readonly url: string;
  readonly mirrored?: boolean;
  /** What stands in a corner of the picture. */
  readonly children?: ComponentChildren;
}

export function FilmStage({ player, film, url, mirrored = false, children }: FilmStageProps) {
  const video = useRef<HTMLVideoElement>(null);
  const status = useStore(player, (view) => view.status);
  const hasPicture = useStore(player, (view) => view.hasPicture);
  useEffect(() => (video.current ? player.attach(video.current) : undefined), [player, url]);
  useEffect(
    () =>
      player.onStuck(() => {
        // Of a file that went away some browsers read nothing, without an error.
        const read = film.file.slice(0, 1).arrayBuffer();
        read.then(({ byteLength }) => byteLength === 0 && player.fail(), player.fail);
      }),
    [player, film],
  );
  return (
    <div class={`film-stage${hasPicture ? '' : ' film-stage-sound'}`}>
      {/* The sound of a lesson is what is coded; there are no subtitles to it. */}
      <video
        ref={video}
        class={`film-picture${mirrored ? ' film-mirrored' : ''}`}
        src={url}
        preload="auto"
        playsInline
        disablePictureInPicture
        aria-label={words.film}
        onPointerDown={(event) => event.button === 0 && player.toggle()}
      />
      {status === 'waiting' && <p class="film-stage-words">{words.loading}</p>}
      {status === 'failed' && <p class="film-stage-words">{words.lost}</p>}
      {status === 'ready' && !hasPicture && <p class="film-stage-words">{words.noPicture}</p>}
      <FilmTime player={player} />
      {children}
    </div>
  );
}
