/** What is known of a lesson and its class beside the moments, as text that a format of others can carry along. */
import type { NameStyle } from '../record/exchange-content';
import { nameStyles } from '../record/exchange-content';
import type { NameReplacer } from '../record/name-styles';
import { type Observation, type Source, sources } from '../record/observation';
import type { SchoolClass } from '../record/school-class';
import type { Span } from '../record/spans';
import { isIsoTime } from '../record/iso-dates';
import { type Fields, readFields, writeFields } from './field-text';
import { readMilliseconds } from './moment-fields';

/** The class as a file of others names it, so that it is known again. */
export interface ForeignClass {
  readonly id: string;
  readonly name: string;
  readonly names: NameStyle;
}

/** The head of a lesson that we wrote ourselves. */
export interface OwnHead {
  readonly id: string;
  readonly title: string;
  readonly startedAt?: string;
  readonly durationMs?: number;
  readonly source?: Source;
  readonly observer: string;
  readonly focusQuestion: string;
  readonly pauses: readonly Span[];
  /** Where the lesson begins in the film from which times are counted. */
  readonly offsetMs: number;
}

const classKeys: ReadonlySet<string> = new Set(['class', 'className', 'names']);
const headKeys: ReadonlySet<string> = new Set([
  ...['id', 'title', 'startedAt', 'durationMs', 'source', 'observer', 'focusQuestion', 'pauses', 'offsetMs'],
]);

export function classFields({ id, name }: SchoolClass, names: NameStyle, replace: NameReplacer): string {
  return writeFields({ class: id, className: replace(name), names });
}

export function readClassFields(text: string): ForeignClass | undefined {
  const { fields } = readFields(text, (key) => classKeys.has(key));
  const id = fields.get('class');
  const names = nameStyles.find((style) => style === fields.get('names'));
  return id && names ? { id, name: fields.get('className') ?? '', names } : undefined;
}

/** @param offsetMs where times are counted from a film */
export function headFields(observation: Observation, replace: NameReplacer, offsetMs = 0): string {
  const { id, title, startedAt, durationMs, source, observer, focusQuestion, pauses } = observation;
  const fields: Fields = {
    id,
    title: replace(title),
    startedAt,
    durationMs: String(durationMs),
    source,
    observer,
    focusQuestion,
    ...(pauses.length > 0 && { pauses: pauses.map(({ fromMs, toMs }) => `${fromMs}-${toMs}`).join(',') }),
    ...(offsetMs > 0 && { offsetMs: String(offsetMs) }),
  };
  return writeFields(fields);
}

/** Undefined when it is no text of ours. */
export function readHeadFields(text: string): OwnHead | undefined {
  const { fields } = readFields(text, (key) => headKeys.has(key));
  const id = fields.get('id');
  const startedAt = fields.get('startedAt');
  const durationMs = readMilliseconds(fields.get('durationMs'));
  const source = sources.find((each) => each === fields.get('source'));
  if (!id || durationMs === undefined || !source) return undefined;
  return {
    id,
    title: fields.get('title') ?? '',
    durationMs,
    source,
    ...(isIsoTime(startedAt) && { startedAt }),
    observer: fields.get('observer') ?? '',
    focusQuestion: fields.get('focusQuestion') ?? 'all',
    pauses: readPauses(fields.get('pauses')),
    offsetMs: readMilliseconds(fields.get('offsetMs')) ?? 0,
  };
}

function readPauses(text: string | undefined): Span[] {
  return (text ?? '').split(',').flatMap((part) => {
    const [from, to] = part.split('-').map((each) => readMilliseconds(each));
    return from !== undefined && to !== undefined && to >= from ? [{ fromMs: from, toMs: to }] : [];
  });
}
