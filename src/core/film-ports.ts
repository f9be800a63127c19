/** What coding a film needs from outside. */
import type { ObservationId } from './record/ids';

/** A film on the device, as far as it is looked into: by pieces. */
export interface FilmFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly lastModified: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** What sort of file it is by its first bytes; `other` is media that browsers rarely play. */
export type FilmContainer = 'mp4' | 'mov' | 'webm' | 'other' | 'unknown';

export type FilmReading =
  | {
      readonly type: 'read';
      readonly hash: string;
      readonly container: FilmContainer;
      /** Whether there is one in the file, also where this browser can not show it. */
      readonly holdsPicture: boolean;
    }
  /** It is not there any more, or may not be read. */
  | { readonly type: 'unreadable' };

/** A film that the user pointed at. */
export interface PickedFilm {
  readonly file: FilmFile;
  /** With which the browser can find it again tomorrow; not every browser gives one. */
  readonly handle?: unknown;
}

export type RecalledFilm =
  | { readonly type: 'ready'; readonly film: PickedFilm }
  /** The browser wants to ask first, which it only does after a tap. */
  | { readonly type: 'ask' }
  | { readonly type: 'none' | 'refused' | 'gone' };

export type FilmProbe =
  | { readonly type: 'plays'; readonly durationMs: number; readonly hasPicture: boolean }
  | { readonly type: 'unplayable' | 'silent' };

/** Films stay where they are on the device: they are played from there, never stored, never sent. */
export interface FilmLibrary {
  /** Lets the user choose, where the browser has a picker whose choice can be found again; else a plain file field does. */
  readonly pick: (() => Promise<PickedFilm | undefined>) | undefined;
  /** An address for this page alone, until it is closed. */
  open(film: PickedFilm): { readonly url: string; close(): void };
  /** Whether the browser can play it. */
  probe(url: string): Promise<FilmProbe>;
  remember(id: ObservationId, film: PickedFilm): Promise<void>;
  /** Without asking anything. */
  recall(id: ObservationId): Promise<RecalledFilm>;
  /** Lets the browser ask for permission; only after a tap. */
  ask(id: ObservationId): Promise<RecalledFilm>;
  forget(id: ObservationId): Promise<void>;
}

/** Looks into films away from the screen. */
export interface FilmReader {
  /** What is needed to know a film again; never reads it whole. */
  readFilm(file: FilmFile): Promise<FilmReading>;
}
