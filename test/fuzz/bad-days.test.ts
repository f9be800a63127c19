// Bad days, one after the other, until the time is up: a few seconds in every test run, longer by `npm run fuzz`.
import { expect, it } from 'vitest';
import { liveBadDay } from './bad-day';

/** Days on which something was lost once, with what it was. They are lived again every time. */
const badDays: Readonly<Record<string, number>> = {};

const seconds = Number(process.env['FUZZ_SECONDS'] ?? 6);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);
const steps = 12;

it.each(Object.entries(badDays))('%s', async (_what, seed) => {
  expect((await liveBadDay(seed, steps)).lost).toEqual([]);
});

it(`nothing acknowledged is lost, ${seconds} s of bad days`, { timeout: (seconds + 60) * 1000 }, async () => {
  const end = Date.now() + seconds * 1000;
  let days = 0;
  let taps = 0;
  const happened = new Set<string>();
  for (let seed = firstSeed; Date.now() < end; seed++) {
    const day = await liveBadDay(seed, steps);
    expect(day.lost, `FUZZ_SEED=${seed}: ${day.events.join(', ')}`).toEqual([]);
    days++;
    taps += day.acknowledged;
    for (const event of day.events) happened.add(event);
  }
  process.stdout.write(`${days} bad days from seed ${firstSeed} on, ${taps} acknowledged entries, none lost\n`);
  expect(taps).toBeGreaterThan(0);
  if (days > 10) expect([...happened].sort()).toHaveLength(11);
});
