/** A lesson coded from film: the film, its moments in lanes, the class as it sits, and the panel of observing. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { endFilm } from '../../../core/coding/film-end';
import { currentPass, lookedInPass, questionOfPass, startPass } from '../../../core/coding/film-passes';
import { filmToLesson } from '../../../core/coding/film-sync';
import { observationOf } from '../../../core/coding/lesson-observation';
import { findFocusQuestion, focusQuestions } from '../../../core/coding/focus-questions';
import type { PickedFilm } from '../../../core/film-ports';
import type { Watched } from '../../../core/record/observation';
import type { Span } from '../../../core/record/spans';
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
import { SaveProblemBanner } from '../observe/save-problem-banner';
import { SideSheets } from '../observe/side-sheets';
import { useAfterPaint } from '../observe/use-after-paint';
import { useLessonKeys } from '../observe/use-lesson-keys';
import { useScreenSettings } from '../observe/use-screen-settings';
import { useTaps } from '../observe/use-taps';
import { FilmClass } from './film-class';
import { FilmControls, FilmOptions, FilmScrub } from './film-controls';
import { FilmHeader } from './film-header';
import { FilmIcon } from './film-icon';
import { FilmLanes } from './film-lanes';
import { FilmMoment } from './film-moment';
import type { FilmPlayer } from './film-player';
import { FilmRows } from './film-rows';
import { createFilmSound } from './film-sound';
import { FilmStage } from './film-stage';
import { KeysDialog } from './keys-dialog';
import { LookFirst, useLooking } from './look-first';
import { AgainHint, FinishDialog, PassDialog } from './pass-bar';
import { useFilmAddress } from './use-film-address';
import { useFilmKeys } from './use-film-keys';
import { useFilmLesson } from './use-film-lesson';
import { useFilmMoments } from './use-film-moments';
import { useFullScreen } from './use-full-screen';

interface FilmCodingProps {
  readonly opened: Extract<OpenedObservation, { type: 'open' }>;
  readonly lesson: FilmLesson;
  readonly player: FilmPlayer;
  readonly film: PickedFilm;
  readonly onLost: () => void;
}

/** What a phone shows under the film; a larger screen shows all of it. */
const views = ['class', 'panel', 'moments'] as const;
type View = (typeof views)[number];

/** With the lanes folded the class has the room. */
const isSmall = (): boolean => matchMedia('(max-width: 1000px), (max-height: 900px)').matches;

export function FilmCoding({ opened, lesson, player, film, onLost }: FilmCodingProps) {
  const { store, schoolClass, classNow, damagedEntries } = opened;
  const { observations, newId, films } = useServices();
  const screen = useScreenSettings();
  const { sync, durationMs } = lesson;
  const head = store.log.state.head;
  // A frame after the tap itself: the lanes are laid out anew, and meanwhile the film goes on.
  const version = useAfterPaint(store, (view) => view.version);
  const ended = useStore(store, (view) => view.ended);
  const url = useFilmAddress(film);
  const sound = useMemo(() => createFilmSound(player, lesson.filmDurationMs), [player, lesson]);
  useEffect(() => () => sound.close(), [sound]);
  const observation = useMemo(() => observationOf(store.log.state, durationMs), [store, version, durationMs]);
  // At once: the very next key goes to a moment to look at, or to one to fill in.
  const watched = useStore(store, (view) => view.watched);
  const pass = useMemo(() => currentPass(store.log.state, durationMs), [store, version, watched, durationMs]);
  const kijkvraag = findFocusQuestion(head.focusQuestion) ?? focusQuestions[0]!;
  const question = questionOfPass(kijkvraag, pass);
  const [pauseAfterTurn, setPauseAfterTurn] = useState(false);
  const [mirrored, setMirrored] = useState(false);
  const [large, setLarge] = useState(false);
  const [folded, setFolded] = useState(isSmall);
  const [bare, setBare] = useState(false);
  const [view, setView] = useState<View>(ended ? 'moments' : 'class');
  const [open, setOpen] = useState<'pass' | 'finish' | 'keys'>();
  const fullScreen = useFullScreen<HTMLElement>();
  const labels = useMemo(
    () => new Map<string, string>(schoolClass.pupils.map(({ id, label }) => [id, label])),
    [schoolClass],
  );
  const nameOf = useCallback(
    (id: string | undefined) => (id && labels.get(id)) ?? observeMessages.unknownPupil,
    [labels],
  );
  const failed = useStore(player, (now) => now.status === 'failed');
  useEffect(() => {
    if (failed) void films.forget(head.id).then(onLost, onLost);
  }, [failed, films, head.id, onLost]);
  const segmentEnded = useFilmLesson({ store, player, sync, pass, pauseAfterTurn });
  const looking = useLooking(store, player);
  const taps = useTaps(store, true);
  const { side } = taps;
  const [showCounts, setShowCounts] = useState(false);
  const { goToMoment, goBeside } = useFilmMoments({ store, player, lesson, pass, ended, side, open: taps.open });
  const mirror = useCallback(() => setMirrored((before) => !before), []);
  useFilmKeys({ player, onMoment: goBeside, onFullScreen: fullScreen.toggle, onMirror: mirror });
  const keys = useLessonKeys({
    store,
    onTap: taps.onTap,
    onEscape: () => taps.open(undefined),
    singleKeys: screen.settings.singleKeyShortcuts,
  });
  useEffect(() => {
    if (keys.shown) setOpen('keys');
  }, [keys.shown]);

  const selected =
    side?.type === 'moment' ? observation.interactions.find(({ id }) => id === side.momentId) : undefined;
  const readLooked = (): Span => {
    const played = player.played();
    const inLesson = played && {
      fromMs: filmToLesson(sync, filmMs(played.fromMs)),
      toMs: filmToLesson(sync, filmMs(played.toMs)),
    };
    return lookedInPass(store.log.entries, inLesson, durationMs);
  };
  const begin = (rows: readonly Watched[], span: Span) => {
    store.write(startPass(store.log.state, { rows, span, looked: readLooked(), durationMs }));
    player.forgetPlayed();
    taps.open(undefined);
  };
  const finish = async () => {
    player.pause();
    store.write(endFilm(store.log.state, { atMs: store.now(), durationMs, looked: readLooked(), newId }));
    await store.settled();
    if (store.getState().saving === 'saved') await observations.pack(head.id).catch(() => undefined);
    goTo(linkTo('check', { observationId: head.id }), 'replace');
  };
  const beside = selected !== undefined || (side !== undefined && side.type !== 'moment') || looking.isOn;
  const looks = [
    `film-view-${beside ? 'sheet' : view}`,
    large && 'film-large',
    bare && fullScreen.isFull && 'film-bare',
    screen.settings.leftHanded && 'lesson-mirrored',
    keys.shown && 'lesson-show-keys',
  ];

  return (
    <main class={`lesson film ${looks.filter(Boolean).join(' ')}`} ref={fullScreen.room}>
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
      <SaveProblemBanner store={store} classNow={classNow} />
      {damagedEntries > 0 && <Notice kind="alert">{observeMessages.damaged(damagedEntries)}</Notice>}
      <div class="lesson-room">
        <div class="lesson-plan film-left">
          <div class="film-top">
            {url && (
              <FilmStage player={player} film={film} url={url} mirrored={mirrored}>
                <span class="film-corner">
                  {fullScreen.isFull && (
                    <Button class="film-toggle" onClick={() => setBare(!bare)}>
                      {bare ? words.panelOn : words.panelOff}
                    </Button>
                  )}
                  <button
                    type="button"
                    class="film-button"
                    aria-label={fullScreen.isFull ? words.fullScreenOff : words.fullScreen}
                    title={fullScreen.isFull ? words.fullScreenOff : words.fullScreen}
                    onClick={fullScreen.toggle}
                  >
                    <FilmIcon name={fullScreen.isFull ? 'small' : 'full'} />
                  </button>
                </span>
              </FilmStage>
            )}
            <div class="film-desk">
              <FilmControls player={player} onMoment={goBeside} />
              <FilmOptions
                player={player}
                pauseAfterTurn={pauseAfterTurn}
                onPauseAfterTurn={() => setPauseAfterTurn(!pauseAfterTurn)}
              >
                <Button class="film-toggle" pressed={mirrored} onClick={mirror}>
                  {words.mirrored}
                </Button>
                <Button class="film-toggle film-enlarge" pressed={large} onClick={() => setLarge(!large)}>
                  {words.larger}
                </Button>
              </FilmOptions>
            </div>
          </div>
          <FilmScrub player={player} />
          {segmentEnded && <Notice kind="hint">{words.segmentEnd}</Notice>}
          {!ended && !beside && (
            <div class="film-views" role="group" aria-label={words.views}>
              {views.map((one) => (
                <Button key={one} class="film-toggle" pressed={view === one} onClick={() => setView(one)}>
                  {words.viewNames[one]}
                </Button>
              ))}
            </div>
          )}
          <FilmLanes
            observation={observation}
            player={player}
            sync={sync}
            sound={sound}
            segment={pass.span}
            selected={selected}
            folded={folded && view !== 'moments'}
            onFold={() => setFolded(!folded)}
            onMoment={goToMoment}
          />
          {view === 'moments' && !ended && !beside && (
            <Button icon="list" onClick={() => taps.open({ type: 'moments' })}>
              {observeMessages.allMoments}
            </Button>
          )}
          {!ended && (
            <FilmClass
              store={store}
              schoolClass={schoolClass}
              head={head}
              focusOnly={question.needsFocusPupils}
              settings={screen.settings}
              taps={taps}
              nameOf={nameOf}
              showKeys={keys.shown}
              showCounts={showCounts}
            />
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
            ) : looking.isOn ? (
              <LookFirst
                store={store}
                player={player}
                onDone={() => {
                  // What was looked at without tapping was not coded.
                  player.forgetPlayed();
                  looking.stop();
                }}
              />
            ) : (
              <>
                {pass.isAgain && <AgainHint store={store} />}
                <FilmRows
                  store={store}
                  question={question}
                  onForPupil={(press, label) => taps.pick({ for: 'press', press, label })}
                />
                <ClockBar store={store} nameOf={nameOf} isCompact={false} />
              </>
            )}
          </div>
        </div>
      </div>
      {open === 'pass' && (
        <PassDialog
          store={store}
          question={kijkvraag}
          durationMs={durationMs}
          onPass={begin}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'keys' && <KeysDialog onClose={() => setOpen(undefined)} />}
      {open === 'finish' && (
        <FinishDialog
          observation={observation}
          looked={readLooked()}
          part={pass.span}
          onFinish={() => void finish()}
          onClose={() => setOpen(undefined)}
        />
      )}
      <Announcer store={store} nameOf={nameOf} />
    </main>
  );
}
