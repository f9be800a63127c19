// Out to BORIS and ELAN and in again: what comes back is what went, less what docs/decisions says that they cannot hold.
import { describe, expect, test } from 'vitest';
import { guessClass, guessCodes, guessSubjects } from '../../src/core/foreign/foreign-mapping';
import type { ExchangeContent } from '../../src/core/record/exchange-content';
import type { Observation } from '../../src/core/record/observation';
import type { SchoolClass } from '../../src/core/record/school-class';
import { filesJobs } from '../../src/worker/files-jobs';
import { readIncoming } from '../../src/worker/incoming-bytes';
import { makeFile, madeAt, readReference, requestOf, withHostileLabels } from './export-request';

async function readBack(
  format: 'borisProject' | 'elan',
  content: ExchangeContent,
  classes: readonly SchoolClass[],
): Promise<ExchangeContent> {
  const { content: made, name } = await makeFile(requestOf(format, content, { names: 'full' }));
  const bytes = new TextEncoder().encode(made as string).buffer as ArrayBuffer;
  const incoming = await readIncoming(bytes, name);
  if (incoming.type !== 'foreign' || incoming.reading.type !== 'ok') throw new Error(JSON.stringify(incoming));
  const { file } = incoming.reading;
  expect(file.remarks).toEqual([]);
  const known = guessClass(file, classes);
  const reading = filesJobs.mapForeignFile(
    file,
    {
      ...(known && { classId: known.id }),
      className: file.ownClass?.name ?? '',
      subjects: guessSubjects(file, known),
      codes: guessCodes(file),
      startedAt: madeAt,
      durationMs: 1,
    },
    classes,
    madeAt,
  );
  if (reading.type === 'error') throw new Error(JSON.stringify(reading.problem));
  return reading.content;
}

/** Moments without their ids, in order of time; those of one millisecond in any order. */
const momentsOf = ({ interactions }: Observation) =>
  interactions
    .map(({ id: _, extra: _extra, feedback, ...rest }) => ({ ...rest, ...(feedback?.length && { feedback }) }))
    .map((moment) => JSON.stringify(Object.fromEntries(Object.entries(moment).sort(([a], [b]) => (a < b ? -1 : 1)))))
    .toSorted();

const headOf = ({
  id,
  classId,
  title,
  startedAt,
  durationMs,
  source,
  observer,
  focusQuestion,
  pauses,
}: Observation) => ({
  ...{ id, classId, title, startedAt, durationMs, source, observer, focusQuestion, pauses },
});

const names = ['full-a', 'edges-a', 'full-watched-a', 'tap-turns-a', 'tap-thinking-a', 'tap-feedback-a', 'syn-large-a'];

describe.each(names)('%s', (name) => {
  const content = readReference(name);

  test('through BORIS keeps every moment', async () => {
    for (const classes of [[], content.classes]) {
      const back = await readBack('borisProject', content, classes);
      expect(back.observations.map(momentsOf)).toEqual(content.observations.map(momentsOf));
      expect(back.observations.map(headOf)).toEqual(content.observations.map(headOf));
      expect(back.classes.map(({ id }) => id)).toEqual(content.classes.map(({ id }) => id));
      expect(back.classes[0]?.pupils.map(({ id, label }) => [id, label])).toEqual(
        content.classes[0]?.pupils.map(({ id, label }) => [id, label]),
      );
    }
  });

  test('through ELAN keeps every moment, and what was watched and who was there', async () => {
    const back = await readBack('elan', content, content.classes);
    expect(back.observations.map(momentsOf)).toEqual(content.observations.map(momentsOf));
    expect(back.observations.map(headOf)).toEqual(content.observations.map(headOf));
    for (const [index, observation] of content.observations.entries()) {
      const { watched, presence, focusPupilIds, phases } = back.observations[index]!;
      expect({ watched, presence, focusPupilIds }).toEqual({
        watched: observation.watched,
        presence: observation.presence,
        focusPupilIds: observation.focusPupilIds,
      });
      const ofSome = observation.phases.filter(({ fromMs, toMs }) => toMs > fromMs);
      expect(phases).toEqual(ofSome.toSorted((a, b) => a.fromMs - b.fromMs));
    }
  });
});

test('hostile names come back as they were', async () => {
  const content = withHostileLabels(readReference('full-a'));
  const labels = content.classes[0]!.pupils.map(({ label }) => label.trim());
  for (const format of ['borisProject', 'elan'] as const) {
    const back = await readBack(format, content, []);
    expect(back.classes[0]?.pupils.map(({ label }) => label)).toEqual(labels);
  }
});
