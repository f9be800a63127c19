/** Whether a film holds a picture at all, whatever the browser can show of it: read by a few bytes here and there. */
import type { FilmContainer, FilmFile } from '../core/film-ports';

/** In an MP4 or MOV file: where what is in a box lies, bytes. */
interface Box {
  readonly from: number;
  readonly to: number;
}

/** How far into a track it says what it is. */
const trackHeadBytes = 4096;
/** As far into a WebM file stand its tracks. */
const webmHeadBytes = 8192;
/** A film has far fewer: a broken file is not walked for ever. */
const mostBoxes = 64;

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const read = async (file: FilmFile, from: number, to: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(from, to).arrayBuffer());

/** True where it is not known to hold none. Phones put what says so at the end of a file of any size, or at its beginning. */
export async function holdsPicture(file: FilmFile, container: FilmContainer): Promise<boolean> {
  if (container === 'webm') return text(await read(file, 0, webmHeadBytes), 0, webmHeadBytes).includes('V_');
  if (container !== 'mp4' && container !== 'mov') return false;
  const [movie] = await findBoxes(file, 'moov', { from: 0, to: file.size }, 1);
  if (!movie) return false;
  for (const track of await findBoxes(file, 'trak', movie, mostBoxes)) {
    const head = await read(file, track.from, Math.min(track.to, track.from + trackHeadBytes));
    if (handlerOf(text(head, 0, head.length)) === 'vide') return true;
  }
  return false;
}

/** The boxes of one name, side by side in a piece of a file: each begins with its length and name (ISO/IEC 14496-12, 4.2). */
async function findBoxes(file: FilmFile, name: string, inside: Box, most: number): Promise<readonly Box[]> {
  const found: Box[] = [];
  for (let at = inside.from, seen = 0; at + 8 <= inside.to && seen < mostBoxes && found.length < most; seen += 1) {
    const head = await read(file, at, at + 16);
    if (head.length < 8) break;
    const view = new DataView(head.buffer, head.byteOffset, head.length);
    const written = view.getUint32(0);
    const isLong = written === 1 && head.length === 16;
    const size = isLong ? Number(view.getBigUint64(8)) : written === 0 ? inside.to - at : written;
    if (size < 8) break;
    if (text(head, 4, 8) === name) found.push({ from: at + (isLong ? 16 : 8), to: Math.min(inside.to, at + size) });
    at += size;
  }
  return found;
}

/** What a track is, in its `hdlr` box (8.4.3): `vide` or `soun`. */
function handlerOf(head: string): string {
  const at = head.indexOf('hdlr');
  return at < 0 ? '' : head.slice(at + 12, at + 16);
}
