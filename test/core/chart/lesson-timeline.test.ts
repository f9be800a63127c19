import { describe, expect, test } from 'vitest';
import {
  type LaneId,
  laneIds,
  lanesOfMoment,
  layoutTimeline,
  markAt,
  type TimelineContent,
  timelineSizes,
} from '../../../src/core/chart/lesson-timeline';
import type { Interaction } from '../../../src/core/record/interaction';
import { lessonMs } from '../../../src/core/record/times';
import { moment, turn } from '../measures/build-lesson';
import { drawText } from './draw-text';

const minute = 60_000;
const signs: Readonly<Record<LaneId, string>> = { moments: '!', input: '#', output: 'o', feedback: '*', klimaat: '^' };

function content(moments: readonly Interaction[], rest: Partial<TimelineContent> = {}): TimelineContent {
  return { durationMs: 10 * minute, moments, phases: [], pauses: [], lanes: laneIds, ...rest };
}

/** The marks of each lane, the rows on which they stand, and the edge of each lane. */
function picture(moments: readonly Interaction[], width: number, lanes: readonly LaneId[] = laneIds): string {
  const timeline = layoutTimeline(content(moments, { lanes }), width);
  const rowHeight = timelineSizes.radius * 2 + 1;
  return drawText(
    timeline.lanes.flatMap((lane) => [
      ...lane.marks.flatMap((mark) => {
        const length = Math.max(0, Math.floor(mark.toX / 10) - Math.floor(mark.x / 10) - 1);
        return [{ x: mark.x, y: mark.y, sign: signs[lane.id] + '-'.repeat(length) }];
      }),
      { x: 0, y: lane.y + timelineSizes.name / 2, sign: lane.id.slice(0, 3) },
    ]),
    10,
    rowHeight,
  )
    .split('\n')
    .filter((line) => line !== '')
    .join('\n');
}

describe('a lesson of ten minutes', () => {
  test('has a lane for each channel, and one for what was pointed out', () => {
    const moments = [
      moment('support', 'a', 0, { endMs: 2 * minute }),
      turn('a', 3 * minute, { feedback: [{ tone: 'confirming' }], warmth: 'warm' }),
      moment('mark', undefined, 5 * minute),
      moment('behaviour', 'b', 8 * minute),
      moment('feedback', 'b', 10 * minute),
    ];
    expect(picture(moments, 428)).toBe(
      [
        'mom',
        '                     !',
        'inp',
        ' #-------',
        'out',
        '             o',
        'fee',
        '             *                           *',
        'kli',
        '             ^                   ^',
      ].join('\n'),
    );
  });

  test('puts moments of the same time above and below each other, and back on the line as soon as there is room', () => {
    const moments = [turn('a', minute), turn('b', minute), turn('c', minute), turn('d', 2 * minute)];
    expect(picture(moments, 428, ['output'])).toBe(['out', '     o', '     o   o', '     o'].join('\n'));
  });

  test('keeps every mark inside its lane, however many come at once', () => {
    const moments = Array.from({ length: 40 }, () => turn('a', 5 * minute));
    const [lane] = layoutTimeline(content(moments, { lanes: ['output'] }), 400).lanes;
    for (const { y } of lane!.marks) {
      expect(y - timelineSizes.radius).toBeGreaterThanOrEqual(lane!.y + timelineSizes.name);
      expect(y + timelineSizes.radius).toBeLessThanOrEqual(lane!.y + lane!.height);
    }
  });

  test('gives a silence its length, from the question to the answer', () => {
    const waited = turn('a', 5 * minute, { thinkMs: minute, waitMs: minute });
    const [lane] = layoutTimeline(content([waited], { lanes: ['output'] }), 228).lanes;
    expect(lane!.marks[0]).toMatchObject({ x: 114, fromX: 94, toX: 134 });
    expect(lane!.spanPath).toMatch(/^M94 [\d.]+h40v/);
  });

  test('draws all marks of a lane as one path, and nothing for an empty one', () => {
    const [output, input] = layoutTimeline(
      content([turn('a', 1), turn('b', minute)], { lanes: ['output', 'input'] }),
      400,
    ).lanes;
    expect(output!.markPath.match(/M/g)).toHaveLength(2);
    expect(input!.markPath).toBe('');
  });

  test('shows phases and pauses where they were, and times at round minutes', () => {
    const timeline = layoutTimeline(
      content([], {
        phases: [{ phase: 'instruction', fromMs: 0, toMs: 5 * minute }],
        pauses: [{ fromMs: 5 * minute, toMs: 6 * minute }],
      }),
      228,
    );
    expect(timeline.phases).toMatchObject([{ x: 14, width: 100 }]);
    expect(timeline.pauses).toEqual([{ x: 114, width: 20 }]);
    expect(timeline.ticks.map(({ atMs }) => atMs / minute)).toEqual([0, 5, 10]);
  });

  test('a lesson without length puts everything at its beginning', () => {
    const timeline = layoutTimeline(content([turn('a', 5)], { durationMs: 0 }), 300);
    expect(timeline.lanes.flatMap(({ marks }) => marks.map(({ x }) => x))).toEqual([timelineSizes.side]);
    expect(timeline.ticks).toHaveLength(1);
  });
});

test('a moment shows itself in its own lane first, and in those of what was coded on it', () => {
  expect(lanesOfMoment(turn('a', 0))).toEqual(['output']);
  expect(lanesOfMoment(turn('a', 0, { feedback: [{}], eyeContact: false }))).toEqual(['output', 'feedback', 'klimaat']);
  expect(lanesOfMoment(moment('support', 'a', 0, { warmth: 'cool' }))).toEqual(['input', 'klimaat']);
  expect(lanesOfMoment(moment('contact', 'a', 0, { warmth: 'warm' }))).toEqual(['klimaat']);
  expect(lanesOfMoment(moment('note', undefined, 0))).toEqual(['moments']);
});

describe('a tap', () => {
  const timeline = layoutTimeline(
    content([turn('a', minute), turn('b', 2 * minute), moment('support', 'a', 0, { endMs: 5 * minute })]),
    428,
  );
  const lane = (id: LaneId) => timeline.lanes.find((one) => one.id === id)!;
  const middle = (id: LaneId) => lane(id).y + lane(id).height / 2;

  test('takes the nearest mark of the lane it falls in', () => {
    expect(markAt(timeline.lanes, 60, middle('output'))?.index).toBe(0);
    expect(markAt(timeline.lanes, 80, middle('output'))?.index).toBe(1);
  });

  test('anywhere on a visit takes the visit', () => {
    expect(markAt(timeline.lanes, 180, middle('input'))?.index).toBe(2);
  });

  test('far from everything takes nothing', () => {
    expect(markAt(timeline.lanes, 300, middle('output'))).toBeUndefined();
    expect(markAt(timeline.lanes, 60, middle('feedback'))).toBeUndefined();
    expect(markAt(timeline.lanes, 60, -500)).toBeUndefined();
  });
});

test('two thousand moments are all there, in order', () => {
  const moments = Array.from({ length: 2000 }, (_, index) => turn(`p${index % 30}`, index * 300, { waitMs: 2000 }));
  const long = layoutTimeline(content(moments), 1100);
  expect(long.lanes.find(({ id }) => id === 'output')!.marks.map(({ index }) => index)).toEqual(
    moments.map((_, i) => i),
  );
});

test('a lane with nothing in it all lesson is as high as its name, and without phases there is no room for them', () => {
  const moments = [turn('a', 3 * minute)];
  const bare: readonly LaneId[] = ['input', 'feedback'];
  const timeline = layoutTimeline(content(moments, { bare }), 428);
  const heightOf = (id: LaneId) => timeline.lanes.find((lane) => lane.id === id)!.height;
  expect(heightOf('input')).toBe(timelineSizes.bare);
  expect(heightOf('output')).toBe(timelineSizes.lane);
  expect(timeline.lanes[0]!.y).toBe(0);
  const phases = [{ phase: 'instruction' as const, fromMs: lessonMs(0), toMs: lessonMs(minute) }];
  const phased = layoutTimeline(content(moments, { phases }), 428);
  expect(phased.lanes[0]!.y).toBe(timelineSizes.phases + timelineSizes.gap);
});
