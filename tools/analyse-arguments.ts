/** What was asked for on the command line of `analyse`. */

export interface AnalyseArguments {
  readonly file: string;
  /** Empty: all observations of the class. */
  readonly observationIds: readonly string[];
  readonly grouping?: string;
  readonly pair?: { readonly a: string; readonly b: string };
}

export type ReadArguments =
  | { readonly type: 'ok'; readonly asked: AnalyseArguments }
  | { readonly type: 'error'; readonly message: string };

/** A request that cannot be answered; its message is shown as it is. */
class WrongArguments extends Error {}

interface Collected {
  readonly files: string[];
  readonly observationIds: string[];
  readonly once: Map<string, string>;
}

const single: ReadonlySet<string> = new Set(['--grouping', '--a', '--b']);

function collect(args: readonly string[]): Collected {
  const collected: Collected = { files: [], observationIds: [], once: new Map() };
  const rest = [...args];
  const takeValue = (option: string): string => {
    const value = rest.shift();
    if (value === undefined || value.startsWith('--')) throw new WrongArguments(`${option} needs a value`);
    return value;
  };
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--observation') {
      collected.observationIds.push(takeValue(arg));
      while (rest[0] !== undefined && !rest[0].startsWith('--') && collected.files.length > 0) {
        collected.observationIds.push(rest.shift()!);
      }
    } else if (single.has(arg)) {
      if (collected.once.has(arg)) throw new WrongArguments(`${arg} is given twice`);
      collected.once.set(arg, takeValue(arg));
    } else if (arg.startsWith('--')) {
      throw new WrongArguments(`unknown option ${arg}`);
    } else {
      collected.files.push(arg);
    }
  }
  return collected;
}

function readPair(once: ReadonlyMap<string, string>): AnalyseArguments['pair'] {
  const a = once.get('--a');
  const b = once.get('--b');
  if (a === undefined && b === undefined) return undefined;
  if (a === undefined || b === undefined) throw new WrongArguments('--a and --b go together');
  if (!once.has('--grouping')) throw new WrongArguments('--a and --b need --grouping');
  if (a === b) throw new WrongArguments('--a and --b are the same group');
  return { a, b };
}

/** `FILE.json [--grouping ID [--a VALUE --b VALUE]] [--observation ID …]`; ids may follow FILE only, or each its option. */
export function readArguments(args: readonly string[]): ReadArguments {
  try {
    const { files, observationIds, once } = collect(args);
    const [file, ...others] = files;
    if (file === undefined) throw new WrongArguments('which file? analyse FILE.json');
    if (others.length > 0) throw new WrongArguments(`one file at a time, not also ${others.join(', ')}`);
    const grouping = once.get('--grouping');
    const pair = readPair(once);
    return { type: 'ok', asked: { file, observationIds, ...(grouping && { grouping }), ...(pair && { pair }) } };
  } catch (error) {
    if (error instanceof WrongArguments) return { type: 'error', message: error.message };
    throw error;
  }
}
