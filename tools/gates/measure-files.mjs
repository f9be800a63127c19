// Each method has a test file beside it and says where it comes from.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listFiles } from './source-files.mjs';

/** The table and its types hold no formula: each row's file names the source. */
const withoutFormula = new Set(['indicator.ts', 'indicator-table.ts', 'seeded-random.ts']);

/**
 * @param {string} root
 * @returns {import('./gate.mjs').GateResult}
 */
export function checkMeasureFiles(root) {
  const files = listFiles(root, ['src/core/measures'], /\.ts$/);
  const problems = files.flatMap((file) => {
    const found = [];
    const test = file.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts');
    if (!existsSync(join(root, test))) found.push(`${file}: has no ${test}`);
    if (!withoutFormula.has(basename(file)) && !namesSource(readFileSync(join(root, file), 'utf8'))) {
      found.push(`${file}: no comment with "Source: …"`);
    }
    return found;
  });
  return { examined: files.length, problems };
}

/** @param {string} text */
function namesSource(text) {
  return /^\s*(?:\*|\/\/|\/\*\*)\s*Source: \S.{5,}/m.test(text);
}
