/** From moment to moment in the film: to look at one, to put it right, or in a later pass to fill it in. */
import { useCallback } from 'preact/hooks';
import type { FilmPass } from '../../../core/coding/film-passes';
import { filmToLesson, lessonToFilm } from '../../../core/coding/film-sync';
import { observationOf } from '../../../core/coding/lesson-observation';
import type { Interaction } from '../../../core/record/interaction';
import { filmMs } from '../../../core/record/times';
import type { FilmLesson } from '../../../state/film-lesson';
import type { ObservationStore } from '../../../state/observation-store';
import type { Side } from '../observe/lesson-side';
import type { FilmPlayer } from './film-player';

interface FilmMomentsNeeds {
  readonly store: ObservationStore;
  readonly player: FilmPlayer;
  readonly lesson: FilmLesson;
  readonly pass: FilmPass;
  readonly ended: boolean;
  /** What is open beside the film. */
  readonly side: Side | undefined;
  readonly open: (side: Side | undefined) => void;
}

/** The moment where the film stands is neither the next nor the one before, milliseconds. */
const nearMs = 60;

/** In a later pass a row is filled in on turns and visits; notes and marks have none. */
const canBeFilled = ({ kind }: Interaction): boolean => kind !== 'note' && kind !== 'mark';

export function useFilmMoments({ store, player, lesson, pass, ended, side, open }: FilmMomentsNeeds) {
  const { sync, durationMs } = lesson;
  const { isAgain } = pass;
  const goToMoment = useCallback(
    (moment: Interaction) => {
      player.seek(lessonToFilm(sync, moment.atMs));
      const fills = isAgain && moment.kind === 'turn' && !ended;
      open(fills ? undefined : { type: 'moment', momentId: moment.id });
      if (fills) store.write([{ type: 'reopened', interactionId: moment.id }]);
    },
    [player, sync, isAgain, ended, store, open],
  );
  const openId = side?.type === 'moment' ? side.momentId : undefined;
  const goBeside = useCallback(
    (direction: 1 | -1) => {
      const all = observationOf(store.log.state, durationMs).interactions;
      // From the moment that is open, wherever in it the film was moved to put it right.
      const opened = all.find(({ id }) => id === openId);
      const at = opened?.atMs ?? filmToLesson(sync, filmMs(player.getState().atMs));
      const moments = isAgain && !ended ? all.filter(canBeFilled) : all;
      const moment =
        direction > 0
          ? moments.find(({ atMs }) => atMs > at + nearMs)
          : moments.findLast(({ atMs }) => atMs < at - nearMs);
      if (moment) goToMoment(moment);
    },
    [store, player, sync, durationMs, isAgain, ended, openId, goToMoment],
  );
  return { goToMoment, goBeside };
}
