/** What is wrong with a file that should be a film, one problem at a time. */
import { describe, expect, it } from 'vitest';
import type { FilmFile, FilmProbe, PickedFilm } from '../../src/core/film-ports';
import { checkFilm } from '../../src/state/film-check';
import { readFilmFile } from '../../src/worker/film-fingerprint';

const mp4Start = [0, 0, 0, 32, ...Buffer.from('ftypisom')];

function fileOf(bytes: readonly number[], size = bytes.length): FilmFile {
  const all = new Uint8Array(bytes);
  return {
    name: 'les.mp4',
    size,
    lastModified: 0,
    slice: (from, to) => ({ arrayBuffer: async () => all.slice(from, to).buffer }),
  };
}

/** A box of an MP4 file: its length, its name, what is in it. */
const box = (name: string, content: readonly number[]): readonly number[] => [
  ...[0, 0, Math.floor((content.length + 8) / 256), (content.length + 8) % 256],
  ...Buffer.from(name),
  ...content,
];
const track = (kind: string): readonly number[] =>
  box('trak', [
    ...box('tkhd', Array<number>(84).fill(0)),
    ...box('mdia', box('hdlr', [...Array<number>(8).fill(0), ...Buffer.from(kind)])),
  ]);

/** A library whose browser says this of every film. */
function check(file: FilmFile, probe: FilmProbe) {
  const closed: string[] = [];
  const film: PickedFilm = { file };
  return checkFilm(
    {
      fileDesk: { readFilm: readFilmFile },
      films: { open: () => ({ url: 'blob:x', close: () => closed.push('x') }), probe: async () => probe },
    },
    film,
  ).then((result) => ({ result, closed }));
}

const plays = (durationMs: number): Extract<FilmProbe, { type: 'plays' }> => ({
  type: 'plays',
  durationMs,
  hasPicture: true,
});

describe('a film', () => {
  it('that plays is known by its size, its length and a hash, and its address is given back', async () => {
    const { result, closed } = await check(fileOf(mp4Start), plays(60_000));
    expect(result).toMatchObject({
      type: 'ok',
      picture: 'shown',
      fingerprint: { name: 'les.mp4', size: mp4Start.length, durationMs: 60_000 },
    });
    expect(closed).toHaveLength(1);
  });

  it.each([
    ['notFilm', fileOf([...Buffer.from('Beste collega, ')]), { type: 'unplayable' }],
    ['cannotPlay', fileOf(mp4Start), { type: 'unplayable' }],
    ['cannotPlay', fileOf(mp4Start), { type: 'silent' }],
    ['empty', fileOf([]), { type: 'unplayable' }],
    ['noLength', fileOf(mp4Start), plays(0)],
    ['noLength', fileOf(mp4Start), plays(Number.NaN)],
    ['tooLong', fileOf(mp4Start), plays(13 * 3_600_000)],
  ] as const)('is refused as %s', async (kind, file, probe) => {
    const { result } = await check(file, probe);
    expect(result).toMatchObject({ type: 'problem', problem: { kind } });
  });

  it.each([
    ['hidden', [...box('free', []), ...box('moov', [...track('soun'), ...track('vide')])]],
    ['none', box('moov', track('soun'))],
    ['none', box('mdat', [])],
    // Broken off, or with a length that leads nowhere.
    ['none', [0, 0, 0, 9, ...Buffer.from('moov'), 1]],
    ['none', [0, 0, 0, 0, ...Buffer.from('moov'), 0, 0, 0, 0, ...Buffer.from('udta')]],
  ] as const)('of which the browser shows nothing has a picture that is %s', async (picture, boxes) => {
    const bytes = [...box('ftyp', [...Buffer.from('isom')]), ...boxes];
    const { result } = await check(fileOf(bytes), { ...plays(60_000), hasPicture: false });
    expect(result).toMatchObject({ type: 'ok', picture });
  });

  it('that went away is called unreadable', async () => {
    const gone: FilmFile = {
      ...fileOf(mp4Start),
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    };
    const silent: FilmFile = { ...gone, slice: () => ({ arrayBuffer: async () => new ArrayBuffer(0) }) };
    for (const file of [gone, silent]) {
      const { result } = await check(file, plays(1));
      expect(result).toEqual({ type: 'problem', problem: { kind: 'unreadable' } });
    }
  });
});

describe('the fingerprint', () => {
  const megabyte = 1_048_576;

  it('reads two megabytes of a film of any size', async () => {
    const asked: [number, number][] = [];
    const size = 3 * 1024 ** 3;
    await readFilmFile({
      name: 'les.mov',
      size,
      lastModified: 0,
      slice: (from, to) => {
        asked.push([from, to]);
        return { arrayBuffer: async () => new ArrayBuffer(8) };
      },
    });
    expect(asked).toEqual([
      [0, megabyte],
      [size - megabyte, size],
    ]);
  });

  it('differs when the last byte differs, and reads no byte of a short film twice', async () => {
    const one = await readFilmFile(fileOf([...mp4Start, 1]));
    const other = await readFilmFile(fileOf([...mp4Start, 2]));
    expect(one).toMatchObject({ type: 'read', container: 'mp4' });
    expect(one).not.toEqual(other);
  });

  it.each([
    ['mov', [0, 0, 0, 20, ...Buffer.from('ftypqt  ')]],
    ['webm', [0x1a, 0x45, 0xdf, 0xa3]],
    ['other', [...Buffer.from('RIFF1234AVI ')]],
    ['unknown', [1, 2, 3]],
  ] as const)('tells a %s by its first bytes', async (container, bytes) => {
    expect(await readFilmFile(fileOf(bytes))).toMatchObject({ container });
  });
});
