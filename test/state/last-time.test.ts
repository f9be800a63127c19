import { describe, expect, test } from 'vitest';
import type { ObservationSummary, StoredLog } from '../../src/core/ports';
import type { ClassId, ObservationId } from '../../src/core/record/ids';
import type { ObservationHead } from '../../src/core/record/observation';
import { lessonMs } from '../../src/core/record/times';
import { intentionsToReview, readLastTime, readNextVisit } from '../../src/state/last-time';

const classId = 'c1' as ClassId;
const then: ObservationHead = {
  id: 'o1' as ObservationId,
  classId,
  title: 'Taal',
  source: 'live',
  startedAt: '2026-11-10T09:00:00.000Z',
  observer: 'MV',
  focusQuestion: 'thinking',
  focusPupilIds: [],
  codebook: 'leidraad-1',
  sharedAt: '2026-11-10T15:00:00.000Z',
  debrief: {
    confirming: '',
    critical: '',
    constructive: '',
    intentions: [{ text: ' tel tot drie ', indicator: 'longWait' }, { text: 'kom terug' }],
  },
};
const now: ObservationHead = {
  ...then,
  id: 'o2' as ObservationId,
  startedAt: '2026-11-20T09:00:00.000Z',
  focusQuestion: 'turns',
};

function diskOf(heads: readonly ObservationHead[], status: StoredLog['status'] = 'ended') {
  return {
    list: async (): Promise<ObservationSummary[]> => heads.map((head) => ({ head, status })),
    readLog: async (id: ObservationId): Promise<StoredLog | undefined> => {
      const head = heads.find((one) => one.id === id);
      const ended = { type: 'ended', atMs: lessonMs(60_000), seq: 1, id: 'e1', actionId: 'a1' } as never;
      return head && { head, status, entries: [ended], damagedEntries: 0 };
    },
  };
}

describe('last time', () => {
  test('is the lesson before this one, with what was intended; what named a number is counted again', async () => {
    const lastTime = await readLastTime(diskOf([now, then]), now);
    expect(lastTime).toMatchObject({ observation: { id: 'o1', durationMs: 60_000 }, intentions: [{}, {}] });
    expect(intentionsToReview(lastTime)).toEqual([
      { text: 'tel tot drie', indicator: 'longWait', before: [lastTime!.observation] },
    ]);
    expect(intentionsToReview(null)).toEqual([]);
  });

  test('is nothing before the first lesson, and where it cannot be read', async () => {
    expect(await readLastTime(diskOf([now, then]), then)).toBeNull();
    expect(await readLastTime(diskOf([now, then], 'running'), now)).toBeNull();
    const broken = { list: () => Promise.reject(new Error('gone')), readLog: diskOf([]).readLog };
    expect(await readLastTime(broken, now)).toBeNull();
  });
});

describe('the next visit', () => {
  test('starts from the newest intentions, with the kijkvraag of then', async () => {
    expect(await readNextVisit(diskOf([then]), classId)).toMatchObject({ head: { id: 'o1' }, suggestion: 'thinking' });
    expect(await readNextVisit(diskOf([then]), 'c2' as ClassId)).toBeNull();
  });
});
