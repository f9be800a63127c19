/** Holds the film and the lesson together: jumps are told, the part that is coded ends, a turn that is over pauses. */
import { useEffect, useState } from 'preact/hooks';
import type { FilmPass } from '../../../core/coding/film-passes';
import { filmToLesson, lessonToFilm } from '../../../core/coding/film-sync';
import type { TurnState } from '../../../core/coding/lesson-state';
import type { FilmSync } from '../../../core/record/film';
import { filmMs } from '../../../core/record/times';
import type { ObservationStore } from '../../../state/observation-store';
import type { FilmPlayer } from './film-player';

interface FilmLessonNeeds {
  readonly store: ObservationStore;
  readonly player: FilmPlayer;
  readonly sync: FilmSync;
  readonly pass: FilmPass;
  readonly pauseAfterTurn: boolean;
}

/** @returns whether the film stopped at the end of the part that is coded */
export function useFilmLesson({ store, player, sync, pass, pauseAfterTurn }: FilmLessonNeeds): boolean {
  const [segmentEnded, setSegmentEnded] = useState(false);
  useEffect(() => player.onSeek((to) => store.seek(filmToLesson(sync, filmMs(to)))), [player, store, sync]);
  useEffect(() => {
    const endMs = lessonToFilm(sync, pass.span.toMs);
    const isPart = endMs < player.getState().durationMs - 1000;
    let before = player.getState().atMs;
    return player.subscribe(({ atMs, playing }) => {
      store.follow();
      if (isPart && playing && before < endMs && atMs >= endMs) {
        player.pause();
        setSegmentEnded(true);
      } else if (atMs < endMs - 1000) setSegmentEnded(false);
      before = atMs;
    });
  }, [player, store, sync, pass.span.toMs]);
  useEffect(() => {
    if (!pauseAfterTurn) return;
    let before = store.getState().turn;
    return store.subscribe(({ turn }) => {
      if (isOver(turn) && !isOver(before)) player.pause();
      before = turn;
    });
  }, [player, store, pauseAfterTurn]);
  return segmentEnded;
}

/** Nothing of it is timed any more; what is left to code can be done while the film stands still. */
function isOver(turn: TurnState): boolean {
  if (turn.type === 'idle') return true;
  return turn.type === 'answered' && (turn.finishedMs !== undefined || turn.answerFromMs === undefined);
}
