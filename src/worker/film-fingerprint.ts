/** Reads as little of a film as is needed to know it again: its first and its last megabyte. */
import type { FilmContainer, FilmFile, FilmReading } from '../core/film-ports';
import { holdsPicture } from './film-tracks';

const pieceBytes = 1_048_576;

/** Never throws: a file that went away or may not be read is told as such. Memory does not grow with the film. */
export async function readFilmFile(file: FilmFile): Promise<FilmReading> {
  try {
    const first = await file.slice(0, pieceBytes).arrayBuffer();
    // Of a file that went away some browsers read nothing, without an error.
    if (first.byteLength === 0 && file.size > 0) return { type: 'unreadable' };
    const last = await file.slice(Math.max(pieceBytes, file.size - pieceBytes), file.size).arrayBuffer();
    const both = new Uint8Array(first.byteLength + last.byteLength);
    both.set(new Uint8Array(first));
    both.set(new Uint8Array(last), first.byteLength);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', both));
    const container = containerOf(new Uint8Array(first));
    return {
      type: 'read',
      hash: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
      container,
      holdsPicture: await holdsPicture(file, container),
    };
  } catch {
    return { type: 'unreadable' };
  }
}

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const begins = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** By its first bytes, because a name says nothing. */
function containerOf(bytes: Uint8Array): FilmContainer {
  const box = text(bytes, 4, 8);
  if (box === 'ftyp') return text(bytes, 8, 10) === 'qt' ? 'mov' : 'mp4';
  if (['moov', 'mdat', 'wide', 'free', 'skip'].includes(box)) return 'mov';
  if (begins(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return 'webm';
  const known =
    (text(bytes, 0, 4) === 'RIFF' && ['AVI ', 'WAVE'].includes(text(bytes, 8, 12))) ||
    ['OggS', 'fLaC'].includes(text(bytes, 0, 4)) ||
    text(bytes, 0, 3) === 'ID3' ||
    begins(bytes, 0, 0, 1, 0xba) ||
    begins(bytes, 0x30, 0x26, 0xb2, 0x75) ||
    begins(bytes, 0xff, 0xfb) ||
    (bytes[0] === 0x47 && bytes[188] === 0x47);
  return known ? 'other' : 'unknown';
}
