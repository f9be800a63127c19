/** The first look at a file from elsewhere: is it JSON, is it shallow, and does it leave our objects alone? */
import { type DocumentPath, formatPath } from './document-path';
import type { ExchangeProblem } from './exchange-content';

/** An object in an object is two deep. Our own files reach eight. */
const deepest = 20;

// Beyond these the parser itself would take seconds, or all of the stack.
const deepestToParse = 500;
const mostKeysToParse = 10_000;

// Character codes.
const quote = 34;
const colon = 58;
const openList = 91;
const backslash = 92;
const closeList = 93;
const openObject = 123;
const closeObject = 125;

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export type JsonReading =
  | { readonly type: 'ok'; readonly document: unknown }
  | { readonly type: 'error'; readonly problem: ExchangeProblem };

/**
 * Parses JSON and refuses keys that could reach a prototype and nesting that could exhaust a stack, whatever the
 * schema would have said. Never throws. Lone surrogates pass: they are text that only looks odd.
 */
export function readUntrustedJson(text: string): JsonReading {
  const outsize = measureText(text);
  if (outsize) return refuse(outsize, []);
  let document: unknown;
  try {
    document = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    // An engine whose parser recurses runs out of stack on deep nesting.
    return refuse(error instanceof RangeError ? 'tooDeep' : 'notJson', []);
  }
  return findForbidden(document, 1, []) ?? { type: 'ok', document };
}

/** Counts brackets and colons without parsing. What it says of text that is not JSON does not matter. */
function measureText(text: string): 'tooDeep' | 'tooLarge' | undefined {
  const keysByDepth: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const letter = text.charCodeAt(place);
    if (letter === quote) place = endOfString(text, place);
    else if (letter === openList || letter === openObject) {
      if (keysByDepth.push(0) > deepestToParse) return 'tooDeep';
    } else if (letter === closeList || letter === closeObject) keysByDepth.pop();
    else if (letter === colon && keysByDepth.length > 0) {
      const keys = ++keysByDepth[keysByDepth.length - 1]!;
      if (keys > mostKeysToParse) return 'tooLarge';
    }
  }
  return undefined;
}

/** Place of the quote that closes the string: the next one behind an even number of backslashes. */
function endOfString(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let before = end - 1;
    while (text.charCodeAt(before) === backslash) before--;
    if ((end - before) % 2 === 1) return end;
  }
}

function findForbidden(value: unknown, depth: number, path: (string | number)[]): JsonReading | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > deepest) return refuse('tooDeep', path);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const found = findInChild(value[index], index, depth, path);
      if (found) return found;
    }
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (forbiddenKeys.has(key)) return refuse('forbiddenKey', [...path, key]);
    const found = findInChild((value as Readonly<Record<string, unknown>>)[key], key, depth, path);
    if (found) return found;
  }
  return undefined;
}

function findInChild(
  child: unknown,
  step: string | number,
  depth: number,
  path: (string | number)[],
): JsonReading | undefined {
  path.push(step);
  const found = findForbidden(child, depth + 1, path);
  path.pop();
  return found;
}

function refuse(kind: ExchangeProblem['kind'], path: DocumentPath): JsonReading {
  return { type: 'error', problem: { kind, path: formatPath(path) } };
}
