/** Reads contributions as EQUIP exports them: who, how, in which observation; never when. */
import type { Interaction } from '../record/interaction';
import {
  countCodes,
  findOutsize,
  type ForeignFile,
  type ForeignLesson,
  type ForeignMoment,
  type ForeignReading,
  joinText,
  listSubjects,
  mostInFile,
  refuseFile,
} from './foreign-file';

/** As long as a lesson mostly is; whoever imports says how long it was. */
const usualLessonMs = 45 * 60_000;

const notCoded: ReadonlySet<string> = new Set(['', 'n/a', 'na']);

/** @param rows cells of the file, its header first; a row's place plus one is its line */
export function readEquipRows(rows: readonly (readonly string[])[]): ForeignReading {
  const header = (rows[0] ?? []).map((cell) => cell.trim());
  const nameColumn = header.indexOf('name');
  const lessonColumn = header.indexOf('obsName');
  if (nameColumn < 0 || lessonColumn < 0) return refuseFile('notEquip', '', 1);
  if (rows.length - 1 > mostInFile.moments) return refuseFile('tooLarge', '', mostInFile.moments + 2);
  const byLesson = new Map<string, ForeignMoment[]>();
  for (const [index, row] of rows.slice(1).entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    if (row.length !== header.length) return refuseFile('wrongValue', '', index + 2);
    const lesson = row[lessonColumn]!.trim();
    const moments = byLesson.get(lesson) ?? [];
    byLesson.set(lesson, moments);
    moments.push(readContribution(header, row, nameColumn, lessonColumn));
  }
  const lessons = [...byLesson].map(([title, moments]): ForeignLesson => spread(title, moments));
  const file: ForeignFile = {
    tool: 'equip',
    title: '',
    lessons,
    subjects: listSubjects(lessons, []),
    codes: countCodes(lessons),
    remarks: [],
  };
  const problem = findOutsize(file);
  return problem ? { type: 'error', problem } : { type: 'ok', file };
}

/** Evenly over the lesson, because the file does not say when; nothing about time may be read off it. */
function spread(title: string, moments: readonly ForeignMoment[]): ForeignLesson {
  const stepMs = usualLessonMs / moments.length;
  return {
    title,
    durationMs: usualLessonMs,
    moments: moments.map((moment, index) => ({ ...moment, atMs: Math.floor((index + 0.5) * stepMs) })),
    rows: moments.length,
    phases: [],
    isWithoutTimes: true,
  };
}

function readContribution(
  header: readonly string[],
  row: readonly string[],
  nameColumn: number,
  lessonColumn: number,
): ForeignMoment {
  let fields: ForeignMoment['fields'] = {};
  const rest: string[] = [];
  for (const [column, cell] of row.entries()) {
    const value = cell.trim();
    if (column === nameColumn || column === lessonColumn || notCoded.has(value.toLowerCase())) continue;
    const read = readDimension(header[column]!, value);
    if (read) fields = { ...fields, ...read };
    else rest.push(`${header[column]!}: ${value}`);
  }
  return { subject: row[nameColumn]!.trim(), code: 'turn', atMs: 0, fields, text: joinText(...rest) };
}

/** Only what means the same there and here. */
function readDimension(label: string, value: string): Partial<Interaction> | undefined {
  if (label === 'Solicitation Method' && value === 'Not Called On') return { solicitation: 'calledOut' };
  if (label === 'Teacher Solicitation' && value === 'Recall') return { question: 'recall' };
  if (label === 'Teacher Solicitation' && value === 'Reasoning') return { question: 'reasoning' };
  return undefined;
}
