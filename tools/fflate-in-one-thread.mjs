/**
 * Stands in for fflate. Its `zip` and `unzip` start a blob worker on big files, which the policy forbids; whoever calls them
 * here is in a worker already, so they call their own sync twins.
 */
import { unzipSync, zipSync } from 'fflate/browser';

export * from 'fflate/browser';

/**
 * @template Result
 * @param {() => Result} work
 * @param {(error: import('fflate').FlateError | null, result: Result) => void} tell
 */
function tellOf(work, tell) {
  /** @type {Result} */
  let result;
  try {
    result = work();
  } catch (error) {
    tell(
      /** @type {import('fflate').FlateError} */ (error),
      /** @type {Result} */ (/** @type {unknown} */ (undefined)),
    );
    return;
  }
  tell(null, result);
}

/**
 * @param {import('fflate').Zippable} files
 * @param {import('fflate').ZipOptions | import('fflate').FlateCallback} options may be left out
 * @param {import('fflate').FlateCallback} [callback]
 */
export function zip(files, options, callback) {
  if (typeof options === 'function') tellOf(() => zipSync(files), options);
  else if (callback) tellOf(() => zipSync(files, options), callback);
}

/**
 * @param {Uint8Array} archive
 * @param {import('fflate').UnzipOptions | import('fflate').UnzipCallback} options may be left out
 * @param {import('fflate').UnzipCallback} [callback]
 */
export function unzip(archive, options, callback) {
  if (typeof options === 'function') tellOf(() => unzipSync(archive), options);
  else if (callback) tellOf(() => unzipSync(archive, options), callback);
}
