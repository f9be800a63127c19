/** Every code of the built-in kijkwijzer: tapped in a lesson, seen in words, put right, undone and redone. */
import { describe, expect, it } from 'vitest';
import { foldLog } from '../../../src/core/coding/lesson-log';
import { observationOf } from '../../../src/core/coding/lesson-observation';
import { correctField } from '../../../src/core/coding/moment-corrections';
import type { Press } from '../../../src/core/coding/press';
import type { AttributeId } from '../../../src/core/record/codebook';
import type { DeviceId, NewId, PupilId } from '../../../src/core/record/ids';
import type { Interaction, InteractionField, InteractionKind } from '../../../src/core/record/interaction';
import { leidraadCodebook } from '../../../src/core/record/leidraad-codebook';
import { monotonicMs, wallMs } from '../../../src/core/record/times';
import { createObservationStore } from '../../../src/state/observation-store';
import { fieldMessages, subjectOfMoment } from '../../../src/ui/messages/moment';
import { describePupilMoment, nameMoment } from '../../../src/ui/messages/pupil';
import { describeMoment } from '../../../src/ui/screens/observe/moment-words';
import { head } from '../../core/coding/lesson-recorder';

const noor = 'p1' as PupilId;

function startStore() {
  let ids = 0;
  let at = 0;
  const newId: NewId = <T extends string>() => `n${++ids}` as T;
  const startMs = Date.parse(head.startedAt);
  const store = createObservationStore(
    {
      clock: { wallMs: () => wallMs(startMs + at), monotonicMs: () => monotonicMs(at) },
      newId,
      deviceId: 'd1' as DeviceId,
      observations: { append: () => Promise.resolve() },
    },
    { head, status: 'running', entries: [], damagedEntries: 0 },
  );
  return {
    store,
    newId,
    /** Far enough apart not to be a trembling finger. */
    press: (...presses: readonly Press[]) => {
      for (const press of presses) {
        at += 2000;
        expect(store.press(press, monotonicMs(at)), JSON.stringify(press)).toBe(true);
      }
    },
    undo: () => store.undo(monotonicMs((at += 2000))),
    redo: () => store.redo(monotonicMs((at += 2000))),
    snapshot: () => observationOf(store.log.state, 600_000),
  };
}

type Way =
  /** Tapped, beginning from nothing. */
  | { readonly presses: readonly Press[] }
  /** The lesson has no button for it: tapped as far as it goes, then filled in on the sheet of the moment. */
  | { readonly filledIn: readonly Press[] }
  /** Typed on the sheet of a note. */
  | { readonly typed: Partial<Interaction> };

const turn: readonly Press[] = [{ press: 'tile', pupilId: noor }];
const answered: readonly Press[] = [...turn, { press: 'answerBegins' }];
const finished: readonly Press[] = [...answered, { press: 'finished' }];
const visit: readonly Press[] = [{ press: 'visit', pupilId: noor }];
const said: readonly Press[] = [{ press: 'feedback', tone: 'confirming', pupilId: noor }];

type AttributePress = Extract<Press, { press: 'attribute' }>;
type FeedbackPress = Extract<Press, { press: 'feedback' }>;
type MomentPress = Extract<Press, { press: 'moment' }>;

const attribute = (before: readonly Press[], name: AttributePress['name'], value: string): Way => ({
  presses: [...before, { press: 'attribute', name, value: readValue(value) }],
});
const moment = (kind: MomentPress['kind'], seen: Partial<MomentPress>): Way => ({
  presses: [{ press: 'moment', pupilId: noor, kind, ...seen }],
});
const feedback = (before: readonly Press[], seen: Partial<FeedbackPress>): Way => ({
  presses: [...before, { press: 'feedback', tone: 'confirming', ...seen }],
});

/** As the record has it: yes and no are no words there. */
const readValue = (value: string): string | boolean => (value === 'true' ? true : value === 'false' ? false : value);

/** How each attribute of a turn gets each of its values. A code without a way makes the test fail. */
function wayOfTurn(id: AttributeId, value: string): Way | undefined {
  switch (id) {
    case 'thinkMs':
      return { presses: [{ press: 'questionPosed' }, ...turn] };
    case 'waitMs':
      return { presses: answered };
    case 'answerMs':
      return { presses: finished };
    case 'reactionMs':
      return { presses: [...finished, { press: 'attribute', name: 'followUp', value: 'probe' }] };
    case 'endedBy':
      return {
        presses: [...turn, { press: value === 'pupil' ? 'answerBegins' : value === 'peer' ? 'peerCalls' : 'noAnswer' }],
      };
    case 'followUp':
      return value === 'redirected'
        ? { presses: [...answered, { press: 'passOn' }] }
        : attribute(answered, 'followUp', value);
    case 'feedback.focus':
      return feedback(answered, { focus: value as NonNullable<FeedbackPress['focus']> });
    case 'feedback.tone':
      return feedback(answered, { focus: 'task', tone: value as FeedbackPress['tone'] });
    case 'answer':
      return value === 'none' ? { presses: [...turn, { press: 'noAnswer' }] } : attribute(answered, 'answer', value);
    case 'solicitation':
    case 'question':
    case 'explain':
    case 'eyeContact':
    case 'warmth':
      return attribute(turn, id, value);
    default:
      return undefined;
  }
}

const ways: { readonly [Kind in InteractionKind]: (id: AttributeId, value: string) => Way | undefined } = {
  turn: wayOfTurn,
  feedback: (id, value) => {
    if (id === 'feedback.focus')
      return feedback([], { pupilId: noor, focus: value as NonNullable<FeedbackPress['focus']> });
    if (id === 'feedback.tone')
      return feedback([], { pupilId: noor, focus: 'task', tone: value as FeedbackPress['tone'] });
    if (id === 'to' && (value === 'group' || value === 'class')) return feedback([], { to: value });
    return { filledIn: said };
  },
  support: (id, value) => attribute(visit, id as AttributePress['name'], value),
  demand: (_, value) => moment('demand', { level: value as NonNullable<MomentPress['level']> }),
  choice: () => moment('choice', {}),
  contact: (id, value) => moment('contact', { [id]: readValue(value) }),
  behaviour: (_, value) => moment('behaviour', { behaviour: value as NonNullable<MomentPress['behaviour']> }),
  passedOver: () => moment('passedOver', {}),
  initiative: (_, value) => moment('initiative', { uptake: value === 'true' }),
  everyone: (_, value) => ({
    presses: [{ press: 'everyone', form: value as Extract<Press, { press: 'everyone' }>['form'] }],
  }),
  mark: (id, value) =>
    id === 'text'
      ? { filledIn: [{ press: 'mark', mark: 'highlight' }] }
      : { presses: [{ press: 'mark', mark: value as Extract<Press, { press: 'mark' }>['mark'] }] },
  note: () => ({ typed: { text: 'typed' } }),
};

interface Code {
  readonly kind: InteractionKind;
  readonly id: AttributeId;
  readonly value: string;
}

const typedWords = 'Zei: omdat het dan klopt.';

const codes: readonly Code[] = leidraadCodebook.kinds.flatMap(({ id: kind, attributes }) =>
  attributes.flatMap((id) => {
    const found = leidraadCodebook.attributes.find((one) => one.id === id)!;
    const values = found.values.length > 0 ? found.values.map(({ id: value }) => value) : [found.type];
    return values.map((value) => ({ kind, id, value }));
  }),
);

/** What the log says of one code, in the words of the codebook; undefined where it was not observed. */
function valueOf(seen: Interaction, id: AttributeId): string | undefined {
  if (id === 'feedback.focus') return seen.feedback?.at(-1)?.focus;
  if (id === 'feedback.tone') return seen.feedback?.at(-1)?.tone;
  const value = seen[id];
  if (typeof value === 'number') return 'milliseconds';
  return id === 'text' && value !== undefined ? 'text' : value?.toString();
}

function correctedBy(seen: Interaction, { id, value }: Code) {
  const known = leidraadCodebook.attributes.find((one) => one.id === id)!;
  const put = (field: InteractionField, to: unknown) => correctField(seen, field, to, 600_000);
  if (id === 'feedback.focus' || id === 'feedback.tone') {
    const key = id === 'feedback.focus' ? 'focus' : 'tone';
    return put('feedback', [{ ...seen.feedback?.at(-1), [key]: value }]);
  }
  if (known.type === 'milliseconds') return put(id, 4300);
  return put(id, known.type === 'text' ? typedWords : readValue(value));
}

const words = (seen: Interaction): string =>
  [subjectOfMoment(seen, () => 'Noor'), nameMoment(seen), describePupilMoment(seen)].join(' ');

describe('every code of the kijkwijzer', () => {
  it.each(codes)('$kind $id $value can be logged, undone and redone, also after a reload', (code) => {
    const way = ways[code.kind](code.id, code.value);
    if (!way) throw new Error('there is no way to log it');
    const lesson = startStore();
    const { store } = lesson;
    const before: unknown[] = [lesson.snapshot()];
    if ('typed' in way) {
      store.write([
        { type: 'added', interaction: { id: lesson.newId(), kind: code.kind, atMs: store.now(), ...way.typed } },
      ]);
    } else {
      for (const press of 'presses' in way ? way.presses : way.filledIn) {
        lesson.press(press);
        before.push(lesson.snapshot());
      }
    }
    if ('filledIn' in way) {
      const [bare] = store.log.state.interactions.values();
      store.write(correctedBy(bare!, code));
      before.push(lesson.snapshot());
    }
    if ('typed' in way) before.push(lesson.snapshot());
    const made = () => [...store.log.state.interactions.values()].find(({ kind }) => kind === code.kind);
    expect(valueOf(made()!, code.id)).toBe(code.value);
    const whole = lesson.snapshot();
    for (const earlier of before.slice(0, -1).toReversed()) {
      lesson.undo();
      expect(lesson.snapshot()).toEqual(earlier);
    }
    expect(made()).toBeUndefined();
    for (const _ of before.slice(1)) lesson.redo();
    expect(lesson.snapshot()).toEqual(whole);
    expect(observationOf(foldLog(head, store.log.entries).state, 600_000)).toEqual(whole);
  });

  it.each(leidraadCodebook.kinds.filter(({ attributes }) => attributes.length === 0))(
    '$id, which says nothing more, is logged and undone',
    ({ id }) => {
      const way = ways[id]('text', '');
      const lesson = startStore();
      const empty = lesson.snapshot();
      lesson.press(...(way && 'presses' in way ? way.presses : []));
      expect(lesson.snapshot().interactions).toMatchObject([{ kind: id, pupilId: noor }]);
      expect(words(lesson.snapshot().interactions[0]!)).toContain('Noor');
      lesson.undo();
      expect(lesson.snapshot()).toEqual(empty);
    },
  );

  it.each(codes)('$kind $id $value can be put right on a moment without it, cleared and brought back', (code) => {
    const lesson = startStore();
    const { store } = lesson;
    const bare: Interaction = { id: lesson.newId(), kind: code.kind, atMs: store.now() };
    store.write([{ type: 'added', interaction: { ...bare, pupilId: noor } }]);
    const now = () => store.log.state.interactions.get(bare.id)!;
    const empty = lesson.snapshot();
    store.write(correctedBy(now(), code));
    expect(valueOf(now(), code.id)).toBe(code.value);
    const corrected = lesson.snapshot();
    const field: InteractionField = code.id === 'feedback.focus' || code.id === 'feedback.tone' ? 'feedback' : code.id;
    store.write(correctField(now(), field, null, 600_000));
    expect(valueOf(now(), code.id)).toBeUndefined();
    lesson.undo();
    expect(lesson.snapshot()).toEqual(corrected);
    lesson.undo();
    expect(lesson.snapshot()).toEqual(empty);
    expect(fieldMessages[code.id]).not.toBe('');
  });

  /** Lengths stand on the sheet of the moment and in the chart of waits, not in the line of a list. */
  const inWords = codes.filter(
    ({ id, value }) =>
      value !== 'milliseconds' && !(id === 'endedBy' && value === 'pupil') && !(id === 'to' && value === 'pupil'),
  );

  it.each(inWords)('$kind $id $value is seen in words of its own in every list of moments', (code) => {
    const others = inWords.filter(
      ({ kind, id, value }) => kind === code.kind && id === code.id && value !== code.value,
    );
    const withCode = (one: Code): Interaction => {
      const bare: Interaction = { id: 'm' as never, kind: one.kind, atMs: 0 as Interaction['atMs'], pupilId: noor };
      const fields = Object.fromEntries(
        correctedBy(bare, one).flatMap((entry) => (entry.type === 'changed' ? [[entry.field, entry.value]] : [])),
      );
      return { ...bare, ...fields, ...(fields['pupilId'] === null && { pupilId: undefined }) } as Interaction;
    };
    const own = words(withCode(code));
    expect(own).not.toContain('undefined');
    for (const other of others) expect(own).not.toBe(words(withCode(other)));
    expect(describeMoment(withCode(code))).not.toMatch(/^$|undefined/);
  });
});
