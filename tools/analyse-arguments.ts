/** What was asked for on the command line of `analyse`. */
import { matchWindow } from '../src/core/measures/agreement';

export interface AnalyseArguments {
  readonly file: string;
  /** Empty: all observations of the class. */
  readonly observationIds: readonly string[];
  readonly grouping?: string;
  readonly pair?: { readonly a: string; readonly b: string };
  /** Two observers of one lesson, and how far apart their moments may be, in whole milliseconds. */
  readonly agree?: { readonly first: string; readonly second: string; readonly windowMs: number };
}

export type ReadArguments =
  | { readonly type: 'ok'; readonly asked: AnalyseArguments }
  | { readonly type: 'error'; readonly message: string };

const msPerSecond = 1000;

/** A request that cannot be answered; its message is shown as it is. */
class WrongArguments extends Error {}

interface Collected {
  readonly files: string[];
  readonly observationIds: string[];
  readonly agree: string[];
  readonly once: Map<string, string>;
}

const single: ReadonlySet<string> = new Set(['--grouping', '--a', '--b', '--window']);

function collect(args: readonly string[]): Collected {
  const collected: Collected = { files: [], observationIds: [], agree: [], once: new Map() };
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
    } else if (arg === '--agree') {
      if (collected.agree.length > 0) throw new WrongArguments(`${arg} is given twice`);
      collected.agree.push(takeValue(arg), takeValue(arg));
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

function readWindow(once: ReadonlyMap<string, string>): number {
  const seconds = once.get('--window');
  if (seconds === undefined) return matchWindow.usual;
  const windowMs = Math.round(Number(seconds) * msPerSecond);
  const isWhole = Math.abs(windowMs - Number(seconds) * msPerSecond) < 1e-6;
  if (seconds.trim() === '' || !isWhole || windowMs < matchWindow.least || windowMs > matchWindow.most) {
    throw new WrongArguments('--window is 1 to 10 seconds, in whole milliseconds');
  }
  return windowMs;
}

function readAgree({ agree: [first, second], once }: Collected): AnalyseArguments['agree'] {
  if (first !== undefined && second !== undefined) return { first, second, windowMs: readWindow(once) };
  if (once.has('--window')) throw new WrongArguments('--window needs --agree');
  return undefined;
}

/** `FILE.json [--grouping ID [--a VALUE --b VALUE]] [--observation ID …] [--agree ID1 ID2 [--window SECONDS]]`; ids may follow FILE only, or each its option. */
export function readArguments(args: readonly string[]): ReadArguments {
  try {
    const collected = collect(args);
    const { files, observationIds, once } = collected;
    const [file, ...others] = files;
    if (file === undefined) throw new WrongArguments('which file? analyse FILE.json');
    if (others.length > 0) throw new WrongArguments(`one file at a time, not also ${others.join(', ')}`);
    const grouping = once.get('--grouping');
    const pair = readPair(once);
    const agree = readAgree(collected);
    const asked = {
      file,
      observationIds,
      ...(grouping && { grouping }),
      ...(pair && { pair }),
      ...(agree && { agree }),
    };
    return { type: 'ok', asked };
  } catch (error) {
    if (error instanceof WrongArguments) return { type: 'error', message: error.message };
    throw error;
  }
}
