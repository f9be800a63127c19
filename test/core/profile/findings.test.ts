import { describe, expect, it } from 'vitest';
import { compareClass } from '../../../src/core/profile/class-comparison';
import type { Finding } from '../../../src/core/profile/finding';
import type { FeedbackItem, Interaction } from '../../../src/core/record/interaction';
import type { Observation } from '../../../src/core/record/observation';
import type { SchoolClass } from '../../../src/core/record/school-class';
import { classOf, lesson, moment, pupilId, turn } from '../measures/build-lesson';

/** Twelve pupils: `a1` … `a6` left, `b1` … `b6` right. */
const ids = ['a', 'b'].flatMap((side) => [1, 2, 3, 4, 5, 6].map((number) => `${side}${number}`));
const schoolClass = classOf(Object.fromEntries(ids.map((id) => [id, id.startsWith('a') ? 'left' : 'right'])));

const findingsOf = (fields: Partial<Observation>, of: SchoolClass = schoolClass) =>
  compareClass(of, [lesson(fields)]).findings;
const find = (template: Finding['fact']['template'], fields: Partial<Observation>, of?: SchoolClass) =>
  findingsOf(fields, of).found.find(({ fact }) => fact.template === template);

/** `counts` turns for each pupil, in the order of the class. */
const turnsOf = (counts: readonly number[], fields: Parameters<typeof turn>[2] = {}): Interaction[] =>
  counts.flatMap((count, place) =>
    Array.from({ length: count }, (_, index) => turn(ids[place], place * 1000 + index, fields)),
  );

const once = ids.map(() => 1);

describe('findings about turns', () => {
  it('1: everybody who was there had one', () => {
    const found = find('allHadTurn', { presence: { b6: [] }, interactions: turnsOf(once.slice(0, 11)) });
    expect(found).toEqual({
      fact: { template: 'allHadTurn', pupils: 11 },
      pupilIds: [],
      momentIds: [],
      confirming: true,
    });
  });

  it('3: more had none than lots would leave, with who, and how often everybody took part', () => {
    const interactions = [...turnsOf([20, 20]), moment('everyone', undefined, 9, { form: 'board' })];
    const found = find('withoutTurn', { interactions })!;
    expect(found.fact).toMatchObject({ pupils: 10, everyone: 1 });
    expect(found.pupilIds).toEqual(ids.slice(2));
  });

  it('3: is not said when lots would leave as many', () => {
    // 12 turns over 12 pupils leave 12 · (11/12)^12 = 4.2 without one.
    const interactions = turnsOf([2, 2, 2, 2, 1, 1, 1, 1]);
    expect(find('withoutTurn', { interactions })).toBeUndefined();
  });

  it('4: a group had clearly more, whichever is called A, with what lots would give', () => {
    const left = find('turnsApart', { interactions: turnsOf([5, 6, 5, 6, 5, 6, 1, 1, 1, 2, 1, 1]) })!;
    const right = find('turnsApart', { interactions: turnsOf([1, 1, 1, 2, 1, 1, 5, 6, 5, 6, 5, 6]) })!;
    const apart = left.fact as Finding['fact'] & { template: 'turnsApart' };
    expect(apart.more).toMatchObject({ group: 'left', turns: 33, pupils: 6 });
    expect(apart.less).toMatchObject({ group: 'right', turns: 7 });
    expect(apart.times[0]).toBeGreaterThan(1);
    expect(apart.less.lots[0]).toBeGreaterThan(7);
    expect(right.fact).toMatchObject({ more: { group: 'right', turns: 33 } });
    const none = find('turnsApart', { interactions: turnsOf([5, 6, 5, 6, 5, 6]) })!;
    expect((none.fact as typeof apart).times[1]).toBeNull();
  });

  it('4: is not said where so few turns could not show a difference of two and a half times', () => {
    const few = turnsOf([2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0]);
    expect(find('turnsApart', { interactions: few })).toBeUndefined();
    expect(find('turnsApart', { interactions: turnsOf([6, 6, 6, 6, 6, 6, 0, 0, 0, 0, 0, 0]) })).toBeDefined();
  });

  it('4: is not said of what may be chance, nor of a sealed grouping', () => {
    expect(find('turnsApart', { interactions: turnsOf([3, 1, 2, 1, 2, 1, 1, 2, 1, 2, 1, 2]) })).toBeUndefined();
    const sealed = { ...schoolClass, groupings: schoolClass.groupings.map((one) => ({ ...one, sealed: true })) };
    const interactions = turnsOf([5, 6, 5, 6, 5, 6, 1, 1, 1, 2, 1, 1]);
    expect(find('turnsApart', { interactions }, sealed)).toBeUndefined();
    expect(find('turnsApart', { interactions }, schoolClass)).toBeDefined();
  });

  it('have one line only with few turns', () => {
    expect(findingsOf({ interactions: turnsOf([3, 3, 3]) })).toEqual({ found: [], thin: { turns: 9 } });
    expect(findingsOf({ interactions: turnsOf([4, 3, 3]) }).thin).toBeNull();
  });
});

describe('findings about the talk', () => {
  it('2: long silences before an answer, of all questions that were timed', () => {
    const interactions = [
      ...turnsOf([1, 1, 1, 1], { thinkMs: 2000, waitMs: 700 }),
      ...turnsOf([1, 1, 1, 1, 1, 1], { waitMs: 2699 }),
      ...turnsOf([0, 0, 0, 0, 1], { waitMs: 5000, answer: 'none', endedBy: 'teacher' }),
      ...turnsOf([0, 0, 0, 0, 0, 1], { waitMs: 5000, solicitation: 'calledOut' }),
    ];
    expect(find('longWaits', { interactions })).toEqual({
      fact: { template: 'longWaits', long: 4, questions: 11 },
      pupilIds: ids.slice(0, 4),
      momentIds: interactions.slice(0, 4).map(({ id }) => id),
      confirming: true,
    });
  });

  it('5: most turns went to a raised hand', () => {
    const interactions = [
      ...turnsOf([2, 2, 2, 2], { solicitation: 'volunteered' }),
      ...turnsOf([1, 1, 1], { solicitation: 'coldCall' }),
      ...turnsOf([1]),
    ];
    expect(find('handsUp', { interactions })?.fact).toEqual({ template: 'handsUp', volunteered: 8, turns: 11 });
  });

  it('6: no answer, and what came then', () => {
    const none = { answer: 'none' } as const;
    const interactions = [
      ...turnsOf([1, 1], { ...none, waitMs: 1000, endedBy: 'teacher' }),
      ...turnsOf([1], { ...none, waitMs: 4000, endedBy: 'peer' }),
      ...turnsOf([1, 1, 1], { ...none, followUp: 'hint' }),
      ...turnsOf([1, 1, 1, 1], { answer: 'correct' }),
    ];
    expect(find('noAnswer', { focusQuestion: 'answers', interactions })?.fact).toEqual({
      template: 'noAnswer',
      without: 6,
      secondChance: 3,
      cutShort: 2,
    });
  });

  it('7: asked how somebody came to the answer', () => {
    const interactions = turnsOf([3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], { answer: 'correct', explain: true });
    expect(find('askedHow', { focusQuestion: 'answers', interactions })?.fact).toEqual({
      template: 'askedHow',
      times: 15,
      pupils: 12,
    });
  });

  const say = (...feedback: FeedbackItem[]) => ({ feedback });

  it('8: what remarks about the work were about', () => {
    const interactions = [
      ...turnsOf([2, 2, 2, 2], say({ focus: 'task' })),
      ...turnsOf([1, 1, 1], say({ focus: 'process' }, { focus: 'selfRegulation' }, { focus: 'person' })),
    ];
    expect(find('aboutWork', { focusQuestion: 'feedback', interactions })?.fact).toEqual({
      template: 'aboutWork',
      remarks: 14,
      task: 8,
      process: 6,
    });
    // The one remark that is only about the pupil itself is in none of both; here every moment has one of them.
    expect(find('aboutWork', { focusQuestion: 'feedback', interactions })?.momentIds).toHaveLength(11);
  });

  it('9: said precisely what worked, with a quote and to whom', () => {
    const interactions = [
      ...turnsOf([4, 4], say({ focus: 'process', tone: 'confirming' })),
      turn('a3', 5, { ...say({ focus: 'task', tone: 'confirming' }), quote: ' eerst getekend ' }),
      turn('a4', 6, say({ tone: 'confirming' })),
    ];
    expect(find('saidWhatWorked', { focusQuestion: 'feedback', interactions })).toEqual({
      fact: { template: 'saidWhatWorked', times: 9, quote: 'eerst getekend', pupilId: 'a3' },
      pupilIds: ['a1', 'a2', 'a3'],
      momentIds: interactions.slice(0, 9).map(({ id }) => id),
      confirming: true,
    });
  });
});

describe('findings at the desk, about four pupils, and about an intention', () => {
  it('10: with whom, who asked, and what was done', () => {
    const visit = (id: string, atMs: number, fields: Parameters<typeof moment>[3]) =>
      moment('support', id, atMs, fields);
    const interactions = [
      visit('a1', 1, { endMs: 9, guidance: 'steering', initiative: 'pupil' }),
      visit('a1', 10, { endMs: 19, guidance: 'steering', initiative: 'pupil' }),
      visit('a2', 20, { endMs: 29, guidance: 'scaffolding', initiative: 'teacher' }),
      visit('b1', 30, { endMs: 39, guidance: 'monitoring' }),
      visit('b2', 40, {}),
    ];
    const watched = [{ row: 'support' } as const];
    const found = find('atDesk', { focusQuestion: 'desk', watched, interactions })!;
    expect(found.fact).toEqual({ template: 'atDesk', pupils: 4, asked: 1, steering: 2, scaffolding: 1 });
    expect(found.pupilIds).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  it('11: warm moments with the focus pupils', () => {
    const focusPupilIds = ['a1', 'a2', 'b1', 'b2'].map(pupilId);
    const interactions = ['a1', 'a1', 'b2', 'a1'].map((id, atMs) => moment('contact', id, atMs, { warmth: 'warm' }));
    const watched = [{ row: 'warmth', scope: 'focus' } as const];
    expect(find('warmMoments', { focusQuestion: 'four', focusPupilIds, watched, interactions })).toMatchObject({
      fact: { times: 4, pupils: 2, focusPupils: 4 },
      confirming: false,
    });
  });

  it('12: an intention, when it can be said how it went', () => {
    const before = lesson({ id: 'o0' as Observation['id'], interactions: turnsOf(once, { waitMs: 1000 }) });
    const askedWith = (waits: Interaction[]) =>
      compareClass(schoolClass, [lesson({ interactions: waits })], {
        intentions: [{ text: 'langer wachten', indicator: 'pauseTime', before: [before] }],
      }).findings.found.find(({ fact }) => fact.template === 'intention')?.fact;
    const waits = ids.map((id, place) => turn(id, place, { waitMs: 3000 + 100 * place }));
    expect(askedWith(waits)).toMatchObject({
      before: 1,
      word: 'clear',
      indicator: 'pauseTime',
      text: 'langer wachten',
    });
    expect(askedWith(waits.slice(0, 2))).toBeUndefined();
  });
});

describe('which findings are shown', () => {
  const rich = [
    ...turnsOf([6, 6, 6, 6, 6, 6, 1, 1, 1, 1, 1, 1], {
      waitMs: 4000,
      solicitation: 'volunteered',
      answer: 'correct',
      explain: true,
      feedback: [{ focus: 'task', tone: 'confirming' }],
    }),
  ];

  it('at most three, a confirming one among them', () => {
    const { found } = findingsOf({ interactions: rich });
    expect(found).toHaveLength(3);
    expect(found.some(({ confirming }) => confirming)).toBe(true);
    expect(found[0]!.fact.template).toBe('longWaits');
  });

  it('only over what the kijkvraag watches', () => {
    const templates = (focusQuestion: string) =>
      findingsOf({ focusQuestion, interactions: rich }).found.map(({ fact }) => fact.template);
    expect(templates('feedback')).not.toContain('askedHow');
    expect(templates('feedback')).not.toContain('handsUp');
    expect(templates('desk')).toEqual([]);
    expect(
      findingsOf({ watched: [{ row: 'wait' }], interactions: rich }).found.map(({ fact }) => fact.template),
    ).toEqual(['longWaits']);
  });

  it('nothing of a row of which only some was noted', () => {
    const watched = [{ row: 'turn' }, { row: 'wait', completeness: 'some' }] as const;
    expect(find('longWaits', { watched, interactions: rich })).toBeUndefined();
  });

  it('none in an empty lesson', () => {
    expect(findingsOf({})).toEqual({ found: [], thin: { turns: 0 } });
    expect(findingsOf({ watched: [] })).toEqual({ found: [], thin: null });
  });
});
