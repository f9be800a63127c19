/** A lesson coded from film: the film, its moments in lanes, the class as it sits, and the panel of observing. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { endFilm } from '../../../core/coding/film-end';
import { currentPass, questionOfPass } from '../../../core/coding/film-passes';
import { filmToLesson, lessonToFilm } from '../../../core/coding/film-sync';
import { observationOf } from '../../../core/coding/lesson-observation';
import { findFocusQuestion, focusQuestions } from '../../../core/coding/focus-questions';
import type { PickedFilm } from '../../../core/film-ports';
import type { Interaction } from '../../../core/record/interaction';
import { filmMs } from '../../../core/record/times';
import type { FilmLesson } from '../../../state/film-lesson';
import type { OpenedObservation } from '../../../state/open-observation';
import { filmMessages as words } from '../../messages/film';
import { observeMessages } from '../../messages/observe';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { goTo, linkTo } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { Announcer } from '../observe/announcer';
import { ClockBar } from '../observe/clock-bar';
import { PanelRows } from '../observe/panel';
import { PhaseBar } from '../observe/phase-bar';
import { PupilPlan } from '../observe/pupil-plan';
import { RecentStrip } from '../observe/recent-strip';
import { SaveProblemBanner } from '../observe/save-problem-banner';
import { SideSheets } from '../observe/side-sheets';
import { useLessonKeys } from '../observe/use-lesson-keys';
import { useScreenSettings } from '../observe/use-screen-settings';
import { FilmControls, FilmOptions, FilmScrub } from './film-controls';
import { FilmHeader } from './film-header';
import { FilmLanes } from './film-lanes';
import { FilmMoment } from './film-moment';
import type { FilmPlayer } from './film-player';
import { createFilmSound } from './film-sound';
import { FilmStage } from './film-stage';
import { KeysDialog } from './keys-dialog';
import { LookFirst } from './look-first';
import { FinishDialog, PassDialog } from './pass-bar';
import { PickingBar, useFilmTaps } from './use-film-taps';
import { useFilmAddress } from './use-film-address';
import { useFilmKeys } from './use-film-keys';
import { useFilmLesson } from './use-film-lesson';

interface FilmCodingProps {
  readonly opened: Extract<OpenedObservation, { type: 'open' }>;
  readonly lesson: FilmLesson;
  readonly player: FilmPlayer;
  readonly film: PickedFilm;
  readonly onLost: () => void;
}

export function FilmCoding({ opened, lesson, player, film, onLost }: FilmCodingProps) {
  const { store, schoolClass, damagedEntries } = opened;
  const { observations, newId, films } = useServices();
  const screen = useScreenSettings();
  const singleKeys = screen.settings.singleKeyShortcuts;
  const { sync, durationMs } = lesson;
  const head = store.log.state.head;
  const version = useStore(store, (view) => view.version);
  const ended = useStore(store, (view) => view.ended);
  const url = useFilmAddress(film);
  const sound = useMemo(() => createFilmSound(player, lesson.filmDurationMs), [player, lesson]);
  useEffect(() => () => sound.close(), [sound]);
  const observation = useMemo(() => observationOf(store.log.state, durationMs), [store, version, durationMs]);
  const pass = useMemo(() => currentPass(store.log.state, durationMs), [store, version, durationMs]);
  const question = questionOfPass(findFocusQuestion(head.focusQuestion) ?? focusQuestions[0]!, pass);
  const [pauseAfterTurn, setPauseAfterTurn] = useState(false);
  const [mirrored, setMirrored] = useState(false);
  const [large, setLarge] = useState(false);
  const [open, setOpen] = useState<'pass' | 'finish' | 'keys'>();
  const room = useRef<HTMLElement>(null);
  const labels = useMemo(
    () => new Map<string, string>(schoolClass.pupils.map(({ id, label }) => [id, label])),
    [schoolClass],
  );
  const nameOf = useCallback(
    (id: string | undefined) => (id && labels.get(id)) ?? observeMessages.unknownPupil,
    [labels],
  );
  const failed = useStore(player, (view) => view.status === 'failed');
  useEffect(() => {
    if (failed) void films.forget(head.id).then(onLost, onLost);
  }, [failed, films, head.id, onLost]);
  const segmentEnded = useFilmLesson({ store, player, sync, pass, pauseAfterTurn });
  const taps = useFilmTaps(store);
  const { side } = taps;
  const [showCounts, setShowCounts] = useState(false);

  const goToMoment = useCallback(
    (moment: Interaction) => {
      player.seek(lessonToFilm(sync, moment.atMs));
      const fills = pass.isAgain && moment.kind === 'turn' && !ended;
      taps.open(fills ? undefined : { type: 'moment', momentId: moment.id });
      if (fills) store.write([{ type: 'reopened', interactionId: moment.id }]);
    },
    [player, sync, pass, ended, store, taps.open],
  );
  const goBeside = useCallback(
    (direction: 1 | -1) => {
      const at = filmToLesson(sync, filmMs(player.getState().atMs));
      const moments = observationOf(store.log.state, durationMs).interactions;
      const near = 60;
      const moment =
        direction > 0 ? moments.find(({ atMs }) => atMs > at + near) : moments.findLast(({ atMs }) => atMs < at - near);
      if (moment) goToMoment(moment);
    },
    [store, player, sync, durationMs, goToMoment],
  );
  const fullScreen = useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen();
    // Not on every phone; there the film stays in its place.
    else void room.current?.requestFullscreen?.().catch(() => undefined);
  }, []);
  const mirror = useCallback(() => setMirrored((before) => !before), []);
  useFilmKeys({ player, onMoment: goBeside, onFullScreen: fullScreen, onMirror: mirror, singleKeys });
  const keys = useLessonKeys({ store, onTap: taps.onTap, onEscape: () => taps.open(undefined), singleKeys });

  const selected =
    side?.type === 'moment' ? observation.interactions.find(({ id }) => id === side.momentId) : undefined;
  const looked = lookedAt();
  function lookedAt() {
    const played = player.played();
    const lastMs = observation.interactions.at(-1)?.atMs ?? 0;
    const toMs = Math.max(lastMs + 1, played ? filmToLesson(sync, filmMs(played.toMs)) : 0);
    return Math.min(durationMs, Math.max(toMs, lesson.startMs));
  }
  const finish = async () => {
    player.pause();
    const end = { atMs: store.now(), durationMs, looked: { fromMs: 0, toMs: looked }, newId };
    store.write(endFilm(store.log.state, end));
    await store.settled();
    if (store.getState().saving === 'saved') await observations.pack(head.id).catch(() => undefined);
    goTo(linkTo('check', { observationId: head.id }), 'replace');
  };

  return (
    <main
      class={`lesson film${large ? ' film-large' : ''}${screen.settings.leftHanded ? ' lesson-mirrored' : ''}${keys.shown ? ' lesson-show-keys' : ''}`}
      ref={room}
    >
      <FilmHeader
        store={store}
        schoolClass={schoolClass}
        film={film.file.name}
        durationMs={durationMs}
        ended={ended}
        onPass={() => setOpen('pass')}
        onKeys={() => setOpen('keys')}
        onFinish={() => setOpen('finish')}
      />
      <SaveProblemBanner store={store} schoolClass={schoolClass} />
      {damagedEntries > 0 && <Notice kind="alert">{observeMessages.damaged(damagedEntries)}</Notice>}
      <div class="lesson-room">
        <div class="lesson-plan film-left">
          <div class="film-top">
            {url && <FilmStage player={player} url={url} mirrored={mirrored} />}
            <FilmOptions player={player}>
              <Button class="film-toggle" pressed={pauseAfterTurn} onClick={() => setPauseAfterTurn(!pauseAfterTurn)}>
                {words.pauseAfterTurn}
              </Button>
              <Button class="film-toggle" pressed={mirrored} onClick={mirror}>
                {words.mirrored}
              </Button>
              <Button class="film-toggle" pressed={large} onClick={() => setLarge(!large)}>
                {large ? words.smaller : words.larger}
              </Button>
              <Button class="film-toggle" onClick={fullScreen}>
                {words.fullScreen}
              </Button>
            </FilmOptions>
          </div>
          <FilmScrub player={player} />
          <FilmControls player={player} onMoment={goBeside} />
          {segmentEnded && <Notice kind="hint">{words.segmentEnd}</Notice>}
          <FilmLanes
            observation={observation}
            player={player}
            sync={sync}
            sound={sound}
            segment={pass.span}
            selected={selected}
            onMoment={goToMoment}
          />
          {!ended && (
            <>
              {taps.picking ? (
                <PickingBar picking={taps.picking} onStop={() => taps.open(undefined)} />
              ) : (
                <PhaseBar store={store} />
              )}
              {keys.shown && <p class="lesson-keys">{observeMessages.keyboardHint}</p>}
              <PupilPlan
                store={store}
                schoolClass={schoolClass}
                focusPupilIds={head.focusPupilIds}
                focusOnly={question.needsFocusPupils}
                side={screen.settings.observerSide}
                showLetters={keys.shown}
                showCounts={showCounts}
                onTap={taps.onTap}
                onMenu={taps.onMenu}
              />
              <RecentStrip
                store={store}
                nameOf={nameOf}
                onMoment={({ id }) => taps.open({ type: 'moment', momentId: id })}
                onAllMoments={() => taps.open({ type: 'moments' })}
                onSomethingElse={() => taps.open({ type: 'somethingElse' })}
              />
            </>
          )}
        </div>
        <div class="lesson-side film-side">
          <div class="panel">
            {selected ? (
              <FilmMoment
                moment={selected}
                name={selected.pupilId ? nameOf(selected.pupilId) : ''}
                pupils={schoolClass.pupils}
                durationMs={durationMs}
                player={player}
                sync={sync}
                sound={sound}
                correct={(payloads) => store.write(payloads)}
                onClose={() => taps.open(undefined)}
              />
            ) : ended ? (
              <p class="film-ended-hint muted">{words.lanesHint}</p>
            ) : side && side.type !== 'moment' ? (
              <SideSheets
                side={side}
                store={store}
                schoolClass={schoolClass}
                question={question}
                nameOf={nameOf}
                screen={screen}
                showCounts={showCounts}
                onShowCounts={setShowCounts}
                onShowKeys={keys.toggle}
                onOpen={taps.open}
                onPick={(next) => {
                  taps.open(undefined);
                  taps.pick(next);
                }}
              />
            ) : (
              <LookFirst store={store} player={player}>
                <PanelRows
                  store={store}
                  question={question}
                  onForPupil={(press, label) => taps.pick({ for: 'press', press, label })}
                />
                <ClockBar store={store} nameOf={nameOf} isCompact={false} />
              </LookFirst>
            )}
          </div>
        </div>
      </div>
      {open === 'pass' && <PassDialog store={store} durationMs={durationMs} onClose={() => setOpen(undefined)} />}
      {open === 'keys' && <KeysDialog onClose={() => setOpen(undefined)} />}
      {open === 'finish' && (
        <FinishDialog
          observation={observation}
          lookedToMs={looked}
          wholePart={looked >= pass.span.toMs - 1000}
          onFinish={() => void finish()}
          onClose={() => setOpen(undefined)}
        />
      )}
      <Announcer store={store} nameOf={nameOf} />
    </main>
  );
}
