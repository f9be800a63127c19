/** What the observed teacher and her colleague agreed before the first visit; kept with the class, without a name in it. */
import { isIsoDate } from './iso-dates';
import type { SchoolClass } from './school-class';

/** Who sees what was seen: the two, the team as well, or the two and (without pupils) the school's quality folder. */
export const audiences = ['two', 'folder', 'team'] as const;
export type Audience = (typeof audiences)[number];

export interface Agreement {
  readonly audience: Audience;
  /** Day on which it was agreed, `yyyy-MM-dd`. */
  readonly agreedOn: string;
}

const key = 'agreement';

/** @returns nothing when nothing was agreed, or a file brought something else under this name */
export function agreementOf({ extra }: SchoolClass): Agreement | undefined {
  const found = extra?.[key];
  if (typeof found !== 'object' || found === null) return undefined;
  const { audience, agreedOn } = found as Partial<Record<keyof Agreement, unknown>>;
  const known = audiences.find((candidate) => candidate === audience);
  return known && isIsoDate(agreedOn) ? { audience: known, agreedOn } : undefined;
}

export function withAgreement(schoolClass: SchoolClass, agreement: Agreement): SchoolClass {
  return { ...schoolClass, extra: { ...schoolClass.extra, [key]: agreement } };
}
