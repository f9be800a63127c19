/**
 * What happens in the practice lesson, and when: who speaks, who is named, how long it stays quiet. Each line says what
 * somebody who sees everything would tap, which makes the answer key (`practice-key.ts`). The words are messages.
 */
import type { Press } from '../coding/press';
import type { PupilId } from '../record/ids';
import type { Question } from '../record/interaction';
import { type PracticePupilName, practicePupilId } from './practice-class';

export interface PracticeLine<Id extends string = string> {
  readonly id: Id;
  /** Lesson time. */
  readonly fromMs: number;
  /** As long as it is being said; 0: it is there at once. */
  readonly lengthMs: number;
  /** `scene`: nobody speaks, something is to be seen. */
  readonly by: 'teacher' | 'scene' | PupilId;
  /** What belongs to it, at its beginning or at its end. */
  readonly presses: readonly Press[];
  readonly pressedAt: 'start' | 'end';
}

/** How long it takes to say, milliseconds. */
type Length = number;

function line<Id extends string>(
  id: Id,
  fromMs: number,
  lengthMs: Length,
  by: PracticeLine['by'],
  presses: readonly Press[] = [],
): PracticeLine<Id> {
  return { id, fromMs, lengthMs, by, presses, pressedAt: 'start' };
}

/** The teacher asks: it counts from the last word on. */
function asks<Id extends string>(id: Id, fromMs: number, lengthMs: Length, kind: Question): PracticeLine<Id> {
  return {
    ...line(id, fromMs, lengthMs, 'teacher', [
      { press: 'questionPosed' },
      { press: 'attribute', name: 'question', value: kind },
    ]),
    pressedAt: 'end',
  };
}

const tells = <Id extends string>(id: Id, fromMs: number, lengthMs: Length) => line(id, fromMs, lengthMs, 'teacher');
const shows = <Id extends string>(id: Id, fromMs: number) => line(id, fromMs, 0, 'scene');
const names = <Id extends string>(
  id: Id,
  fromMs: number,
  name: PracticePupilName,
  by: 'teacher' | 'scene' = 'teacher',
) => line(id, fromMs, 0, by, [{ press: 'tile', pupilId: practicePupilId(name) }]);
const answers = <Id extends string>(id: Id, fromMs: number, lengthMs: Length, name: PracticePupilName) =>
  line(id, fromMs, lengthMs, practicePupilId(name), [{ press: 'answerBegins' }]);

/** Asked of everybody, then named, then answered, with nothing between: from when and how long each takes. */
const turns = <Nth extends number>(
  nth: Nth,
  asked: readonly [fromMs: number, lengthMs: Length, kind: Question],
  named: readonly [fromMs: number, name: PracticePupilName],
  answered: readonly [fromMs: number, lengthMs: Length],
) =>
  [asks(`ask${nth}`, ...asked), names(`name${nth}`, ...named), answers(`answer${nth}`, ...answered, named[1])] as const;

export const practiceLines = [
  shows('begin', 0),
  // The plainest turn there is: a question, a silence, a name, a silence, an answer.
  asks('ask1', 4000, 2600, 'recall'),
  shows('quiet1', 6700),
  names('name1', 9600, 'Esra'),
  answers('answer1', 11_400, 900, 'Esra'),
  tells('react1', 13_400, 1200),

  ...turns(2, [16_000, 3400, 'reasoning'], [23_600, 'Bo'], [25_200, 2600]),
  tells('react2', 28_400, 1300),

  // Named before the question.
  names('name3', 31_200, 'Jip'),
  asks('ask3', 31_900, 1700, 'recall'),
  answers('answer3', 35_800, 900, 'Jip'),

  ...turns(4, [39_400, 1500, 'recall'], [41_900, 'Finn'], [43_000, 900]),
  tells('react4', 44_400, 600),

  // Nothing comes, and the teacher says it.
  asks('ask5', 46_800, 2800, 'reasoning'),
  names('name5', 51_400, 'Cas'),
  shows('quiet5', 53_000),
  line('tell5', 56_600, 3200, 'teacher', [{ press: 'gaveAnswer' }]),

  // Somebody else calls out.
  asks('ask6', 62_000, 2000, 'recall'),
  names('name6', 66_000, 'Dina'),
  line('call6', 67_400, 900, practicePupilId('Gijs'), [{ press: 'peerCalls' }]),
  tells('react6', 69_400, 1300),

  asks('ask7', 73_000, 3000, 'reasoning'),
  shows('quiet7', 76_400),
  names('name7', 81_000, 'Imane'),
  answers('answer7', 83_200, 2200, 'Imane'),

  // A nod is a turn as well.
  asks('ask8', 88_600, 2000, 'recall'),
  names('nod8', 93_000, 'Amir', 'scene'),
  answers('answer8', 94_400, 700, 'Amir'),

  ...turns(9, [98_400, 1800, 'reasoning'], [103_600, 'Hanna'], [106_000, 3400]),
  tells('react9', 109_800, 900),

  ...turns(10, [112_000, 2000, 'recall'], [115_400, 'Gijs'], [117_000, 900]),
  tells('end', 119_200, 2000),
];

export type PracticeLineId = (typeof practiceLines)[number]['id'];

/** Lesson time at which it is over. */
export const practiceMs = 123_000;

/** When the presses of a line belong, lesson time. */
export const pressedMs = ({ fromMs, lengthMs, pressedAt }: PracticeLine): number =>
  pressedAt === 'start' ? fromMs : fromMs + lengthMs;

/** The line that was begun last; undefined before the first. */
export function lineAt(atMs: number): number | undefined {
  const index = practiceLines.findLastIndex(({ fromMs }) => fromMs <= atMs);
  return index < 0 ? undefined : index;
}
