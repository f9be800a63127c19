/** The app: which screen is open, loaded when it is first opened. */
import { Component, type ComponentChildren, type ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { UpdateNoticeStore } from '../state/update-notice';
import { appMessages } from './messages/app';
import { Button, LinkButton } from './parts/button';
import { EmptyState } from './parts/empty-state';
import { Notice } from './parts/notice';
import { Spinner } from './parts/progress';
import { linkTo, readRoute, type Route, type ScreenName, useHash } from './router';
import { gateOf } from './screen-access';
import { type AppServices, ServicesContext } from './services';
import { useAutoLock } from './use-auto-lock';
import { useCopiesByThemselves } from './use-copies-by-themselves';
import { useStore } from './use-store';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './app.css';

// A screen and its route agree by name; the params of the one that is drawn are those of its own route.
type AnyScreen = ComponentType<{ readonly params: never }>;
type ScreenModule = { readonly Screen: AnyScreen };

const loaders: Readonly<Record<ScreenName, () => Promise<ScreenModule>>> = {
  start: () => import('./screens/start/start-screen'),
  newClass: () => import('./screens/school-class/new-class-screen'),
  schoolClass: () => import('./screens/school-class/class-screen'),
  expectation: () => import('./screens/school-class/expectation-screen'),
  prepare: () => import('./screens/prepare/prepare-screen'),
  observe: () => import('./screens/observe/observe-screen'),
  filmStart: () => import('./screens/film/film-start-screen'),
  film: () => import('./screens/film/film-screen'),
  filmTie: () => import('./screens/film/film-tie-screen'),
  clips: () => import('./screens/film/clips-screen'),
  check: () => import('./screens/check/check-screen'),
  review: () => import('./screens/review/review-screen'),
  pupil: () => import('./screens/pupil/pupil-screen'),
  timeline: () => import('./screens/timeline/timeline-screen'),
  waits: () => import('./screens/waits/waits-screen'),
  talk: () => import('./screens/talk/talk-screen'),
  summary: () => import('./screens/summary/summary-screen'),
  together: () => import('./screens/together/together-screen'),
  keeping: () => import('./screens/keeping/keeping-screen'),
  files: () => import('./screens/files/files-screen'),
  vault: () => import('./screens/vault/vault-screen'),
  unlock: () => import('./screens/vault/unlock-screen'),
  retention: () => import('./screens/rights/retention-screen'),
  rights: () => import('./screens/rights/rights-screen'),
  pupilRecord: () => import('./screens/rights/pupil-record-screen'),
  agreement: () => import('./screens/privacy/agreement-screen'),
  privacy: () => import('./screens/privacy/privacy-screen'),
  practice: () => import('./screens/practice/practice-screen'),
  observers: () => import('./screens/observers/observers-screen'),
};

/** Begins to fetch the screen of an address, while something else (the storage) is still being opened. */
export async function preloadScreen(hash: string): Promise<void> {
  const { screen } = readRoute(hash);
  // When that fails, whoever opens the screen asks again, and says what is wrong.
  const module = await loaders[screen]().catch(() => undefined);
  if (module) loaded.set(screen, module.Screen);
}

/** A wait shorter than this shows nothing: a flash of "loading" is slower to read than the screen. */
const quietMs = 150;

const loaded = new Map<ScreenName, AnyScreen>();

interface AppProps {
  readonly services: AppServices;
  readonly updates: UpdateNoticeStore;
}

export function App({ services, updates }: AppProps) {
  const hash = useHash();
  const asked = useMemo(() => readRoute(hash), [hash]);
  const gate = useStore(services.locks, (state) => gateOf(asked.screen, state));
  const version = useStore(services.locks, (state) => state.version);
  const areNamesLocked = useStore(services.locks, (state) => state.vault?.state === 'locked');
  const route: Route = gate === 'names' || gate === 'results' ? { screen: 'unlock', params: { what: gate } } : asked;
  useAutoLock(services.locks, asked.screen);
  useCopiesByThemselves(services, asked.screen);
  useEffect(() => {
    // Whoever observes has the tablet now.
    if (asked.screen === 'observe') services.locks.lockResults();
  }, [services.locks, asked.screen]);
  useEffect(() => {
    const word = appMessages.screens[route.screen];
    document.title = word === '' ? appMessages.name : `${appMessages.name} – ${word}`;
  }, [route.screen]);
  return (
    <ServicesContext.Provider value={services}>
      {route.screen !== 'observe' && route.screen !== 'film' && <UpdateBar updates={updates} />}
      {route.screen === 'start' && areNamesLocked && <LockedBar />}
      {gate !== 'waiting' && (
        <ErrorBoundary key={`${hash} ${version}`}>
          <LazyScreen key={`${route.screen} ${hash} ${version}`} route={route} />
        </ErrorBoundary>
      )}
    </ServicesContext.Provider>
  );
}

type Loading =
  | { readonly type: 'waiting'; readonly shown: boolean }
  | { readonly type: 'ready'; readonly Screen: AnyScreen }
  | { readonly type: 'failed' };

let screensShown = 0;

function LazyScreen({ route }: { readonly route: Route }) {
  const [attempt, setAttempt] = useState(0);
  const known = loaded.get(route.screen);
  const [loading, setLoading] = useState<Loading>(
    known ? { type: 'ready', Screen: known } : { type: 'waiting', shown: false },
  );
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (loading.type !== 'waiting') return;
    let wanted = true;
    const timer = setTimeout(() => setLoading({ type: 'waiting', shown: true }), quietMs);
    loaders[route.screen]().then(
      ({ Screen }) => {
        clearTimeout(timer);
        loaded.set(route.screen, Screen);
        if (wanted) setLoading({ type: 'ready', Screen });
      },
      () => {
        clearTimeout(timer);
        if (wanted) setLoading({ type: 'failed' });
      },
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // The wait itself changes `loading`, which must not start the loading again.
  }, [route.screen, attempt]);

  useEffect(() => {
    if (loading.type !== 'ready') return;
    // The first screen leaves the focus where the browser put it; after a step it goes to what was opened.
    if (screensShown++ > 0) {
      scrollTo(0, 0);
      frame.current?.querySelector('h1')?.focus({ preventScroll: true });
    }
  }, [loading.type]);

  if (loading.type === 'waiting') return loading.shown ? <Spinner label={appMessages.loading} /> : null;
  if (loading.type === 'failed')
    return (
      <main class="screen-main">
        <EmptyState
          wholePage
          title={appMessages.loadFailedTitle}
          actions={
            <>
              <Button
                kind="primary"
                onClick={() => {
                  setLoading({ type: 'waiting', shown: true });
                  setAttempt(attempt + 1);
                }}
              >
                {appMessages.tryAgain}
              </Button>
              <LinkButton href={linkTo('start', {})}>{appMessages.toStart}</LinkButton>
            </>
          }
        >
          <p>{appMessages.loadFailed}</p>
        </EmptyState>
      </main>
    );
  return (
    <div class="app-screen" ref={frame}>
      <loading.Screen params={route.params as never} />
    </div>
  );
}

function UpdateBar({ updates }: { readonly updates: UpdateNoticeStore }) {
  const accept = useStore(updates, (state) => state.accept);
  if (!accept) return null;
  return (
    <div class="app-update no-print">
      <Notice actions={<Button onClick={accept}>{appMessages.updateNow}</Button>}>{appMessages.update}</Notice>
    </div>
  );
}

function LockedBar() {
  return (
    <aside class="app-update no-print" aria-label={appMessages.screens.vault}>
      <Notice
        kind="hint"
        actions={
          <LinkButton kind="primary" icon="lock" href={linkTo('unlock', { what: 'names' })}>
            {appMessages.unlock}
          </LinkButton>
        }
      >
        {appMessages.namesLocked}
      </Notice>
    </aside>
  );
}

interface BoundaryState {
  readonly broken: boolean;
}

/** Catches what a screen could not handle, so that one broken screen never takes the way back with it. */
class ErrorBoundary extends Component<{ readonly children: ComponentChildren }, BoundaryState> {
  override state: BoundaryState = { broken: false };

  static override getDerivedStateFromError(): BoundaryState {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main class="screen-main">
        <EmptyState
          wholePage
          title={appMessages.brokenTitle}
          actions={
            <>
              <LinkButton kind="primary" href={linkTo('start', {})}>
                {appMessages.toStart}
              </LinkButton>
              <Button onClick={() => location.reload()}>{appMessages.tryAgain}</Button>
            </>
          }
        >
          <p>{appMessages.broken}</p>
        </EmptyState>
      </main>
    );
  }
}
