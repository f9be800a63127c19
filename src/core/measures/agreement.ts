/**
 * How far two observers of one lesson saw the same: the same moments, and on these the same things.
 *
 * Formula: moments are matched within each kind (`matching.ts`); occurrence = `2 · pairs / (n₁ + n₂)`, null when both
 * are empty. On the matched pairs that both coded: Cohen's κ and Krippendorff's α per field, and for `waitMs` the mean
 * of second − first in seconds with limits of agreement. Of feedback the first item is compared; absent is not coded.
 * Notes, marks and *everyone* are left out; pauses, presence and watched rows play no part.
 *
 * Source: J. Cohen (1960); K. Krippendorff (2011); J. M. Bland and D. G. Altman (1986).
 */
import { type Interaction, interactionKinds } from '../record/interaction';
import { compareMeasurements, type Difference } from './bland-altman';
import { type CodedPair, cohenKappa } from './cohen-kappa';
import { krippendorffAlpha } from './krippendorff-alpha';
import { type MatchedPair, matchMoments } from './matching';

/** Milliseconds; usual, smallest and largest. */
export const matchWindow = { usual: 3000, least: 1000, most: 10_000 } as const;

const fields = {
  pupil: (moment) => moment.pupilId,
  answer: (moment) => moment.answer,
  solicitation: (moment) => moment.solicitation,
  question: (moment) => moment.question,
  feedbackFocus: (moment) => moment.feedback?.[0]?.focus,
  feedbackTone: (moment) => moment.feedback?.[0]?.tone,
  eyeContact: (moment) => moment.eyeContact?.toString(),
} as const satisfies Record<string, (moment: Interaction) => string | undefined>;

export type AgreementField = keyof typeof fields;
export const agreementFields = Object.keys(fields) as AgreementField[];

export interface FieldAgreement {
  /** Pairs in which both coded it. */
  readonly n: number;
  readonly kappa: number | null;
  readonly alpha: number | null;
}

export interface Agreement {
  readonly pairs: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly occurrence: number | null;
  readonly fields: Readonly<Record<AgreementField, FieldAgreement>>;
  /** Seconds, second − first. */
  readonly waitTime: Difference;
}

const leftOut: ReadonlySet<Interaction['kind']> = new Set(['note', 'mark', 'everyone']);
const matchedKinds = interactionKinds.filter((kind) => !leftOut.has(kind));

function compareField(
  pairs: readonly MatchedPair<Interaction>[],
  read: (moment: Interaction) => string | undefined,
): FieldAgreement {
  const coded = pairs.flatMap(({ first, second }): CodedPair[] => {
    const [a, b] = [read(first), read(second)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
  return { n: coded.length, kappa: cohenKappa(coded), alpha: krippendorffAlpha(coded) };
}

/** Whether this moment is one on which two observers are compared. */
export function isCompared({ kind }: Interaction): boolean {
  return !leftOut.has(kind);
}

/** The moments that both saw, kind by kind; see `matching.ts` for the rule. */
export function matchObservers(
  first: readonly Interaction[],
  second: readonly Interaction[],
  windowMs: number,
): MatchedPair<Interaction>[] {
  const ofKind = (moments: readonly Interaction[], kind: Interaction['kind']) =>
    moments.filter((moment) => moment.kind === kind);
  return matchedKinds.flatMap((kind) => matchMoments(ofKind(first, kind), ofKind(second, kind), windowMs));
}

/** The fields that both coded, and coded differently. */
export function listDifferentFields({ first, second }: MatchedPair<Interaction>): AgreementField[] {
  return agreementFields.filter((field) => {
    const [a, b] = [fields[field](first), fields[field](second)];
    return a !== undefined && b !== undefined && a !== b;
  });
}

/**
 * @param first the moments of the first observer, in any order
 * @param windowMs whole milliseconds, 1 000 to 10 000
 */
export function compareObservers(
  first: readonly Interaction[],
  second: readonly Interaction[],
  windowMs: number,
): Agreement {
  const pairs = matchObservers(first, second, windowMs);
  const count = (moments: readonly Interaction[]) => moments.filter(isCompared).length;
  const [inFirst, inSecond] = [count(first), count(second)];
  const waits = pairs.flatMap((pair) => {
    const [a, b] = [pair.first.waitMs, pair.second.waitMs];
    return a === undefined || b === undefined ? [] : [(b - a) / 1000];
  });
  return {
    pairs: pairs.length,
    onlyFirst: inFirst - pairs.length,
    onlySecond: inSecond - pairs.length,
    occurrence: inFirst + inSecond === 0 ? null : (2 * pairs.length) / (inFirst + inSecond),
    fields: {
      pupil: compareField(pairs, fields.pupil),
      answer: compareField(pairs, fields.answer),
      solicitation: compareField(pairs, fields.solicitation),
      question: compareField(pairs, fields.question),
      feedbackFocus: compareField(pairs, fields.feedbackFocus),
      feedbackTone: compareField(pairs, fields.feedbackTone),
      eyeContact: compareField(pairs, fields.eyeContact),
    },
    waitTime: compareMeasurements(waits),
  };
}
