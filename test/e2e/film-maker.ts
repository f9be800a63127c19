// Makes real films: the number of each picture stands in it as a row of black and white squares, and beeps at known times.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const canMakeFilms = (() => {
  try {
    execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

export interface FilmPlan {
  readonly name: string;
  readonly seconds: number;
  /** Pictures a second, as ffmpeg writes it; `variable`: every third picture of 30 a second is left out. */
  readonly rate: '25' | '30000/1001' | 'variable';
  readonly codec: 'h264' | 'vp9';
  /** Seconds at which a beep of half a second begins. */
  readonly beeps?: readonly number[];
  readonly picture?: boolean;
}

export const codeBits = 14;
const square = 16;

/** Where the films of one run lie. */
export const filmFolder = mkdtempSync(join(tmpdir(), 'beurtwijzer-films-'));

/** @returns the path of the film */
export function makeFilm({ name, seconds, rate, codec, beeps = [], picture = true }: FilmPlan): string {
  const path = join(filmFolder, name);
  const frames = rate === 'variable' ? '30' : rate;
  const width = codeBits * square;
  // The square under x says whether its bit of the picture's number is set.
  const bit = `mod(floor(N/pow(2\\,floor(X/${square})))\\,2)`;
  const drop = rate === 'variable' ? ",select='mod(n\\,3)'" : '';
  const video = picture ? ['-f', 'lavfi', '-i', `color=black:s=${width}x${square * 2}:r=${frames}:d=${seconds}`] : [];
  const sounds = beeps.map((at) => `between(t,${at},${at + 0.5})`).join('+') || '0';
  const audio = ['-f', 'lavfi', '-i', `aevalsrc='0.4*sin(880*2*PI*t)*(${sounds})':s=48000:d=${seconds}`];
  const filter = picture
    ? ['-vf', `geq=lum='255*${bit}':cb=128:cr=128${drop}`, '-fps_mode', rate === 'variable' ? 'vfr' : 'cfr']
    : [];
  const videoCodec =
    codec === 'h264'
      ? ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '18', '-pix_fmt', 'yuv420p', '-g', '50']
      : [
          '-c:v',
          'libvpx-vp9',
          '-deadline',
          'realtime',
          '-cpu-used',
          '8',
          '-row-mt',
          '1',
          '-b:v',
          '1M',
          '-pix_fmt',
          'yuv420p',
          '-g',
          '50',
        ];
  const audioCodec = codec === 'h264' ? ['-c:a', 'aac', '-movflags', '+faststart'] : ['-c:a', 'libopus'];
  execFileSync(
    'ffmpeg',
    ['-y', '-v', 'error', ...video, ...audio, ...filter, ...(picture ? videoCodec : []), ...audioCodec, path],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return path;
}

/** In the page: the number of the picture that is on the screen; in the same moment a tile may be pressed. */
export function readCode({ bits, tile }: { readonly bits: number; readonly tile?: number }): number {
  const video = document.querySelector('video');
  if (!video || video.videoWidth === 0) return -1;
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(video, 0, 0);
  const width = canvas.width / bits;
  let number = 0;
  for (let bit = 0; bit < bits; bit++) {
    const [light = 0] = context.getImageData(Math.floor((bit + 0.5) * width), canvas.height / 2, 1, 1).data;
    if (light > 127) number += 2 ** bit;
  }
  if (tile !== undefined) document.querySelectorAll<HTMLButtonElement>('.tile-button')[tile]?.click();
  return number;
}
