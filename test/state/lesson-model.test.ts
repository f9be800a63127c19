/** Random lessons on the real store, with undo, redo and reloads in between, beside the rules written down a second time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Press } from '../../src/core/coding/press';
import { turnAt } from '../../src/core/coding/turn-machine';
import type { StoredLog } from '../../src/core/ports';
import type { DeviceId, NewId, PupilId } from '../../src/core/record/ids';
import type { WatchedRow } from '../../src/core/record/observation';
import { compareEntries, type LogEntry } from '../../src/core/record/log-entry';
import { lessonMs, monotonicMs, wallMs } from '../../src/core/record/times';
import { foldLog } from '../../src/core/coding/lesson-log';
import { changeWatch, rowsNow, type RowWatch, watchOf } from '../../src/core/coding/watched-rows';
import { observationOf } from '../../src/core/coding/lesson-observation';
import { createObservationStore } from '../../src/state/observation-store';
import { head } from '../core/coding/lesson-recorder';
import { createPlainLesson, type PlainState } from '../core/coding/plain-lesson';

const startMs = Date.parse(head.startedAt);

/** A tablet: a disk, a wall clock that goes on, and a page whose own clock begins again with every reload. */
function startTablet() {
  const disk: LogEntry[] = [];
  let wall = startMs;
  let openedAt = startMs;
  let ids = 0;
  const clock = { wallMs: () => wallMs(wall), monotonicMs: () => monotonicMs(wall - openedAt) };
  const newId: NewId = <T extends string>() => `n${++ids}` as T;
  const open = () => {
    const entries = (JSON.parse(JSON.stringify(disk)) as LogEntry[]).toSorted(compareEntries);
    const stored: StoredLog = { head, status: 'running', entries, damagedEntries: 0 };
    const append = async (_: unknown, added: readonly LogEntry[]) => void disk.push(...added);
    return createObservationStore({ clock, newId, deviceId: 'd1' as DeviceId, observations: { append } }, stored);
  };
  let store = open();
  // As a lesson begins: with the rows of its kijkvraag.
  store.write([{ type: 'rowsWatched', atMs: lessonMs(0), watched: [{ row: 'turn' }] }]);
  return {
    store: () => store,
    now: () => wall - startMs,
    wait: (ms: number) => {
      wall += ms;
    },
    reload: () => {
      openedAt = wall - 5;
      store = open();
    },
  };
}

type Step =
  | { readonly does: 'press'; readonly press: Press }
  | { readonly does: 'remove'; readonly nth: number }
  | { readonly does: 'dropSpan'; readonly of: 'phases' | 'pauses'; readonly nth: number }
  | { readonly does: 'wasThere'; readonly pupilId: PupilId; readonly untilMs: number }
  | { readonly does: 'putRight'; readonly nth: number; readonly quote: string }
  | { readonly does: 'watch'; readonly row: WatchedRow; readonly watch: RowWatch }
  | { readonly does: 'undo' }
  | { readonly does: 'redo' }
  | { readonly does: 'reload' };

const pupil = fc.constantFrom('p1', 'p2', 'p3').map((id) => id as PupilId);
const simple = [
  'unknownPupil',
  'questionPosed',
  'answerBegins',
  'finished',
  'noAnswer',
  'gaveAnswer',
  'peerCalls',
  'passOn',
  'done',
  'pause',
  'resume',
  'cutOffAnswered',
  'cutOffNotAnswered',
] as const;

const attributes = [
  ['solicitation', 'volunteered'],
  ['solicitation', 'calledOut'],
  ['question', 'reasoning'],
  ['answer', 'partial'],
  ['followUp', 'probe'],
  ['explain', true],
  ['eyeContact', false],
  ['warmth', 'warm'],
  ['guidance', 'steering'],
  ['initiative', 'pupil'],
] as const;

const anyPress: fc.Arbitrary<Press> = fc.oneof(
  { weight: 6, arbitrary: pupil.map((pupilId): Press => ({ press: 'tile', pupilId })) },
  { weight: 8, arbitrary: fc.constantFrom(...simple).map((press): Press => ({ press })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...attributes).map(([name, value]): Press => ({ press: 'attribute', name, value })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('confirming', 'neutral').map((tone) => ({ press: 'feedback', tone }) as Press),
  },
  fc.constant<Press>({ press: 'feedback', focus: 'process', tone: 'constructive' }),
  fc.constant<Press>({ press: 'feedback', tone: 'confirming', to: 'class' }),
  pupil.map((pupilId): Press => ({ press: 'feedback', tone: 'confirming', pupilId })),
  fc.constant<Press>({ press: 'feedback', tone: 'neutral', pupilId: null }),
  fc
    .constantFrom('instruction', 'independentWork', 'groupWork', 'circle')
    .map((phase) => ({ press: 'phase', phase }) as Press),
  pupil.map((pupilId): Press => ({ press: 'visit', pupilId, guidance: 'monitoring' })),
  pupil.map((pupilId): Press => ({ press: 'turn', pupilId })),
  pupil.map((pupilId): Press => ({ press: 'moment', pupilId, kind: 'contact', warmth: 'cool' })),
  pupil.map((pupilId): Press => ({ press: 'moment', pupilId, kind: 'initiative', uptake: true })),
  fc
    .tuple(fc.constantFrom('pupilLeaves', 'pupilReturns', 'pupilWasAbsent', 'pupilWasPresent'), pupil)
    .map(([press, pupilId]) => ({ press, pupilId }) as Press),
  fc.constant<Press>({ press: 'everyone', form: 'choral' }),
  pupil.map((pupilId): Press => ({ press: 'mark', mark: 'revisit', pupilId })),
);

const rows = ['turn', 'wait', 'feedback'] as const satisfies readonly WatchedRow[];

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 14, arbitrary: anyPress.map((press): Step => ({ does: 'press', press })) },
  { weight: 3, arbitrary: fc.constantFrom<Step>({ does: 'undo' }, { does: 'redo' }, { does: 'reload' }) },
  { weight: 1, arbitrary: fc.nat({ max: 8 }).map((nth): Step => ({ does: 'remove', nth })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('phases' as const, 'pauses' as const), fc.nat({ max: 3 }))
      .map(([of, nth]): Step => ({ does: 'dropSpan', of, nth })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(pupil, fc.integer({ min: 1, max: 200 }))
      .map(([pupilId, untilMs]): Step => ({ does: 'wasThere', pupilId, untilMs })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat({ max: 8 }), fc.constantFrom('hoe weet je dat', 'omdat'))
      .map(([nth, quote]): Step => ({ does: 'putRight', nth, quote })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...rows), fc.constantFrom<RowWatch>('class', 'focus', 'off'))
      .map(([row, watch]): Step => ({ does: 'watch', row, watch })),
  },
);

const pressed = (press: Press): Step => ({ does: 'press', press });

/** A turn as most go, broken off anywhere: what comes late in it would hardly ever be reached by chance alone. */
const anyTurn: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.boolean(),
    pupil,
    fc.constantFrom<Press>({ press: 'questionPosed' }, { press: 'feedback', tone: 'neutral' }),
    fc.constantFrom<Press>(
      { press: 'passOn' },
      { press: 'feedback', focus: 'task', tone: 'confirming' },
      { press: 'attribute', name: 'followUp', value: 'hint' },
    ),
    fc.integer({ min: 2, max: 6 }),
  )
  .map(([asksFirst, pupilId, middle, last, length]) =>
    [
      ...(asksFirst ? [pressed({ press: 'questionPosed' })] : []),
      pressed({ press: 'tile', pupilId }),
      pressed({ press: 'answerBegins' }),
      pressed({ press: 'finished' }),
      ...(middle.press === 'feedback' ? [pressed(middle)] : []),
      pressed(last),
    ].slice(0, length),
  );

const anyLesson = fc
  .array(fc.oneof({ weight: 5, arbitrary: anyStep.map((step) => [step]) }, { weight: 2, arbitrary: anyTurn }), {
    maxLength: 45,
  })
  .map((parts) => parts.flat());

/** Long enough not to be a trembling finger; now and then so long that a question lapses. */
const anyGap = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 300, max: 9_000 }) },
  fc.integer({ min: 55_000, max: 70_000 }),
);

function expectSame(tablet: ReturnType<typeof startTablet>, plain: PlainState): void {
  const { state } = tablet.store().log;
  const now = lessonMs(tablet.now());
  const moments = state.written.flatMap((id) => {
    const moment = state.interactions.get(id);
    if (!moment) return [];
    const { id: _, ...rest } = moment;
    return [rest];
  });
  expect(moments).toEqual(plain.moments.filter((moment) => moment !== null));
  const stage =
    plain.turn?.stage === 'posed' && now - plain.turn.atMs > 60_000 ? 'idle' : (plain.turn?.stage ?? 'idle');
  expect(turnAt(state, now).type).toBe(stage);
  const visit = plain.visit === null ? undefined : plain.moments[plain.visit];
  const openVisit = tablet.store().getState().openVisit;
  expect(openVisit && { atMs: openVisit.atMs, pupilId: openVisit.pupilId }).toEqual(
    visit ? { atMs: visit.atMs, pupilId: visit['pupilId'] } : undefined,
  );
  expect(state.phases).toEqual(plain.phases);
  expect(state.pauses).toEqual(plain.pauses);
  expect(Object.fromEntries(state.presence)).toEqual(plain.presence);
  const watched = rowsNow(state.watched);
  expect(Object.fromEntries(rows.map((row) => [row, watchOf(watched, row)]))).toEqual(
    Object.fromEntries(rows.map((row) => [row, plain.watch[row] ?? 'off'])),
  );
}

type Correction = Exclude<Step['does'], 'press' | 'remove' | 'undo' | 'redo' | 'reload'>;

/** What is put right on the sheets of a lesson, as they write it. */
function correct(
  tablet: ReturnType<typeof startTablet>,
  plain: ReturnType<typeof createPlainLesson>,
  step: Extract<Step, { does: Correction }>,
): void {
  const store = tablet.store();
  const { state } = store.log;
  switch (step.does) {
    case 'dropSpan': {
      const { of, nth } = step;
      if (state[of][nth]) store.write([{ type: 'spanChanged', of, spans: state[of].filter((_, at) => at !== nth) }]);
      return plain.dropSpan(of, nth);
    }
    case 'wasThere': {
      const spans = [{ fromMs: 0, toMs: step.untilMs }];
      store.write([{ type: 'spanChanged', of: 'presence', pupilId: step.pupilId, spans }]);
      return plain.setPresence(step.pupilId, spans);
    }
    case 'putRight': {
      const id = state.written[step.nth];
      if (id !== undefined && state.interactions.has(id)) {
        store.write([{ type: 'changed', interactionId: id, field: 'quote', value: step.quote }]);
      }
      return plain.setField(step.nth, 'quote', step.quote);
    }
    case 'watch':
      store.write(changeWatch(rowsNow(state.watched), step.row, step.watch, rows, lessonMs(tablet.now())));
      return plain.watch(step.row, step.watch);
  }
}

describe('a random lesson', () => {
  it('says what the plain rules say, after every press, undo, redo and reload', () => {
    fc.assert(
      fc.property(anyLesson, fc.infiniteStream(anyGap), (steps, gaps) => {
        const tablet = startTablet();
        const plain = createPlainLesson({ turn: 'class' });
        for (const step of steps) {
          tablet.wait(gaps.next().value as number);
          const store = tablet.store();
          if (step.does === 'press') {
            store.press(step.press);
            plain.press(step.press, tablet.now());
          } else if (step.does === 'remove') {
            const id = store.log.state.written[step.nth];
            // Whatever was undone is no longer in the order in which moments were written down.
            if (id !== undefined && store.log.state.interactions.has(id)) {
              store.write([{ type: 'removed', interactionId: id }]);
            }
            plain.remove(step.nth);
          } else if (step.does === 'reload') tablet.reload();
          else if (step.does !== 'undo' && step.does !== 'redo') correct(tablet, plain, step);
          else {
            store[step.does]();
            plain[step.does]();
          }
          expectSame(tablet, plain.state());
        }
        const { log } = tablet.store();
        expect(observationOf(foldLog(head, log.entries).state, 9e6)).toEqual(observationOf(log.state, 9e6));
      }),
      { numRuns: 200 },
    );
  });
});
