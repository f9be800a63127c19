/** Places in a JSON document: how they are written, and which comes first. */

/** Keys and indexes from the top; empty: the document itself. */
export type DocumentPath = readonly (string | number)[];

const plainKey = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/** A longer key is cut where it is shown: a path is to be read. */
const longestKey = 60;

/** As a reader would look it up: `observations[0].interactions[3].endMs`. */
export function formatPath(path: DocumentPath): string {
  let text = '';
  for (const key of path) {
    const step = typeof key === 'string' && key.length > longestKey ? `${key.slice(0, longestKey)}…` : key;
    if (typeof step === 'number') text += `[${step}]`;
    else if (!plainKey.test(step)) text += `[${JSON.stringify(step)}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

/** Negative when `a` stands before `b` in the document. A key that is missing stands behind those that are there. */
export function comparePaths(document: unknown, a: DocumentPath, b: DocumentPath): number {
  let node = document;
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const stepA = a[depth]!;
    const stepB = b[depth]!;
    if (stepA !== stepB) return placeOf(node, stepA) - placeOf(node, stepB);
    node = childOf(node, stepA);
  }
  return a.length - b.length;
}

function placeOf(node: unknown, step: string | number): number {
  if (typeof step === 'number') return step;
  if (typeof node !== 'object' || node === null) return 0;
  const keys = Object.keys(node);
  const place = keys.indexOf(step);
  return place < 0 ? keys.length : place;
}

function childOf(node: unknown, step: string | number): unknown {
  if (typeof node !== 'object' || node === null) return undefined;
  return (node as Readonly<Record<string | number, unknown>>)[step];
}
