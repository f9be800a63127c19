/** Joins the ports to what answers them, and draws the app. */
import { render } from 'preact';
import { latePort } from '../core/late-port';
import type { FolderCopies } from '../core/folder-ports';
import type { CodeSealer } from '../core/locking-ports';
import type { FilmReader } from '../core/film-ports';
import { type Analyst, type FileDesk, SaveProblem } from '../core/ports';
import { indexedDBOfHiddenFrame } from '../storage/fresh-indexed-db';
import type * as storageOpener from '../storage/open-storage';
import type { BeurtwijzerStorage, StorageOptions } from '../storage/open-storage';
import { claimWriting } from '../storage/writer-lock';
import { calendarDay } from '../state/calendar-day';
import { createLockStore } from '../state/lock-store';
import { createUpdateNotice } from '../state/update-notice';
import { App, preloadScreen } from '../ui/app';
import type { AppServices } from '../ui/services';
import { showTheme } from '../ui/theme';
import { browserClock, newRandomId } from './browser-ports';
import { readDeviceId } from './device-id';
import { createFilms } from './films';
import { openingPort } from './opening-port';
import { createOtherTabs } from './other-tabs';
import { saveFile, shareSheet } from './save-file';
import { StoragePage } from './storage-page';
import { createScriptUrl } from './trusted-types';

/** Another tab with an older version may hold the database; after this long it is time to say so. */
const blockedAfterMs = 4000;
const mostFrameMs = 500;

const root = document.getElementById('app');
const updates = createUpdateNotice();
// Opening the disk costs more than drawing: whoever opens the app sees it first.
const firstDrawn = preloadScreen(location.hash).then(nextFrame);
if (root) void start(root);
void firstDrawn
  .then(() => import('./offline'))
  .then(
    ({ startOffline }) => {
      const offline = startOffline({
        scriptUrl: createScriptUrl('./sw.js'),
        onUpdateWaiting: () => updates.setState({ accept: () => offline.acceptUpdate() }),
      });
    },
    // Not on the device yet, and no network to bring it: the next start asks again.
    () => undefined,
  );

async function start(place: HTMLElement): Promise<void> {
  const keptHere = localStorageIfAllowed();
  const opener = firstDrawn.then(() => import('../storage/open-storage'));
  const opening = openWithoutOverdue(opener, {
    indexedDB,
    IDBKeyRange,
    localStorage: keptHere,
    navigatorStorage: navigator.storage,
    writeElsewhere: async (...given) => (await import('./private-files')).writePrivateFile(...given),
    locks: navigator.locks,
    newId: newRandomId,
    freshIndexedDB: () => indexedDBOfHiddenFrame(document),
  });
  const services = joinServices(opening, keptHere);
  render(<App services={services} updates={updates} />, place);
  // Beside the app, not in its place: what was begun there, a file that was chosen say, goes on when the disk is open.
  const sign = document.createElement('div');
  let isLoaded = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  try {
    await opener;
    isLoaded = true;
    waiting = setTimeout(() => {
      place.before(sign);
      render(<StoragePage reason="blocked" />, sign);
      place.hidden = place.querySelector('dialog') === null;
    }, blockedAfterMs);
    const storage = await opening;
    // A newer app in another tab took the data over: nothing can be written here any more.
    storage.subscribe((event) => {
      if (event === 'replaced') updates.setState({ accept: () => location.reload() });
    });
    void applyTheme(storage);
  } catch (error) {
    render(<StoragePage reason={isLoaded ? reasonOf(error) : 'notLoaded'} />, place);
  } finally {
    clearTimeout(waiting);
    render(null, sign);
    sign.remove();
    place.hidden = false;
  }
}

const reasonOf = (error: unknown) =>
  error instanceof SaveProblem && error.kind === 'newerVersion' ? 'newerVersion' : 'unavailable';

interface OpenedStorage extends BeurtwijzerStorage {
  /** How many observations went because their day had come. */
  readonly purged: number;
}

/** Resolves when the next frame is drawn; where none comes, in a tab behind another say, a little later. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, mostFrameMs);
    requestAnimationFrame(() => {
      clearTimeout(late);
      // A task comes behind the paint.
      setTimeout(resolve);
    });
  });
}

/** No screen ever shows an observation whose day to go has passed. */
async function openWithoutOverdue(
  opener: Promise<typeof storageOpener>,
  options: StorageOptions,
): Promise<OpenedStorage> {
  const { openStorage } = await opener;
  const storage = await openStorage(options);
  // A disk that is full or gone says so at the next tap, and the next start asks again.
  const purged = await storage.rights.removeOverdue(calendarDay(new Date(browserClock.wallMs()))).catch(() => 0);
  return Object.assign(storage, { purged });
}

type PortName =
  | 'classes'
  | 'observations'
  | 'tallies'
  | 'imports'
  | 'drafts'
  | 'backups'
  | 'filmHandles'
  | 'folderMemory'
  | 'snapshots'
  | 'settings'
  | 'health'
  | 'vault'
  | 'resultsLock'
  | 'rights';

function joinServices(opening: Promise<OpenedStorage>, keptHere: Storage | undefined): AppServices {
  const port = <Name extends PortName>(name: Name) => openingPort(opening.then((storage) => storage[name]));
  const vault = port('vault');
  const resultsLock = port('resultsLock');
  const locks = createLockStore({ clock: browserClock, vault, resultsLock });
  // Where the disk does not open there is a page of its own for that.
  locks.load().catch(() => undefined);
  const otherTabs = createOtherTabs(() => location.reload());
  const services: AppServices = {
    clock: browserClock,
    newId: newRandomId,
    deviceId: readDeviceId(keptHere, newRandomId),
    classes: port('classes'),
    observations: port('observations'),
    tallies: port('tallies'),
    imports: port('imports'),
    drafts: port('drafts'),
    backups: port('backups'),
    snapshots: port('snapshots'),
    settings: port('settings'),
    health: port('health'),
    vault,
    resultsLock,
    rights: port('rights'),
    locks,
    restartOtherTabs: () => otherTabs.startAnew(),
    readPurged: () => opening.then(({ purged }) => purged),
    claimWriting: (id) => claimWriting(navigator.locks, id),
    films: createFilms(port('filmHandles')),
    folderCopies: latePort<FolderCopies, 'isPossible'>({ isPossible: 'showDirectoryPicker' in globalThis }, async () =>
      (await import('./copy-folders')).createBrowserFolderCopies(services, port('folderMemory')),
    ),
    saveFile,
    shareSheet,
    codeSealer: latePort<CodeSealer, never>({}, async () => (await import('./code-sealer')).createCodeSealer()),
    fileDesk: latePort<FileDesk & FilmReader, never>({}, async () =>
      (await import('./file-desk')).createFileDesk(createScriptUrl, browserClock),
    ),
    analyst: latePort<Analyst, never>({}, async () => (await import('./analyst')).createAnalyst(createScriptUrl)),
    startOver: () => opening.then((storage) => storage.startOver()),
    readDataFound: () => opening.then(({ found }) => found),
  };
  return services;
}

async function applyTheme({ settings }: BeurtwijzerStorage): Promise<void> {
  const { theme } = await settings.read();
  showTheme(theme);
}

/** In some private windows the mere mention of it throws. */
function localStorageIfAllowed(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
