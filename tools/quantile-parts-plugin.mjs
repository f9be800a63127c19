// Leaves out of the analysis worker what the library of quantiles brings along without need: its own exponentials,
// logarithms, powers and sines (every engine has them, within one unit in the last place), the words of errors that the
// worker never sees, and a logger. The quantiles agree with those of the whole library to 1e-14.

/** What stands in for a package, as the text of a CommonJS module. */
const standIns = new Map([
  ...[
    'abs',
    'acos',
    'asin',
    'ceil',
    'cos',
    'exp',
    'expm1',
    'floor',
    'log1p',
    'max',
    'min',
    'pow',
    'sin',
    'sqrt',
    'trunc',
  ].map((name) => /** @type {const} */ ([`@stdlib/math-base-special-${name}`, `module.exports = Math.${name};`])),
  ['@stdlib/math-base-special-ln', 'module.exports = Math.log;'],
  // The original keeps subnormal results exact; a quantile is never that small.
  ['@stdlib/math-base-special-ldexp', 'module.exports = (fraction, exponent) => fraction * 2 ** exponent;'],
  // The original asks by evaluating a string, which the policy forbids. Every browser here has them.
  ['@stdlib/assert-has-generator-support', 'module.exports = () => true;'],
  ['@stdlib/string-format', 'module.exports = (message) => message;'],
  [
    '@stdlib/utils-define-nonenumerable-read-only-property',
    'module.exports = (object, key, value) => { object[key] = value; };',
  ],
  // The originals ask whether there are such arrays.
  ...['Float64', 'Uint32', 'Uint16', 'Uint8'].map(
    (kind) => /** @type {const} */ ([`@stdlib/array-${kind.toLowerCase()}`, `module.exports = ${kind}Array;`]),
  ),
  ['debug', 'module.exports = () => () => undefined;'],
]);

const mark = '\0quantile-part:';

/** The library has its licence in each of its 400 modules: it is said once, above them all. */
const licence = /^\/\*\*\n\* @license[^]*?\*\/\n/;

/** @returns {import('vite').Plugin} */
export function quantilePartsPlugin() {
  return {
    name: 'quantile-parts',
    enforce: 'pre',
    resolveId: (id) => (standIns.has(id) ? `${mark}${id}` : null),
    load: (id) => (id.startsWith(mark) ? (standIns.get(id.slice(mark.length)) ?? null) : null),
    transform: (code, id) => (id.includes('/@stdlib/') ? { code: code.replace(licence, ''), map: null } : null),
    banner: ({ moduleIds }) =>
      moduleIds.some((id) => id.includes('/@stdlib/'))
        ? '/*! With parts of @stdlib, Apache-2.0, © The Stdlib Authors */'
        : '',
  };
}

/**
 * The library is for the worker: a screen that imports something that needs it would carry all of it along.
 * @returns {import('vite').Plugin}
 */
export function quantilesOffPagePlugin() {
  return {
    name: 'quantiles-off-page',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id.startsWith('@stdlib/'))
        throw new Error(`${importer ?? 'The page'} needs ${id}, which is for the analysis worker`);
      return null;
    },
  };
}
