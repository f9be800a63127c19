import { expect, test } from 'vitest';
import { finishSteps } from '../../src/core/measures/steps';
import { analyseClass } from '../../src/core/profile/class-profile';
import { traceInSteps } from '../../src/core/profile/trend';
import { createHeldLessons } from '../../src/worker/held-lessons';
import { readContent } from '../core/read-content';
import { ownLessons } from '../core/reference-lessons';

const { classes, observations } = readContent(ownLessons.find(({ name }) => name === 'full-three-lessons-a')!.input);
const schoolClass = classes[0]!;

test('lessons that came one by one give what they give in one go', () => {
  const { holdLesson, lookTogether } = createHeldLessons();
  for (const observation of observations) holdLesson(1, observation);
  expect(finishSteps(lookTogether(1, schoolClass, ['longWait']))).toEqual({
    analysis: analyseClass(schoolClass, observations),
    traces: new Map([['longWait', finishSteps(traceInSteps(schoolClass, observations, 'longWait'))]]),
  });
});

test('whoever asks for another set first lets go of the one before, and none is kept', () => {
  const { holdLesson, lookTogether } = createHeldLessons();
  holdLesson(1, observations[0]!);
  holdLesson(2, observations[1]!);
  expect(() => finishSteps(lookTogether(1, schoolClass, []))).toThrow('not held');
  const { analysis } = finishSteps(lookTogether(2, schoolClass, []));
  expect(analysis).toEqual(analyseClass(schoolClass, [observations[1]!]));
  expect(() => finishSteps(lookTogether(2, schoolClass, []))).toThrow('not held');
});
