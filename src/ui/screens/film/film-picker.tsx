/** Choosing a film: a button, or dragged in. Says at once what is wrong with a file, and what to do about it. */
import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { PickedFilm } from '../../../core/film-ports';
import { checkFilm, type FilmCheck } from '../../../state/film-check';
import { describeFilmProblem, filmLength, filmMessages as words, filmSize } from '../../messages/film';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { Spinner } from '../../parts/progress';
import { useServices } from '../../services';
import { useFilmDrop } from './use-film-drop';

export type CheckedFilm = Extract<FilmCheck, { type: 'ok' }>;

interface FilmPickerProps {
  readonly chosen: CheckedFilm | undefined;
  readonly onChosen: (film: CheckedFilm) => void;
  /** What is shown instead of what is known of the film. */
  readonly children?: ComponentChildren;
}

export function FilmPicker({ chosen, onChosen, children }: FilmPickerProps) {
  const services = useServices();
  const { films } = services;
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef<PickedFilm | undefined>(undefined);
  const [state, setState] = useState<'idle' | 'checking' | Extract<FilmCheck, { type: 'problem' }>>('idle');
  const take = useCallback(
    (film: PickedFilm | undefined) => {
      if (!film) return;
      latest.current = film;
      setState('checking');
      void checkFilm(services, film).then((check) => {
        // Another one was chosen meanwhile.
        if (latest.current !== film) return;
        setState(check.type === 'ok' ? 'idle' : check);
        if (check.type === 'ok') onChosen(check);
      });
    },
    [services, onChosen],
  );
  const over = useFilmDrop(take);
  const pick = () => (films.pick ? void films.pick().then(take) : field.current?.click());
  return (
    <div class={`film-picker${over ? ' film-picker-over' : ''}`}>
      <input
        ref={field}
        class="film-picker-field"
        type="file"
        accept="video/*,audio/*,.mp4,.m4v,.mov,.webm,.mkv"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          take(file && { file });
        }}
      />
      {state === 'checking' && <Spinner label={words.checking} />}
      {typeof state === 'object' && <Notice kind="alert">{describeFilmProblem(state.problem)}</Notice>}
      {chosen && state === 'idle' && !children && <FilmFacts film={chosen} />}
      {state === 'idle' && children}
      <div class="film-picker-choose">
        <Button kind={chosen ? 'plain' : 'primary'} icon="open" onClick={pick}>
          {chosen ? words.chooseOther : words.choose}
        </Button>
        <p class="muted">{over ? words.dropHere : words.chooseHint}</p>
      </div>
    </div>
  );
}

function FilmFacts({ film: { fingerprint, picture } }: { readonly film: CheckedFilm }) {
  return (
    <>
      <p class="film-facts">
        <bdi class="film-facts-name">{fingerprint.name}</bdi>
        <span class="muted">{words.facts(filmLength(fingerprint.durationMs), filmSize(fingerprint.size))}</span>
      </p>
      {picture === 'none' && <Notice kind="hint">{words.soundOnly}</Notice>}
      {picture === 'hidden' && <Notice kind="alert">{words.pictureHidden}</Notice>}
    </>
  );
}
