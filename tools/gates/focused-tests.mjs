// No test runs alone and none is left out by hand: skipIf, for what a machine lacks, is the only skip.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './source-files.mjs';

const focusOrSkip =
  /\b(?:test|it|describe|suite|bench|browserTest|context|ctx|task)(?:\.\w+)*\.(?:only|skip|todo|runIf|fails)\b/g;
const oldNames = /(?:^|[^.\w])(?:fit|xit|fdescribe|xdescribe|xtest)\s*\(/g;

/**
 * @param {string} root
 * @returns {import('./gate.mjs').GateResult}
 */
export function findFocusedTests(root) {
  const files = listFiles(root, ['test'], /\.(?:test|bench)\.tsx?$/);
  const problems = files.flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    return lines.flatMap((line, index) => {
      const found = [...line.matchAll(focusOrSkip), ...line.matchAll(oldNames)];
      return found.map(([text]) => `${file}:${index + 1}: ${text.trim()}`);
    });
  });
  return { examined: files.length, problems };
}
