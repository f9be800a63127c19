// The demo class as an exchange file.
import type { ClassId } from '../../src/core/record/ids';
import { uuidV7 } from '../../src/core/record/ids';
import { writeExchangeText } from '../../src/core/record/exchange-text';
import { makeLessons } from './lessons';
import { demoGroupings, makeDemoPupils } from './pupils';
import { createChance } from './seeded-chance';

/** Chosen so that the intended difference shows in each lesson, and no lesson is a caricature. */
const seed = 35;
const madeAt = Date.UTC(2026, 10, 1);

/** The same text at every call. */
export function makeDemoClass(): string {
  const chance = createChance(seed);
  let made = 0;
  const newId = (): string =>
    uuidV7(
      madeAt + made++,
      Uint8Array.from({ length: 10 }, () => Math.floor(chance.next() * 256)),
    );
  const classId = newId() as ClassId;
  const pupils = makeDemoPupils(newId);
  const schoolClass = {
    id: classId,
    name: 'groep 6B (voorbeeld)',
    groupings: demoGroupings,
    pupils: pupils.map(({ pupil }) => pupil),
  };
  const observations = makeLessons({ classId, pupils, chance, newId });
  return writeExchangeText({ classes: [schoolClass], observations }, 'full', '2026-11-21T10:00:00.000Z');
}
