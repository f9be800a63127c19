/** Every contrast and every estimate of the reference lessons, computed with other software. */
import { describe, expect, it } from 'vitest';
import { type ClassComparison, compareClass } from '../../../src/core/profile/class-comparison';
import { type Comparison, compareValues } from '../compare-values';
import { readContent } from '../read-content';
import { hasSharedLessons, ownLessons, type ReferenceLesson, sharedLessons } from '../reference-lessons';

/** A file with two observations is of two observers of one lesson: the values are of the first. */
function compareLesson({ input }: ReferenceLesson): ClassComparison {
  const { classes, observations } = readContent(input);
  return compareClass(classes[0]!, observations.length === 2 ? observations.slice(0, 1) : observations);
}

/** What is drawn has its tolerance beside it; everything else is to be the same. */
function compareContrasts({ expected }: ReferenceLesson, { contrasts }: ClassComparison, result: Comparison): void {
  if (contrasts.length !== expected.contrasts.length) {
    result.wrong.push(`contrasts: expected ${expected.contrasts.length}, got ${contrasts.length}`);
    return;
  }
  for (const [place, theirs] of expected.contrasts.entries()) {
    const { p, pTolerance, pAdjusted, pAdjustedRange, word, words, ...exact } = theirs;
    const ours = contrasts[place]!;
    const at = `${ours.grouping} ${ours.a}/${ours.b} ${ours.indicator}`;
    compareValues(exact, ours, at, result);
    result.compared += 3;
    const isNear = p === null ? ours.p === null : ours.p !== null && Math.abs(ours.p - p) <= pTolerance + 1e-9;
    if (!isNear) result.wrong.push(`${at}: p ${String(p)} ± ${pTolerance}, got ${String(ours.p)}`);
    const [low, high] = pAdjustedRange ?? [null, null];
    const isWithin =
      low === null || high === null
        ? ours.pAdjusted === null
        : ours.pAdjusted !== null && ours.pAdjusted >= low - 1e-9 && ours.pAdjusted <= high + 1e-9;
    if (!isWithin) {
      result.wrong.push(
        `${at}: adjusted p ${String(pAdjusted)} in ${String(pAdjustedRange)}, got ${String(ours.pAdjusted)}`,
      );
    }
    if (!words.includes(ours.word)) result.wrong.push(`${at}: expected ${word}, got ${ours.word}`);
  }
}

function compareEstimates({ expected }: ReferenceLesson, { estimates }: ClassComparison, result: Comparison): void {
  for (const [place, { pupilId, indicators }] of expected.profiles.entries()) {
    for (const [id, theirs] of Object.entries(indicators)) {
      const ours = (estimates[place]!.indicators as Record<string, unknown>)[id];
      const { estimate, chance } = theirs as Record<string, unknown>;
      compareValues({ estimate, chance }, ours ?? {}, `${pupilId} ${id}`, result);
    }
  }
}

function compareAll(lesson: ReferenceLesson): Comparison {
  const actual = compareLesson(lesson);
  const result: Comparison = { compared: 0, wrong: [] };
  compareContrasts(lesson, actual, result);
  compareEstimates(lesson, actual, result);
  return result;
}

/** Of every contrast at least nine values, of every estimate two: fewer would mean that nothing was read. */
function leastValues({ expected }: ReferenceLesson): number {
  return expected.contrasts.length * 9 + expected.profiles.length * 29 * 2;
}

function checkLesson(lesson: ReferenceLesson): void {
  const { compared, wrong } = compareAll(lesson);
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThanOrEqual(leastValues(lesson));
}

describe('contrasts and estimates of the reference lessons', () => {
  it.each(ownLessons)('$name gives those of other software', (lesson) => {
    expect(lesson.expected.profiles.length).toBeGreaterThan(0);
    checkLesson(lesson);
  });

  it.skipIf(!hasSharedLessons)('those beside the project give theirs too', () => {
    expect(sharedLessons.length).toBeGreaterThan(0);
    for (const lesson of sharedLessons) checkLesson(lesson);
  });
});
