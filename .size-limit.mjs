// Size budgets: brotli, of what `vite build` left in dist. The first is that of quality.md, the second of decision 13.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { listFirstTapFiles } from './tools/first-tap-files.mjs';

const report = '.cache/build-report/dist.json';
if (!existsSync(report) || !existsSync('dist')) throw new Error('nothing to measure: run `npm run build` first');

/** @type {import('./tools/page-plugin.mjs').ReportedChunk[]} */
const chunks = JSON.parse(readFileSync(report, 'utf8'));
const firstTap = listFirstTapFiles(chunks).map((file) => `dist/${file}`);
const wholeApp = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.woff2?$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`);

export default [
  { name: 'JavaScript for the first tap', path: firstTap, limit: '75 kB', brotli: true },
  { name: 'whole app without fonts', path: wholeApp, limit: '518 kB', brotli: true },
];
