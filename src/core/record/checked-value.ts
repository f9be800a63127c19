/** Runs one schema over one value of a document, and keeps what was wrong with its place. */
import * as v from 'valibot';
import { comparePaths, type DocumentPath, formatPath } from './document-path';
import type { ExchangeProblem } from './exchange-content';

type ProblemKind = ExchangeProblem['kind'];

interface FoundProblem {
  readonly kind: ProblemKind;
  readonly path: DocumentPath;
}

/** What was found wrong so far. Readers stop at the first wrong item of a list, so it stays short. */
export class Findings {
  readonly #found: FoundProblem[] = [];

  add(kind: ProblemKind, path: DocumentPath): void {
    this.#found.push({ kind, path });
  }

  get count(): number {
    return this.#found.length;
  }

  /** The one that stands first in the document. */
  first(document: unknown): ExchangeProblem | undefined {
    const [first] = this.#found.toSorted((a, b) => comparePaths(document, a.path, b.path));
    return first && { kind: first.kind, path: formatPath(first.path) };
  }
}

const ownKinds: ReadonlySet<string> = new Set<ProblemKind>(['unknownCode', 'tooLarge', 'endBeforeStart']);

/** The value as the schema gives it, or undefined after its problems were noted. */
export function checkValue<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  path: DocumentPath,
  findings: Findings,
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const steps = issue.path?.map((item) => item.key as string | number) ?? [];
    findings.add(ownKinds.has(issue.message) ? (issue.message as ProblemKind) : 'wrongValue', [...path, ...steps]);
  }
  return undefined;
}

/** Notes an id that was there before; the second of the two is the wrong one. */
export function checkUnique(id: unknown, seen: Set<string>, path: DocumentPath, findings: Findings): void {
  if (typeof id !== 'string') return;
  if (seen.has(id)) findings.add('duplicateId', path);
  seen.add(id);
}

/** What a schema names, without the index signature of an object whose unknown keys are kept. */
type Named<Value> = { [Key in keyof Value as string extends Key ? never : Key]: Value[Key] };

/** Puts keys that the schema does not name under `extra`, and the others in the schema's order. */
export function separateExtra<Value extends object>(
  entries: v.ObjectEntries,
  value: Value,
): Named<Value> & { readonly extra?: Readonly<Record<string, unknown>> } {
  const known: Record<string, unknown> = {};
  const extra: Record<string, unknown> = {};
  for (const key of Object.keys(entries)) {
    const field = value[key as keyof Value];
    if (field !== undefined) known[key] = field;
  }
  for (const [key, field] of Object.entries(value)) if (!Object.hasOwn(entries, key)) extra[key] = field;
  const separated: object = Object.keys(extra).length > 0 ? { ...known, extra } : known;
  return separated as Named<Value>;
}
