// How much arrives: per file, for the first tap, in all.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { listFirstTapFiles } from '../../tools/first-tap-files.mjs';
import { versionA } from '../e2e/built-version';
import { type BenchRow, keepTable } from './bench-table';

const report = fileURLToPath(new URL('../../.cache/build-report/version-a.json', import.meta.url));

interface Sizes {
  readonly brotli: number;
  readonly gzip: number;
}

function measure(bytes: Uint8Array): Sizes {
  return { brotli: brotliCompressSync(bytes).length / 1000, gzip: gzipSync(bytes, { level: 9 }).length / 1000 };
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

test('bundle sizes', async () => {
  const files = readdirSync(versionA, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.woff2?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .map((file) => ({ name: file.slice(versionA.length).replace(/^\//, ''), ...measure(readFileSync(file)) }))
    .toSorted((a, b) => b.brotli - a.brotli);
  const firstTap = new Set(listFirstTapFiles(JSON.parse(readFileSync(report, 'utf8'))));
  const minimal = measure(Buffer.from(await buildMinimalApp()));
  const firstTapFiles = files.filter(({ name }) => firstTap.has(name));
  expect(firstTapFiles.length).toBe(firstTap.size);
  const inBrotli = (list: readonly Sizes[]): number => sum(list.map(({ brotli }) => brotli));
  const inGzip = (list: readonly Sizes[]): number => sum(list.map(({ gzip }) => gzip));
  const rows: BenchRow[] = [
    row('JavaScript for the first tap, brotli', inBrotli(firstTapFiles), minimal.brotli, '≤ 75 kB'),
    row('JavaScript for the first tap, gzip', inGzip(firstTapFiles), minimal.gzip, ''),
    row('whole app without fonts, brotli', inBrotli(files), null, '≤ 350 kB'),
    row('whole app without fonts, gzip', inGzip(files), null, ''),
    ...files
      .filter(({ name }) => /\.(?:js|css)$/.test(name))
      .map(({ name, brotli }) => row(`${name}${firstTap.has(name) ? ' (first tap)' : ''}, brotli`, brotli, null, '')),
  ];
  keepTable('1-bundle-sizes', 'Bundle sizes; floor: the smallest app with the same libraries', rows);
});

function row(what: string, measured: number, floor: number | null, goal: string): BenchRow {
  return { what, measured, floor, unit: 'kB', goal };
}

async function buildMinimalApp(): Promise<string> {
  const result = await build({
    configFile: false,
    mode: 'production',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['es2022', 'safari16.4'],
      modulePreload: { polyfill: false },
      rolldownOptions: { input: fileURLToPath(new URL('minimal-app.ts', import.meta.url)) },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []));
  return chunks.map((item) => (item.type === 'chunk' ? item.code : '')).join('');
}
