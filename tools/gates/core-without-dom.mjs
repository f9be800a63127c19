// Core really cannot reach screen, disk, timers or console: a probe that uses them must not compile in its lane.
// One import that pulls in DOM types, or `jsx` in the base configuration, opens the fence without a word.
import { join } from 'node:path';
import ts from 'typescript';

const outOfReach = [
  ...['document', 'window', 'navigator', 'localStorage', 'indexedDB', 'fetch', 'crypto', 'performance', 'location'],
  ...['setTimeout', 'setInterval', 'requestAnimationFrame', 'console', 'process', 'require', 'Buffer'],
];
const typesOutOfReach = ['HTMLElement', 'IDBDatabase', 'Worker', 'Blob', 'Response'];

/**
 * @param {string} root
 * @returns {import('./gate.mjs').GateResult}
 */
export function checkCoreWithoutDom(root) {
  const lane = readLane(join(root, 'src/core'));
  const probe = join(root, 'src/core/probe-of-the-fence.ts');
  const text = [
    ...outOfReach.map((name) => `export const value_${name}: unknown = ${name};`),
    ...typesOutOfReach.map((name) => `export type Type_${name} = ${name};`),
  ].join('\n');
  const host = ts.createCompilerHost(lane.options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === probe || fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    file === probe ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest);
  const program = ts.createProgram(
    [...lane.fileNames, probe],
    { ...lane.options, noEmit: true, composite: false },
    host,
  );
  const refused = new Set(
    program
      .getSemanticDiagnostics(program.getSourceFile(probe))
      .map(({ start = 0 }) => text.slice(0, start).split('\n').length),
  );
  const names = [...outOfReach, ...typesOutOfReach];
  const reached = names.filter((_, index) => !refused.has(index + 1));
  return {
    examined: lane.fileNames.length === 0 ? 0 : names.length,
    problems: reached.map((name) => `src/core can reach ${name}: some import or option brings its types in`),
  };
}

/**
 * The options and files of a type lane.
 * @param {string} folder
 */
export function readLane(folder) {
  const file = join(folder, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return ts.parseJsonConfigFileContent(config, ts.sys, folder);
}
