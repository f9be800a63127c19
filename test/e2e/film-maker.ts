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
  const path = makeFile(plan.name, argumentsFor(plan), plan.picture === 'none' ? undefined : drawNumbers(plan));
  return { path, pictures: plan.picture === 'none' ? [] : listPictures(path, plan) };
}

/** Pictures that say nothing, and few of them: a film of any length is made at once, and small. */
export function makeSlowFilm(name: string, seconds: number, rate = '1/60'): string {
  const source = `color=black:s=64x64:r=${rate}:d=${seconds}`;
  return makeFile(name, ['-f', 'lavfi', '-i', source, '-c:v', 'libx264', '-preset', 'ultrafast']);
}

/** Six megabytes a second, of which hardly any is picture: no player has it all in memory while it begins. */
export function makeHeavyFilm(name: string, seconds: number): string {
  const size = ['-b:v', '50M', '-minrate', '50M', '-maxrate', '50M', '-bufsize', '50M'];
  const filled = ['-preset', 'ultrafast', '-x264-params', 'nal-hrd=cbr:filler=1', ...size];
  const source = `color=black:s=64x64:r=25:d=${seconds}`;
  return makeFile(name, ['-f', 'lavfi', '-i', source, '-c:v', 'libx264', ...filled, '-g', '25']);
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

/** Dots of light and dark, one for each bit of the picture's number: made larger by ffmpeg, which would draw them slowly. */
function drawNumbers(plan: FilmPlan): Buffer {
  const [above = 0, below = 1] = rateOf(plan).split('/').map(Number);
  const pictures = Math.ceil((plan.seconds * above) / below);
  const dots = Buffer.alloc(pictures * codeBits);
  for (let picture = 0; picture < pictures; picture += 1) {
    for (let bit = 0; bit < codeBits; bit += 1) {
      if (Math.floor(picture / 2 ** bit) % 2 === 1) dots[picture * codeBits + bit] = 255;
    }
  }
  return dots;
}

function makeFile(name: string, args: readonly string[], input?: Buffer): string {
  // Two tests may call different films by one name.
  const folder = join(filmFolder, createHash('sha256').update(args.join(' ')).digest('hex').slice(0, 12));
  const path = join(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  // Two tests may want the same film at the same time.
  const inWork = join(folder, `${String(process.pid)}${extname(path)}`);
  const stdio = [input ? 'pipe' : 'ignore', 'ignore', 'inherit'] as const;
  execFileSync('ffmpeg', ['-y', '-v', 'error', ...args, inWork], { stdio: [...stdio], ...(input && { input }) });
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
  const size = picture === 'lesson' ? '1260:40' : `${codeBits * square}:${square * 2}`;
  const code = `[0:v]scale=${size}:flags=neighbor,setsar=1,format=yuv420p`;
  const drop = plan.rate === 'variable' ? ",select='mod(n\\,3)'" : '';
  const above = `testsrc2=s=1260x680:r=${rateOf(plan)}:d=${seconds},setsar=1,format=yuv420p[above]`;
  const graph = picture === 'lesson' ? `${code}[code];${above};[above][code]vstack[shown]` : `${code}${drop}[shown]`;
  const encoder =
    codec === 'h264'
      ? ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20']
      : ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-row-mt', '1', '-b:v', '1M'];
  return [
    ...['-f', 'rawvideo', '-pix_fmt', 'gray', '-s', `${codeBits}x1`, '-r', rateOf(plan), '-i', '-', ...audio],
    ...['-filter_complex', graph, '-map', '[shown]', '-map', '1:a'],
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
