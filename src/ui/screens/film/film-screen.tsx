/** Coding a lesson from film, or putting its moments right on the film afterwards. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { createFilmClock } from '../../../core/coding/film-clock';
import type { StoredLog } from '../../../core/ports';
import type { ObservationId } from '../../../core/record/ids';
import type { OpenedObservation } from '../../../state/open-observation';
import { type FilmLesson, readFilmLesson } from '../../../state/film-lesson';
import { observeMessages } from '../../messages/observe';
import { LinkButton } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { partMessages } from '../../messages/parts';
import { goTo, linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { ObservationGate } from '../observe/observation-gate';
import { WriterGate } from '../observe/writer-gate';
import { FilmCoding } from './film-coding';
import { FilmFinder } from './film-finder';
import { createFilmPlayer, type FilmPlayer } from './film-player';
import '../observe/observe.css';
import './film.css';
import './film-room.css';

export function Screen({ params: { observationId } }: ScreenProps<'film'>) {
  return (
    <WriterGate observationId={observationId}>{() => <FilmObservation observationId={observationId} />}</WriterGate>
  );
}

interface Projector {
  readonly lesson: FilmLesson;
  readonly player: FilmPlayer;
}

function FilmObservation({ observationId }: { readonly observationId: ObservationId }) {
  const { clock } = useServices();
  const projector = useRef<Projector | undefined>(undefined);
  const clockOf = useCallback(
    (stored: StoredLog) => {
      const lesson = readFilmLesson(stored) ?? {
        sync: { offsetMs: 0, drift: 0 },
        durationMs: 0,
        filmDurationMs: 0,
        startMs: 0,
      };
      const player = createFilmPlayer(lesson.filmDurationMs, lesson.startMs);
      projector.current = { lesson, player };
      return createFilmClock({ clock, readAnchor: player.anchor, sync: lesson.sync, durationMs: lesson.durationMs });
    },
    [clock],
  );
  return (
    <ObservationGate observationId={observationId} clockOf={clockOf}>
      {(opened) =>
        opened.store.log.state.head.film && projector.current ? (
          <FoundFilm opened={opened} projector={projector.current} />
        ) : (
          <NoFilm />
        )
      }
    </ObservationGate>
  );
}

interface FoundFilmProps {
  readonly opened: Extract<OpenedObservation, { type: 'open' }>;
  readonly projector: Projector;
}

function FoundFilm({ opened, projector }: FoundFilmProps) {
  const { films } = useServices();
  const { head } = opened.store.log.state;
  const [lost, setLost] = useState(0);
  const first = useMemo(() => head, [head.id]);
  return (
    <FilmFinder
      key={lost}
      head={first}
      lost={lost > 0}
      onCutFilm={({ film }) =>
        void films.remember(head.id, film).then(() => goTo(linkTo('filmTie', { observationId: head.id })))
      }
    >
      {(film) => <FilmCoding opened={opened} {...projector} film={film} onLost={() => setLost(lost + 1)} />}
    </FilmFinder>
  );
}

function NoFilm() {
  return (
    <main class="screen-main">
      <EmptyState
        wholePage
        title={observeMessages.missingTitle}
        actions={<LinkButton href={linkTo('start', {})}>{partMessages.toStart}</LinkButton>}
      >
        <p>{observeMessages.missing}</p>
      </EmptyState>
    </main>
  );
}
