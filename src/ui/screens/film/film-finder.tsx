/** Finds the film of an observation again: by itself where the browser allows it, else it is asked for and checked. */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PickedFilm, RecalledFilm } from '../../../core/film-ports';
import { compareFilm, type FilmComparison } from '../../../core/record/film';
import type { ObservationHead } from '../../../core/record/observation';
import { checkFilm } from '../../../state/film-check';
import { describeOtherFilm, filmLength, filmMessages as words } from '../../messages/film';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Notice } from '../../parts/notice';
import { Spinner } from '../../parts/progress';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo } from '../../router';
import { useServices } from '../../services';
import { type CheckedFilm, FilmPicker } from './film-picker';
import './film-start.css';

interface FilmFinderProps {
  readonly head: ObservationHead;
  /** Why it has to be found again. */
  readonly lost?: boolean;
  /** Only a piece of the film: it must be tied to the lesson again. */
  readonly onCutFilm: (film: CheckedFilm) => void;
  readonly children: (film: PickedFilm) => ComponentChildren;
}

export function FilmFinder({ head, lost = false, onCutFilm, children }: FilmFinderProps) {
  const services = useServices();
  const { films, vault } = services;
  const [isLocked, setLocked] = useState(false);
  const [film, setFilm] = useState<PickedFilm>();
  const [recalled, setRecalled] = useState<RecalledFilm>();
  const [other, setOther] = useState<{ found: CheckedFilm; comparison: Exclude<FilmComparison, { type: 'same' }> }>();

  const take = useCallback(
    (checked: CheckedFilm) => {
      const comparison = head.film ? compareFilm(head.film, checked.fingerprint) : ({ type: 'otherContent' } as const);
      if (comparison.type !== 'same') {
        setOther({ found: checked, comparison });
        return;
      }
      setOther(undefined);
      void films.remember(head.id, checked.film).then(() => setFilm(checked.film));
    },
    [films, head],
  );
  const look = useCallback(
    async (found: RecalledFilm) => {
      if (found.type !== 'ready') return setRecalled(found);
      // It may have been replaced by another one under the same name.
      const checked = await checkFilm(services, found.film);
      if (checked.type === 'ok') take(checked);
      setRecalled(checked.type === 'ok' ? { type: 'none' } : { type: 'gone' });
    },
    [services, take],
  );
  useEffect(() => {
    if (lost) setRecalled({ type: 'gone' });
    else void films.recall(head.id).then(look);
  }, [films, head.id, look, lost]);

  useEffect(() => {
    vault.read().then(
      ({ state }) => setLocked(state !== 'off'),
      () => undefined,
    );
  }, [vault]);

  if (film) return <>{children(film)}</>;
  if (!recalled) return <Spinner label={words.checking} />;
  return (
    <>
      <ScreenHeader
        title={words.findTitle(head.title)}
        subtitle={words.startSubtitle}
        back={{ href: linkTo('start', {}), label: words.backToStart }}
      />
      <main class="screen-main">
        <Card title={words.filmTitle} class="film-finder">
          <p>{recalled.type === 'ask' ? words.findAsk : words.find}</p>
          {head.film && (
            <p class="muted">
              <bdi>{words.findKnown(head.film.name, filmLength(head.film.durationMs ?? 0))}</bdi>
            </p>
          )}
          {isLocked && <p class="muted">{words.findLocked}</p>}
          {recalled.type === 'refused' && <Notice kind="alert">{words.findRefused}</Notice>}
          {recalled.type === 'gone' && <Notice kind="alert">{lost ? words.lost : words.findGone}</Notice>}
          {other && <OtherFilm {...other} onCut={() => onCutFilm(other.found)} />}
          {recalled.type === 'ask' && (
            <Button kind="primary" icon="play" onClick={() => void films.ask(head.id).then(look)}>
              {words.findAllow}
            </Button>
          )}
          <FilmPicker chosen={undefined} onChosen={take} />
        </Card>
      </main>
    </>
  );
}

interface OtherFilmProps {
  readonly found: CheckedFilm;
  readonly comparison: Exclude<FilmComparison, { type: 'same' }>;
  readonly onCut: () => void;
}

/** Refused, with the reason; a shorter one may be a piece of the right film. */
function OtherFilm({ comparison, onCut }: OtherFilmProps) {
  const shorter = comparison.type === 'otherLength' && comparison.foundMs < comparison.knownMs;
  return (
    <Notice kind="alert" actions={shorter && <Button onClick={onCut}>{words.cutFilm}</Button>}>
      <strong>{words.wrongTitle}.</strong> {describeOtherFilm(comparison)}
      {shorter && <p>{words.cutHint}</p>}
    </Notice>
  );
}
