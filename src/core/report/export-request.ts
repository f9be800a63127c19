/** What can be taken away, in which form. */
import type { ContrastWord } from '../measures/contrast-word';
import type { IndicatorId } from '../measures/indicator';
import type { ClassComparison } from '../profile/class-comparison';
import type { ExchangeContent, NameStyle } from '../record/exchange-content';
import type { SchoolClass } from '../record/school-class';
import type { HeaderLanguage } from './table';

export const exportFormats = [
  'workbook',
  'moments',
  'pupils',
  'comparisons',
  'exchange',
  'borisProject',
  'borisEvents',
  'elan',
  'equip',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Formats in which counts and comparisons stand: only of lessons that the teacher has looked at first. */
const withResults: ReadonlySet<ExportFormat> = new Set(['workbook', 'pupils', 'comparisons']);
export const carriesResults = (format: ExportFormat): boolean => withResults.has(format);

/** Formats with a file per lesson, or without a place for a lesson that does not exist. */
const ofLessons: ReadonlySet<ExportFormat> = new Set(['moments', 'borisEvents', 'elan', 'equip']);
export const needsLessons = (format: ExportFormat): boolean => ofLessons.has(format) || withResults.has(format);

/** Formats that list who is in which group only when they are asked to. */
const withAskedGroups: ReadonlySet<ExportFormat> = new Set(['borisProject', 'borisEvents']);
export const takesGroups = (format: ExportFormat): boolean => withAskedGroups.has(format);

/** What was computed of one class. */
export interface ClassResults {
  /** With the groupings that may be looked at, and no others. */
  readonly schoolClass: SchoolClass;
  readonly comparison: ClassComparison;
}

/** The words of the screens that stand in tables as well. */
export interface ExportWords {
  readonly indicators: Readonly<Record<IndicatorId, string>>;
  readonly contrasts: Readonly<Record<ContrastWord, string>>;
}

export interface ExportRequest {
  readonly format: ExportFormat;
  readonly content: ExchangeContent;
  readonly names: NameStyle;
  readonly headers: HeaderLanguage;
  /** By class, where the format has results. */
  readonly results: readonly ClassResults[];
  readonly words: ExportWords;
  /** Classes with the groupings that go along where a format has no place for them of its own; empty unless asked for. */
  readonly grouped: readonly SchoolClass[];
  /** ISO 8601. */
  readonly madeAt: string;
}
