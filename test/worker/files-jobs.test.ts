import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { largestFileBytes } from '../../src/core/record/exchange-format';
import { exchangeReadingOf } from '../../src/worker/exchange-bytes';
import { filesJobs } from '../../src/worker/files-jobs';
import { localDay } from '../../src/worker/local-day';
import { answerRequest } from '../../src/worker/worker-messages';

const fixture = readFileSync(new URL('../fixtures/exchange-1.json', import.meta.url));
const bytesOf = (data: Uint8Array): ArrayBuffer => new Uint8Array(data).buffer;
const { writeExchangeFile, writeInteractionsCsv } = filesJobs;

function readFixture() {
  const reading = exchangeReadingOf(bytesOf(fixture));
  if (reading.type === 'error') throw new Error(reading.problem.path);
  return reading.content;
}

describe('bytes of an exchange file', () => {
  test('are read, and what is written is read again', () => {
    const content = readFixture();
    const written = writeExchangeFile(content, 'full', '2026-11-21T10:00:00.000Z');
    expect(exchangeReadingOf(bytesOf(new TextEncoder().encode(written)))).toEqual({ type: 'ok', content });
  });

  test('with a byte order mark are read too', () => {
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...fixture]);
    expect(exchangeReadingOf(bytesOf(marked)).type).toBe('ok');
  });

  test.each([
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00])],
    ['nothing', new Uint8Array()],
    ['half a letter at the end', fixture.subarray(0, fixture.indexOf('ë') + 1)],
  ])('%s is not JSON', (_, data) => {
    expect(exchangeReadingOf(bytesOf(data))).toEqual({ type: 'error', problem: { kind: 'notJson', path: '' } });
  });

  test('beyond 50 MB are not looked at', () => {
    const reading = exchangeReadingOf(new ArrayBuffer(largestFileBytes + 1));
    expect(reading).toEqual({ type: 'error', problem: { kind: 'tooLarge', path: '' } });
  });
});

test('the table of moments has a line for its head and for each moment', () => {
  const csv = writeInteractionsCsv(readFixture(), 'initials');
  const lines = csv.slice(1).trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^observatie;datum;les;tijd_s;leerling;/);
  expect(lines).toHaveLength(11);
  expect(lines.find((line) => line.includes(';61;'))).toMatch(
    /^o1;2026-11-21;Rekenen;61;AY;Beurt;output;instructie;1,2;2,4;3,6;/,
  );
  expect(csv).toContain(";'=1+1;");
});

describe('the day of a lesson', () => {
  test('is that of the place', () => {
    const late = '2026-11-21T23:30:00.000Z';
    const here = new Date(late);
    const expected = [here.getFullYear(), here.getMonth() + 1, here.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    expect(localDay(late)).toBe(expected);
  });

  test('is as written when no zone is', () => {
    expect(localDay('2026-11-21')).toBe('2026-11-21');
    expect(localDay('2026-11-21T23:59')).toBe('2026-11-21');
  });
});

describe('requests', () => {
  test('are answered with their id', async () => {
    const request = { id: 7, job: 'writeInteractionsCsv', needs: [{ classes: [], observations: [] }, 'full'] } as const;
    expect(await answerRequest(filesJobs, { ...request, needs: [...request.needs] as never })).toEqual({
      id: 7,
      type: 'done',
      value: expect.stringMatching(/^\uFEFFobservatie;/) as string,
    });
  });

  test('that break a job, or name none, are answered as failed', async () => {
    const broken = { id: 8, job: 'writeExchangeFile', needs: [undefined] } as never;
    expect(await answerRequest(filesJobs, broken)).toMatchObject({ id: 8, type: 'failed' });
    const unknown = { id: 9, job: 'toString', needs: [] } as never;
    expect(await answerRequest(filesJobs, unknown)).toEqual({ id: 9, type: 'failed', message: 'No job toString' });
  });
});
