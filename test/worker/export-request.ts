// Requests for files as the screen makes them, from a reference lesson in a class of hostile names.
import { compareClass } from '../../src/core/profile/class-comparison';
import type { ExchangeContent } from '../../src/core/record/exchange-content';
import { withShownGroupings } from '../../src/core/record/shown-groupings';
import type { ExportRequest } from '../../src/core/report/export-request';
import { finishSteps } from '../../src/core/measures/steps';
import { indicatorNames } from '../../src/ui/messages/indicators';
import { wordMessages } from '../../src/ui/messages/comparison';
import { writeExportFiles } from '../../src/worker/export-files';
import { readContent } from '../core/read-content';
import { ownLessons } from '../core/reference-lessons';
import { labelHostilely } from '../e2e/hostile-class';

export const madeAt = '2026-11-21T10:00:00.000Z';

export function readReference(name: string): ExchangeContent {
  return readContent(ownLessons.find((lesson) => lesson.name === name)!.input);
}

/** The same lesson, and pupils called what breaks a careless file. */
export function withHostileLabels(content: ExchangeContent): ExchangeContent {
  return {
    ...content,
    classes: content.classes.map((one) => {
      const labels = ['=1+1', '@SUM(A1:A9)', '+31', '-5', '<b>&"', "'x", ...labelHostilely(one.pupils.length)];
      return { ...one, pupils: one.pupils.map((pupil, index) => ({ ...pupil, label: labels[index]! })) };
    }),
  };
}

function once<Value>(compute: () => Value): () => Value {
  let kept: Value | undefined;
  return () => (kept ??= compute());
}

export function requestOf(
  format: ExportRequest['format'],
  content: ExchangeContent,
  choices: Partial<Pick<ExportRequest, 'names' | 'headers'>> & { isOpened?: boolean; withGroups?: boolean } = {},
): ExportRequest {
  const { names = 'full', headers = 'dutch', isOpened = true, withGroups = false } = choices;
  const words = { indicators: indicatorNames(), contrasts: wordMessages };
  const grouped = withGroups ? content.classes.map((one) => withShownGroupings(one, isOpened)) : [];
  const analyse = once(() =>
    content.classes.map((one) => {
      const schoolClass = withShownGroupings(one, isOpened);
      const own = content.observations.filter(({ classId }) => classId === one.id);
      return { schoolClass, comparison: compareClass(schoolClass, own) };
    }),
  );
  return {
    ...{ format, content, names, headers, words, grouped, madeAt },
    // Most forms hold no results, and the analysis takes longer than the file.
    get results() {
      return analyse();
    },
  };
}

export const makeFile = (request: ExportRequest) => finishSteps(writeExportFiles(request));
