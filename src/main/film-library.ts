/** The films of this device: chosen by the user, played from where they are, found again where the browser allows it. */
import type { FilmLibrary, FilmProbe, PickedFilm, RecalledFilm } from '../core/film-ports';
import type { ObservationId } from '../core/record/ids';
import type { FilmHandles } from '../storage/film-handles';

/** The part of the File System Access API that is used; Safari and Firefox lack it, and so do the DOM types. */
interface FileHandle {
  readonly kind: 'file';
  getFile(): Promise<File>;
  queryPermission(options: { mode: 'read' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'read' }): Promise<PermissionState>;
}

export interface FilePicker {
  showOpenFilePicker(options: unknown): Promise<readonly FileHandle[]>;
}

/** A film that says nothing for this long is not going to. */
const probeWithinMs = 15_000;
/** Beyond the end of any film: going there makes a browser look how long it is. */
const farBeyondS = 1e7;

const isHandle = (value: unknown): value is FileHandle =>
  typeof value === 'object' && value !== null && 'getFile' in value && 'queryPermission' in value;

export function createFilmLibrary(handles: FilmHandles): Omit<FilmLibrary, 'open' | 'pick'> {
  /** Films of this session: also those that the browser cannot find again by itself. */
  const chosen = new Map<ObservationId, PickedFilm>();

  const recall = async (id: ObservationId, ask: boolean): Promise<RecalledFilm> => {
    const here = chosen.get(id);
    if (here) return { type: 'ready', film: here };
    const handle = await handles.read(id).catch(() => undefined);
    if (!isHandle(handle)) return { type: 'none' };
    try {
      const permission = await (ask
        ? handle.requestPermission({ mode: 'read' })
        : handle.queryPermission({ mode: 'read' }));
      if (permission !== 'granted') return { type: permission === 'denied' || ask ? 'refused' : 'ask' };
      return { type: 'ready', film: { file: await handle.getFile(), handle } };
    } catch {
      return { type: 'gone' };
    }
  };

  return {
    probe: probeFilm,
    recall: (id) => recall(id, false),
    ask: (id) => recall(id, true),
    async remember(id, film) {
      chosen.set(id, film);
      if (film.handle === undefined) return;
      // Without it the film is asked for next time: not worth a message.
      await handles.save(id, film.handle).catch(() => undefined);
    },
    async forget(id) {
      chosen.delete(id);
      await handles.remove(id);
    },
  };
}

/** @returns nothing when it was closed without choosing */
export async function pickFilm(picker: FilePicker): Promise<PickedFilm | undefined> {
  try {
    const [handle] = await picker.showOpenFilePicker({
      id: 'film',
      startIn: 'videos',
      types: [{ accept: { 'video/*': ['.mp4', '.m4v', '.mov', '.webm', '.mkv'], 'audio/*': ['.m4a', '.mp3'] } }],
    });
    return handle && { file: await handle.getFile(), handle };
  } catch {
    // Closed without choosing.
    return undefined;
  }
}

/** Lets the browser say whether it can play it, how long it is and whether there is a picture. */
function probeFilm(url: string): Promise<FilmProbe> {
  const video = document.createElement('video');
  video.preload = 'metadata';
  video.muted = true;
  return new Promise<FilmProbe>((resolve) => {
    const done = (probe: FilmProbe): void => {
      clearTimeout(timer);
      video.removeAttribute('src');
      video.load();
      resolve(probe);
    };
    const look = (): void => {
      // A film made in a browser does not say how long it is until one has looked for its end.
      if (video.duration === Number.POSITIVE_INFINITY) video.currentTime = farBeyondS;
      else done({ type: 'plays', durationMs: Math.round(video.duration * 1000), hasPicture: video.videoWidth > 0 });
    };
    const timer = setTimeout(() => done({ type: 'silent' }), probeWithinMs);
    video.addEventListener('loadedmetadata', look);
    video.addEventListener(
      'durationchange',
      () => video.duration !== Number.POSITIVE_INFINITY && video.readyState > 0 && look(),
    );
    video.addEventListener('error', () => done({ type: 'unplayable' }), { once: true });
    video.src = url;
  });
}
