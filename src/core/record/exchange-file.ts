/** The door through which exchange files come in: format `beurtwijzer`, version 1. */
import { Findings } from './checked-value';
import { readClasses } from './class-reading';
import { type ExchangeContent, type ExchangeProblem, type ExchangeReading, nameStyles } from './exchange-content';
import { exchangeFormat, exchangeVersion, largestFileBytes } from './exchange-format';
import { readObservations } from './observation-reading';
import { isPlainObject } from './record-checks';
import { readUntrustedJson } from './untrusted-json';

/** Keys at the top that are not kept as `extra`. */
const topKeys: ReadonlySet<string> = new Set(['format', 'version', 'exportedAt', 'names', 'classes', 'observations']);

/**
 * Reads a whole file, or refuses it with the place of the first wrong value; nothing in between, and never throws.
 * Pupils of moments that are `null` in the file are left out; lists that are left out become empty, but `watched`
 * left out stays so, because it means that everything was watched.
 */
export function readExchangeText(text: string): ExchangeReading {
  if (text.length > largestFileBytes) return refuse({ kind: 'tooLarge', path: '' });
  const json = readUntrustedJson(text);
  if (json.type === 'error') return json;
  const { document } = json;
  if (!isPlainObject(document)) return refuse({ kind: 'otherFormat', path: '' });
  const strange = checkVersion(document);
  if (strange) return refuse(strange);
  return readDocument(document);
}

function checkVersion(document: Readonly<Record<string, unknown>>): ExchangeProblem | undefined {
  const version = document['version'];
  if (document['format'] !== exchangeFormat) return { kind: 'otherFormat', path: 'format' };
  if (typeof version === 'number' && version > exchangeVersion) return { kind: 'newerVersion', path: 'version' };
  if (version !== exchangeVersion) return { kind: 'wrongValue', path: 'version' };
  return undefined;
}

function readDocument(document: Readonly<Record<string, unknown>>): ExchangeReading {
  const findings = new Findings();
  const names = nameStyles.find((style) => style === document['names']);
  if (document['names'] !== undefined && !names) findings.add('wrongValue', ['names']);
  const namesProblems = findings.count;
  const classes = readClasses(document['classes'], findings);
  const classesRead = findings.count === namesProblems;
  const observations = readObservations(document['observations'], classesRead ? classes : undefined, findings);
  const problem = findings.first(document);
  if (problem) return refuse(problem);
  const extra = Object.fromEntries(Object.entries(document).filter(([key]) => !topKeys.has(key)));
  const content: ExchangeContent = {
    classes,
    observations,
    ...(names && { names }),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
  return { type: 'ok', content };
}

function refuse(problem: ExchangeProblem): ExchangeReading {
  return { type: 'error', problem };
}
