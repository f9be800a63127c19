import { expect, test } from 'vitest';
import { listObserverDifferences } from '../../../src/core/measures/observer-differences';
import type { InteractionId, PupilId } from '../../../src/core/record/ids';
import type { Interaction } from '../../../src/core/record/interaction';
import { lessonMs } from '../../../src/core/record/times';

let made = 0;
const turn = (atMs: number, pupil: string, fields: Partial<Interaction> = {}): Interaction => ({
  id: `m${++made}` as InteractionId,
  kind: 'turn',
  atMs: lessonMs(atMs),
  pupilId: pupil as PupilId,
  ...fields,
});

test('what only one saw, and what both saw differently, in order of time', () => {
  const alone = turn(1000, 'a');
  const same = [turn(20_000, 'b', { answer: 'correct' }), turn(21_000, 'b', { answer: 'correct' })] as const;
  const other = [turn(40_000, 'c', { answer: 'correct' }), turn(40_500, 'd', { answer: 'partial' })] as const;
  const late = turn(60_000, 'e');
  const mark: Interaction = { id: 'x' as InteractionId, kind: 'mark', atMs: lessonMs(5), mark: 'highlight' };
  const differences = listObserverDifferences([alone, same[0], other[0], mark], [same[1], other[1], late], 3000);
  expect(differences).toEqual([
    { type: 'onlyFirst', moment: alone },
    { type: 'codedDifferently', first: other[0], second: other[1], fields: ['pupil', 'answer'] },
    { type: 'onlySecond', moment: late },
  ]);
});

test('what only one of the two coded is no difference', () => {
  const first = turn(1000, 'a', { question: 'recall', eyeContact: false });
  const second = turn(1200, 'a', { solicitation: 'volunteered' });
  expect(listObserverDifferences([first], [second], 1000)).toEqual([]);
});

test('a wait that both timed is one when it is a second apart', () => {
  const live = [turn(1000, 'a', { waitMs: 2000 }), turn(20_000, 'b', { waitMs: 2000 }), turn(40_000, 'c')];
  const film = [
    turn(1100, 'a', { waitMs: 1001 }),
    turn(20_100, 'b', { waitMs: 3000 }),
    turn(40_100, 'c', { waitMs: 9 }),
  ];
  expect(listObserverDifferences(live, film, 1000)).toEqual([
    { type: 'codedDifferently', first: live[1], second: film[1], fields: ['waitMs'] },
  ]);
});
