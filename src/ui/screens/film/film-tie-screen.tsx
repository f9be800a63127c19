/** Ties a film to a lesson: a moment that was tapped is found on the film, and once more further on to be more precise. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type FilmTie, lessonToFilm, tieFilm } from '../../../core/coding/film-sync';
import type { Interaction } from '../../../core/record/interaction';
import type { OpenedObservation } from '../../../state/open-observation';
import { checkFilm } from '../../../state/film-check';
import { layFilmUnder } from '../../../state/film-copy';
import { filmMessages as words, filmTime } from '../../messages/film';
import { formatLessonTime } from '../../messages/format';
import { labelMoment } from '../../messages/moment';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Notice } from '../../parts/notice';
import { ScreenHeader } from '../../parts/screen-header';
import { goTo, linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { ObservationGate } from '../observe/observation-gate';
import { FilmControls, FilmScrub } from './film-controls';
import { type CheckedFilm, FilmPicker } from './film-picker';
import { createFilmPlayer } from './film-player';
import { FilmStage } from './film-stage';
import { useFilmAddress } from './use-film-address';
import { useFilmKeys } from './use-film-keys';
import './film.css';
import './film-start.css';

type Opened = Extract<OpenedObservation, { type: 'open' }>;

export function Screen({ params: { observationId } }: ScreenProps<'filmTie'>) {
  return <ObservationGate observationId={observationId}>{(opened) => <FilmTying opened={opened} />}</ObservationGate>;
}

function FilmTying({ opened }: { readonly opened: Opened }) {
  const services = useServices();
  const { films } = services;
  const { head } = opened.store.log.state;
  const [film, setFilm] = useState<CheckedFilm>();
  // A piece of the film of this very observation was chosen on the way here.
  useEffect(() => {
    if (head.source !== 'video') return;
    void films.recall(head.id).then(async (recalled) => {
      if (recalled.type !== 'ready') return;
      const checked = await checkFilm(services, recalled.film);
      if (checked.type === 'ok') setFilm(checked);
    });
  }, [services, films, head.id, head.source]);
  const choose = useCallback((checked: CheckedFilm) => setFilm(checked), []);
  return (
    <>
      <ScreenHeader
        title={words.tieTitle}
        subtitle={<bdi>{head.title}</bdi>}
        back={{ href: linkTo('start', {}), label: words.backToStart }}
      />
      <main class="screen-main">
        {film ? (
          <TieDesk key={film.fingerprint.hash} opened={opened} film={film} />
        ) : (
          <Card title={words.filmTitle}>
            {head.source === 'live' && <p>{words.tieCopy}</p>}
            <FilmPicker chosen={undefined} onChosen={choose} />
          </Card>
        )}
      </main>
    </>
  );
}

const noTies: readonly FilmTie[] = [];

function TieDesk({ opened, film }: { readonly opened: Opened; readonly film: CheckedFilm }) {
  const services = useServices();
  const { films } = services;
  const { store, schoolClass } = opened;
  const player = useMemo(() => createFilmPlayer(film.fingerprint.durationMs), [film]);
  const observation = useMemo(() => store.observation(), [store]);
  const moments = observation.interactions;
  const [chosen, setChosen] = useState<string>(moments[0]?.id ?? '');
  const [ties, setTies] = useState(noTies);
  const [failed, setFailed] = useState(false);
  const url = useFilmAddress(film.film);
  useFilmKeys({ player });
  const labels = new Map(schoolClass.pupils.map(({ id, label }) => [id as string, label]));
  const nameOf = (id: string): string => labels.get(id) ?? '';
  const tying = ties[0] && tieFilm(ties[0], ties[1]);
  const moment = moments.find(({ id }) => id === chosen);
  const choose = (id: string) => {
    setChosen(id);
    // With one moment tied the film goes to about where the other must be: only the picture is left to find.
    const next = moments.find((one) => one.id === id);
    if (next && tying && tying.type !== 'contradict') player.seek(lessonToFilm(tying.sync, next.atMs));
  };
  const tie = () => {
    if (!moment) return;
    setTies([...ties, { lessonMs: moment.atMs, filmMs: player.anchor().filmMs }]);
  };
  const go = async () => {
    if (!tying || tying.type === 'contradict') return;
    const { fingerprint } = film;
    try {
      let observationId = observation.id;
      if (observation.source === 'video') {
        store.write([{ type: 'headChanged', field: 'film', value: { ...fingerprint, ...tying.sync } }]);
        await store.settled();
      } else observationId = await layFilmUnder(services, observation, fingerprint, tying.sync);
      await films.remember(observationId, film.film);
      goTo(linkTo('film', { observationId }), 'replace');
    } catch {
      setFailed(true);
    }
  };
  if (moments.length === 0) return <Notice kind="hint">{words.tieNone}</Notice>;
  return (
    <div class="tie-desk">
      <Card title={words.filmTitle} class="tie-card">
        {url && <FilmStage player={player} film={film.film} url={url} />}
        <FilmScrub player={player} />
        <FilmControls player={player} />
      </Card>
      <Card title={words.tieMoment} class="tie-card">
        <p>{ties.length === 1 ? words.tieSecondHint : words.tieIntro}</p>
        <ul role="list" class="tie-list">
          {ties.map(({ lessonMs, filmMs }, index) => (
            <li key={index}>
              <strong>{index === 0 ? words.tieFirst : words.tieSecond}:</strong>{' '}
              {words.tieTied(formatLessonTime(lessonMs), filmTime(filmMs))}
              <Button
                kind="quiet"
                icon="close"
                label={words.tieRemove(index === 0 ? words.tieFirst : words.tieSecond)}
                onClick={() => setTies(ties.filter((_, other) => other !== index))}
              />
            </li>
          ))}
        </ul>
        {tying && (
          <Notice kind={tying.type === 'contradict' ? 'alert' : 'status'}>
            {tying.type === 'tied' ? words.tieDone : tying.type === 'tooNear' ? words.tieTooNear : words.tieContradict}
          </Notice>
        )}
        {failed && <Notice kind="alert">{words.tieFailed}</Notice>}
        {ties.length < 2 && <MomentSelect moments={moments} chosen={chosen} onChoose={choose} nameOf={nameOf} />}
        <div class="pass-dialog-buttons">
          {ties.length < 2 && (
            <Button kind={ties.length === 0 ? 'primary' : 'plain'} onClick={tie}>
              {ties.length === 0 ? words.tieThis : words.tieAdd}
            </Button>
          )}
          {tying && tying.type !== 'contradict' && (
            <Button kind="primary" icon="play" onClick={() => void go()}>
              {words.tieGo}
            </Button>
          )}
        </div>
      </Card>
    </div>
  );
}

interface MomentSelectProps {
  readonly moments: readonly Interaction[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly nameOf: (id: string) => string;
}

function MomentSelect({ moments, chosen, onChoose, nameOf }: MomentSelectProps) {
  return (
    <label class="field">
      <span class="field-label">{words.tieWhich}</span>
      <select class="field-input" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {moments.map((moment) => (
          <option key={moment.id} value={moment.id} dir="auto">
            {labelMoment(moment, nameOf)}
          </option>
        ))}
      </select>
    </label>
  );
}
