// Makes real films: the number of each picture stands in it as a row of black and white squares, and beeps at known times.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { installFromDebian } from '../../tools/find-browser.mjs';

export interface FilmPlan {
  readonly name: string;
  readonly seconds: number;
  /** Pictures a second, as ffmpeg writes it; `variable`: every third picture of 30 a second is left out. */
  readonly rate: '25' | '30000/1001' | '60' | 'variable';
  /** H.264 is made as phones and editors make it, with pictures that are stored in another order than they are shown. */
  readonly codec: 'h264' | 'vp9';
  /** Seconds at which a beep of half a second begins. */
  readonly beeps?: readonly number[];
  /** `none`: sound only; `lesson`: as large as a film of a phone that was made smaller, with something that moves. */
  readonly picture?: 'code' | 'none' | 'lesson';
}

/** One picture of a film. */
export interface FilmPicture {
  readonly fromMs: number;
  /** Until the next one. */
  readonly toMs: number;
}

export interface MadeFilm {
  readonly path: string;
  /** By the number that can be read in the picture; undefined where one was left out. */
  readonly pictures: readonly (FilmPicture | undefined)[];
}

export const codeBits = 14;
const square = 16;

/** Where the films of one run lie: made once, and gone with the built app at its end. */
export const filmFolder = join(process.env['BUILT_VERSIONS'] ?? tmpdir(), 'films');

const answers = (): boolean => spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0;

/** @throws Error with one line that says how to get it, where it is not there and may not be installed. */
export function requireFfmpeg(): void {
  if (answers() || (installFromDebian('ffmpeg') && answers())) return;
  throw new Error('No ffmpeg found to make films with: install it (on Debian: sudo apt-get install ffmpeg).');
}

/** The films that most tests can do with, one for each way in which films are made. */
export const usualFilms = {
  steady: { name: 'kring-25.mp4', seconds: 12, rate: '25', codec: 'h264' },
  television: { name: 'kring-29.97.webm', seconds: 12, rate: '30000/1001', codec: 'vp9' },
  variable: { name: 'kring-variabel.mp4', seconds: 12, rate: 'variable', codec: 'h264' },
} as const satisfies Readonly<Record<string, FilmPlan>>;

export function makeFilm(plan: FilmPlan): MadeFilm {
  const path = makeFile(plan.name, argumentsFor(plan));
  return { path, pictures: plan.picture === 'none' ? [] : listPictures(path, plan) };
}

/** Pictures that say nothing, and few of them: a film of any length is made at once, and small. */
export function makeSlowFilm(name: string, seconds: number, rate = '1/60'): string {
  const source = `color=black:s=64x64:r=${rate}:d=${seconds}`;
  return makeFile(name, ['-f', 'lavfi', '-i', source, '-c:v', 'libx264', '-preset', 'ultrafast']);
}

/** As when a recording was broken off: one picture, and every length in the file is nought. */
export function makeFilmOfNoLength(name: string): string {
  const source = ['-f', 'lavfi', '-i', 'color=black:s=64x64:r=25', '-frames:v', '1', '-c:v', 'libx264'];
  const path = makeFile(name, source);
  const bytes = readFileSync(path);
  // Where the length stands after the name of the box that holds it.
  for (const [box, offset] of Object.entries({ mvhd: 20, tkhd: 24, mdhd: 20, elst: 12 })) {
    const at = bytes.indexOf(box);
    if (at > 0) bytes.fill(0, at + offset, at + offset + 4);
  }
  writeFileSync(path, bytes);
  return path;
}

/** The same film with nothing behind it, as many bytes as are asked for; the disk keeps only what is in it. */
export function extendFilm(path: string, name: string, size: number): string {
  const extended = join(filmFolder, name);
  copyFileSync(path, extended);
  truncateSync(extended, size);
  return extended;
}

function makeFile(name: string, args: readonly string[]): string {
  // Two tests may call different films by one name.
  const folder = join(filmFolder, createHash('sha256').update(args.join(' ')).digest('hex').slice(0, 12));
  const path = join(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  // Two tests may want the same film at the same time.
  const inWork = join(folder, `${String(process.pid)}${extname(path)}`);
  execFileSync('ffmpeg', ['-y', '-v', 'error', ...args, inWork], { stdio: ['ignore', 'ignore', 'inherit'] });
  renameSync(inWork, path);
  return path;
}

const rateOf = ({ rate }: FilmPlan): string => (rate === 'variable' ? '30' : rate);

function argumentsFor(plan: FilmPlan): readonly string[] {
  const { seconds, codec, beeps = [], picture = 'code' } = plan;
  const sounds = beeps.map((at) => `between(t,${at},${at + 0.5})`).join('+') || '0';
  const audio = ['-f', 'lavfi', '-i', `aevalsrc='0.4*sin(880*2*PI*t)*(${sounds})':s=48000:d=${seconds}`];
  const sound = codec === 'h264' ? ['-c:a', 'aac', '-movflags', '+faststart'] : ['-c:a', 'libopus'];
  if (picture === 'none') return [...audio, ...sound];
  const width = codeBits * square;
  const source = (name: string) => `${name}:r=${rateOf(plan)}:d=${seconds}`;
  // The square under x says whether its bit of the picture's number is set.
  const bit = `mod(floor(N/pow(2\\,floor(X/${square})))\\,2)`;
  const code = `${source(`color=black:s=${width}x${square * 2}`)},geq=lum='255*${bit}':cb=128:cr=128`;
  const graph =
    picture === 'lesson'
      ? `${code},scale=1260:40:flags=neighbor[code];${source('testsrc2=s=1260x680')}[above];[above][code]vstack`
      : code;
  const drop = plan.rate === 'variable' ? ",select='mod(n\\,3)'" : '';
  const encoder =
    codec === 'h264'
      ? ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20']
      : ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-row-mt', '1', '-b:v', '1M'];
  return [
    ...['-f', 'lavfi', '-i', `${graph}${drop}`, ...audio],
    ...['-fps_mode', plan.rate === 'variable' ? 'vfr' : 'cfr', '-pix_fmt', 'yuv420p', '-g', '50'],
    ...encoder,
    ...sound,
  ];
}

/** When each picture is shown, as the file says it. */
function listPictures(path: string, { rate, seconds }: FilmPlan): readonly (FilmPicture | undefined)[] {
  const show = ['-select_streams', 'v:0', '-show_entries', 'packet=pts_time', '-of', 'csv=p=0'];
  const times = execFileSync('ffprobe', ['-v', 'error', ...show, path], { encoding: 'utf8' })
    .split('\n')
    .map((line) => Number.parseFloat(line) * 1000)
    .filter((time) => !Number.isNaN(time))
    .toSorted((a, b) => a - b);
  const pictures: (FilmPicture | undefined)[] = [];
  for (const [index, fromMs] of times.entries()) {
    if (rate === 'variable' && pictures.length % 3 === 0) pictures.push(undefined);
    pictures.push({ fromMs, toMs: times[index + 1] ?? seconds * 1000 });
  }
  return pictures;
}
