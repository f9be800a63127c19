// The gates of `npm run check`, in the order in which they start: the longest first, so that the other processor is not idle at the end.
import { buildApp } from '../build-app.mjs';
import { checkCoreWithoutDom } from './core-without-dom.mjs';
import { findFocusedTests } from './focused-tests.mjs';
import { checkLockfile } from './lockfile.mjs';
import { checkMeasureFiles } from './measure-files.mjs';
import { findUnusedMessages } from './messages.mjs';
import { findRegistryHosts } from './registry-hosts.mjs';
import { checkDeadCode, checkFormat, checkImports, checkLint, checkSize, checkTypes } from './tool-gates.mjs';

/** @type {readonly import('./gate.mjs').Gate[]} */
export const allGates = [
  { name: 'types', what: 'files', run: checkTypes },
  { name: 'format', what: 'files', run: checkFormat },
  { name: 'tests-not-focused', what: 'test files', run: findFocusedTests },
  { name: 'measures', what: 'method files', run: checkMeasureFiles },
  { name: 'lockfile', what: 'optional dependencies', run: checkLockfile },
  { name: 'registry-hosts', what: 'files', run: findRegistryHosts },
  { name: 'core-without-dom', what: 'names', run: checkCoreWithoutDom },
  { name: 'lint', what: 'files', run: checkLint },
  { name: 'imports', what: 'modules', run: checkImports },
  { name: 'dead-code', what: 'files', run: checkDeadCode },
  { name: 'messages', what: 'messages', run: findUnusedMessages },
  {
    name: 'size',
    what: 'budgets',
    run: (root) => {
      buildApp(root, { quiet: true });
      return checkSize(root);
    },
  },
];
