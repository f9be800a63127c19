/** What a file of another tool holds, before anybody has said who is who and what is what. */
import type { FilmReference } from '../record/film';
import type { PhaseSpan, Watched } from '../record/observation';
import type { Span } from '../record/spans';
import type { ForeignClass, OwnHead } from './lesson-fields';
import type { MomentPart } from './moment-fields';

export const foreignTools = ['boris', 'elan', 'equip'] as const;
export type ForeignTool = (typeof foreignTools)[number];

export interface ForeignMoment {
  /** Whom it is about, as the file says it; empty: nobody. */
  readonly subject: string;
  /** What it is, as the file says it. */
  readonly code: string;
  readonly atMs: number;
  readonly endMs?: number;
  /** What the file says in words of ours. */
  readonly fields: MomentPart['fields'];
  /** All else that it says. */
  readonly text: string;
}

/** What only a file that we made ourselves can say of a lesson. Pupils by the subject that the file has for them. */
export interface OwnRest {
  readonly pupils: readonly (readonly [id: string, subject: string])[];
  readonly focusPupilIds: readonly string[];
  readonly watched?: readonly Watched[];
  readonly presence: Readonly<Record<string, readonly Span[]>>;
}

export interface ForeignLesson {
  readonly title: string;
  /** ISO 8601; left out where the file has no date. */
  readonly startedAt?: string;
  readonly durationMs: number;
  readonly moments: readonly ForeignMoment[];
  /** Events, annotations or contributions, as the tool itself counts them. */
  readonly rows: number;
  readonly phases: readonly PhaseSpan[];
  readonly film?: Pick<FilmReference, 'name'>;
  readonly own?: OwnHead;
  readonly ownRest?: OwnRest;
  /** The file says nothing of when anything was. */
  readonly isWithoutTimes?: boolean;
}

export interface ForeignSubject {
  readonly name: string;
  /** The id of the pupil, in a file that we made ourselves. */
  readonly ownId?: string;
}

/** Something that the file leaves open, and how often. */
export interface ForeignRemark {
  readonly kind: 'unpaired' | 'reversed' | 'unlisted' | 'strange';
  readonly count: number;
}

export interface ForeignFile {
  readonly tool: ForeignTool;
  readonly title: string;
  readonly lessons: readonly ForeignLesson[];
  readonly subjects: readonly ForeignSubject[];
  readonly codes: readonly { readonly code: string; readonly count: number }[];
  readonly remarks: readonly ForeignRemark[];
  readonly ownClass?: ForeignClass;
}

/** Why a file cannot be used, and where: the place in a document, or the line. */
export interface FileProblem {
  readonly kind:
    | 'tooLarge'
    | 'tooDeep'
    | 'notXml'
    | 'xmlEntities'
    | 'notElan'
    | 'notBoris'
    | 'notEquip'
    | 'spreadsheet'
    | 'damaged'
    | 'wrongValue'
    | 'empty';
  readonly path: string;
  readonly line?: number;
}

export type ForeignReading =
  | { readonly type: 'ok'; readonly file: ForeignFile }
  | { readonly type: 'error'; readonly problem: FileProblem };

export function refuseFile(kind: FileProblem['kind'], path = '', line?: number): ForeignReading {
  return { type: 'error', problem: { kind, path, ...(line !== undefined && { line }) } };
}

/** Far above any school's file: a list beyond it was made to hurt. */
export const mostInFile = { lessons: 500, subjects: 200, codes: 500, moments: 20_000 } as const;

/** No lesson takes a day. */
export const longestLessonMs = 24 * 3_600_000;

/** Every code once, with how often it stands in the file. */
export function countCodes(lessons: readonly ForeignLesson[]): ForeignFile['codes'] {
  const counts = new Map<string, number>();
  for (const { moments } of lessons) {
    for (const { code } of moments) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count }));
}

/** Every subject once, those that were listed first. */
export function listSubjects(lessons: readonly ForeignLesson[], listed: readonly ForeignSubject[]): ForeignSubject[] {
  const subjects = new Map(listed.map((subject) => [subject.name, subject]));
  for (const { moments } of lessons) {
    for (const { subject } of moments)
      if (subject !== '' && !subjects.has(subject)) subjects.set(subject, { name: subject });
  }
  subjects.delete('');
  return [...subjects.values()];
}

/** Too much of anything, or nothing at all. */
export function findOutsize({ lessons, subjects, codes }: ForeignFile): FileProblem | undefined {
  const moments = lessons.reduce((most, lesson) => Math.max(most, lesson.moments.length), 0);
  const counts = { lessons: lessons.length, subjects: subjects.length, codes: codes.length, moments };
  const path = (['lessons', 'subjects', 'codes', 'moments'] as const).find((list) => counts[list] > mostInFile[list]);
  if (path) return { kind: 'tooLarge', path };
  return lessons.length === 0 ? { kind: 'empty', path: '' } : undefined;
}

const textLimit = 20_000;

/** What is left of an event that has no place of its own, in one line. */
export function joinText(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ')
    .slice(0, textLimit);
}
