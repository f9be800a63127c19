/** Reads a BORIS project. Nothing in it is trusted: what is not as BORIS writes it is refused with its place. */
import { formatPath } from '../record/document-path';
import { isIsoTime } from '../record/iso-dates';
import type { FeedbackItem } from '../record/interaction';
import { noModifier } from './boris-format';
import { readFields } from './field-text';
import {
  countCodes,
  type FileProblem,
  findOutsize,
  type ForeignFile,
  type ForeignLesson,
  type ForeignMoment,
  type ForeignReading,
  type ForeignSubject,
  joinText,
  listSubjects,
  longestLessonMs,
  mostInFile,
  refuseFile,
} from './foreign-file';
import { type OwnHead, readClassFields, readHeadFields } from './lesson-fields';
import { isMomentField, readMilliseconds, readMomentFields } from './moment-fields';

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Format 7 and those before it look alike where it matters. */
export function isBorisProject(document: unknown): document is Json {
  return isObject(document) && isObject(document['observations']) && 'behaviors_conf' in document;
}

interface Behaviour {
  readonly isState: boolean;
  readonly sets: readonly string[];
}

interface Event {
  readonly atMs: number;
  readonly subject: string;
  readonly code: string;
  readonly modifier: string;
  readonly comment: string;
}

class Refused extends Error {
  readonly problem: FileProblem;
  constructor(kind: FileProblem['kind'], path: Path) {
    super(kind);
    this.problem = { kind, path: formatPath(path) };
  }
}

export function readBorisProject(document: unknown): ForeignReading {
  if (!isBorisProject(document)) return refuseFile('notBoris');
  try {
    return readProject(document);
  } catch (error) {
    if (error instanceof Refused) return { type: 'error', problem: error.problem };
    throw error;
  }
}

function readProject(document: Json): ForeignReading {
  const behaviours = readBehaviours(document['behaviors_conf']);
  const listed = readSubjects(document['subjects_conf']);
  const ownClass = readClassFields(textOf(document['project_description']));
  const counts = { unpaired: 0, unlisted: 0, strange: 0 };
  const observations = Object.entries(document['observations'] as Json);
  if (observations.length > mostInFile.lessons) return refuseFile('tooLarge', 'observations');
  const lessons = observations.map(([name, value]) => readLesson(name, value, behaviours, counts));
  const file: ForeignFile = {
    tool: 'boris',
    title: textOf(document['project_name']),
    lessons,
    subjects: listSubjects(lessons, listed),
    codes: countCodes(lessons),
    remarks: (['unpaired', 'unlisted', 'strange'] as const)
      .map((kind) => ({ kind, count: counts[kind] }))
      .filter(({ count }) => count > 0),
    ...(ownClass && { ownClass }),
  };
  const problem = findOutsize(file);
  return problem ? { type: 'error', problem } : { type: 'ok', file };
}

function readBehaviours(value: unknown): ReadonlyMap<string, Behaviour> {
  if (!isObject(value)) throw new Refused('wrongValue', ['behaviors_conf']);
  const behaviours = new Map<string, Behaviour>();
  for (const [index, one] of Object.entries(value)) {
    if (!isObject(one) || typeof one['code'] !== 'string') throw new Refused('wrongValue', ['behaviors_conf', index]);
    const sets = isObject(one['modifiers']) ? Object.values(one['modifiers']) : [];
    behaviours.set(one['code'], {
      isState: textOf(one['type']).startsWith('State'),
      sets: sets.map((set) => (isObject(set) ? textOf(set['name']) : '')),
    });
  }
  return behaviours;
}

function readSubjects(value: unknown): ForeignSubject[] {
  if (!isObject(value)) return [];
  return Object.values(value).flatMap((one) => {
    if (!isObject(one) || typeof one['name'] !== 'string') return [];
    const ownId = readFields(textOf(one['description']), (key) => key === 'id').fields.get('id');
    return [{ name: one['name'], ...(ownId && { ownId }) }];
  });
}

interface Counts {
  unpaired: number;
  unlisted: number;
  strange: number;
}

function readLesson(
  name: string,
  value: unknown,
  behaviours: ReadonlyMap<string, Behaviour>,
  counts: Counts,
): ForeignLesson {
  const path = ['observations', name];
  if (!isObject(value)) throw new Refused('wrongValue', path);
  const own = readHeadFields(textOf(value['description']));
  const events = readEvents(value, path, own);
  const moments = joinEvents(events, behaviours, counts);
  const media = isObject(value['media_info']) ? value['media_info'] : {};
  const film = filmOf(value);
  const date = textOf(value['date']);
  const last = moments.reduce((latest, { atMs, endMs = atMs }) => Math.max(latest, endMs), 0);
  return {
    title: own?.title ?? name,
    ...(isIsoTime(date) && { startedAt: date }),
    durationMs: own?.durationMs ?? Math.max(last, filmLength(media, value['file'])),
    moments,
    rows: events.length,
    phases: [],
    ...(film !== undefined && { film: { name: film } }),
    ...(own && { own }),
  };
}

function readEvents(observation: Json, path: Path, own: OwnHead | undefined): Event[] {
  const rows = observation['events'];
  if (!Array.isArray(rows)) throw new Refused('wrongValue', [...path, 'events']);
  if (rows.length > mostInFile.moments * 2) throw new Refused('tooLarge', [...path, 'events']);
  const events = rows.map((row: unknown, index): Event => {
    const place = [...path, 'events', index];
    if (!Array.isArray(row)) throw new Refused('wrongValue', place);
    const [time, subject, code, modifier, comment] = row as readonly unknown[];
    if (typeof time !== 'number' || !Number.isFinite(time) || time < 0) throw new Refused('wrongValue', [...place, 0]);
    for (const [column, cell] of [subject, code].entries()) {
      if (typeof cell !== 'string') throw new Refused('wrongValue', [...place, column + 1]);
    }
    return {
      atMs: Math.round(time * 1000),
      subject: (subject as string).trim(),
      code: code as string,
      modifier: textOf(modifier),
      comment: textOf(comment),
    };
  });
  // Some are counted from midnight, or from 1970.
  const isClockTime =
    observation['start_from_current_time'] === true || observation['start_from_current_epoch_time'] === true;
  const first = events.reduce((least, { atMs }) => Math.min(least, atMs), Number.MAX_SAFE_INTEGER);
  const shift = isClockTime && events.length > 0 ? first : (own?.offsetMs ?? 0);
  const tooLate = events.findIndex(({ atMs }) => atMs - shift > longestLessonMs);
  if (tooLate >= 0) throw new Refused('wrongValue', [...path, 'events', tooLate, 0]);
  return events.map((event) => ({ ...event, atMs: Math.max(0, event.atMs - shift) })).sort((a, b) => a.atMs - b.atMs);
}

/** States begin and end in turn, per subject, code and modifiers; what was never ended stays without an end. */
function joinEvents(
  events: readonly Event[],
  behaviours: ReadonlyMap<string, Behaviour>,
  counts: Counts,
): ForeignMoment[] {
  const open = new Map<string, number>();
  const moments: Mutable[] = [];
  const byPlace = new Map<string, Mutable>();
  for (const event of events) {
    const behaviour = behaviours.get(event.code);
    if (!behaviour) counts.unlisted++;
    const key = JSON.stringify([event.subject, event.code, event.modifier]);
    const started = open.get(key);
    if (behaviour?.isState && started !== undefined) {
      const moment = moments[started]!;
      if (moment.endMs === undefined) moment.endMs = event.atMs;
      open.delete(key);
      continue;
    }
    const read = readEvent(event, behaviour, counts);
    const parent = read.of === undefined ? undefined : byPlace.get(JSON.stringify([event.subject, read.of]));
    if (parent) {
      parent.fields = {
        ...parent.fields,
        feedback: [...(parent.fields.feedback ?? []), ...(read.moment.fields.feedback ?? [{}])],
      };
      continue;
    }
    if (behaviour?.isState) open.set(key, moments.length);
    byPlace.set(JSON.stringify([event.subject, `${event.code}:${event.atMs}`]), read.moment);
    moments.push(read.moment);
  }
  counts.unpaired += open.size;
  return moments.map(({ isOpen, ...moment }) => {
    if (!isOpen) return moment as ForeignMoment;
    const { endMs: _, ...rest } = moment;
    return rest as ForeignMoment;
  });
}

interface Mutable {
  subject: string;
  code: string;
  atMs: number;
  endMs?: number;
  /** Our own file says that it had no end. */
  isOpen: boolean;
  fields: ForeignMoment['fields'];
  text: string;
}

const isKnownKey = (key: string): boolean => isMomentField(key) || ['atMs', 'endMs', 'of'].includes(key);

function readEvent(event: Event, behaviour: Behaviour | undefined, counts: Counts) {
  const { fields: words, rest } = readFields(event.comment, isKnownKey);
  const found = new Map([...words].filter(([key]) => isMomentField(key)));
  const unplaced: string[] = [];
  const item: Record<string, string> = {};
  for (const [index, value] of splitModifiers(event.modifier).entries()) {
    const set = behaviour?.sets[index] ?? '';
    if (value === '' || value === noModifier) continue;
    if (set === 'feedback.focus' || set === 'feedback.tone') item[set] = value;
    else if (isMomentField(set)) found.set(set, value);
    else unplaced.push(set === '' ? value : `${set}: ${value}`);
  }
  if (Object.keys(item).length > 0) {
    found.set('feedback', `${item['feedback.focus'] ?? '-'}+${item['feedback.tone'] ?? '-'}`);
  }
  const { fields, strange } = readMomentFields(found);
  counts.strange += strange.length;
  const end = words.get('endMs');
  const endMs = readMilliseconds(end);
  const moment: Mutable = {
    subject: event.subject,
    code: event.code,
    atMs: readMilliseconds(words.get('atMs')) ?? event.atMs,
    ...(endMs !== undefined && { endMs }),
    isOpen: end === 'none',
    fields: fields as { readonly feedback?: readonly FeedbackItem[] },
    text: joinText(...unplaced, ...strange, ...rest),
  };
  return { moment, of: words.get('of') };
}

function splitModifiers(modifier: string): string[] {
  return modifier === '' ? [] : modifier.split('|').map((value) => value.trim());
}

function filmOf({ file }: Json): string | undefined {
  const first = isObject(file) ? Object.values(file).find((list) => Array.isArray(list) && list.length > 0) : undefined;
  const path: unknown = Array.isArray(first) ? first[0] : undefined;
  return typeof path === 'string' ? path.split(/[/\\]/).at(-1) : undefined;
}

/** Films after one another on the first player, milliseconds. */
function filmLength({ length }: Json, file: unknown): number {
  if (!isObject(length) || !isObject(file) || !Array.isArray(file['1'])) return 0;
  const seconds = file['1'].reduce((sum: number, path: unknown) => {
    const one = typeof path === 'string' ? length[path] : undefined;
    return sum + (typeof one === 'number' && Number.isFinite(one) && one > 0 ? one : 0);
  }, 0);
  return Math.min(longestLessonMs, Math.round(seconds * 1000));
}
