import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { ExchangeContent } from '../../../src/core/record/exchange-content';
import { readExchangeText } from '../../../src/core/record/exchange-file';
import { writeExchangeText } from '../../../src/core/record/exchange-text';
import type { PupilId } from '../../../src/core/record/ids';
import * as codes from '../../../src/core/record/interaction';
import { completenesses, phases, scopes, sources, watchedRows } from '../../../src/core/record/observation';

const exportedAt = '2026-11-21T10:00:00.000Z';

function contentOf(text: string): ExchangeContent {
  const reading = readExchangeText(text);
  if (reading.type === 'error') throw new Error(`${reading.problem.kind} at ${reading.problem.path}`);
  return reading.content;
}

const fixture = contentOf(readFileSync(new URL('../../fixtures/exchange-1.json', import.meta.url), 'utf8'));
const [fixtureClass] = fixture.classes;

describe('names', () => {
  test.each(['initials', 'numbers'] as const)('no label is left with %s', (style) => {
    const text = writeExchangeText(fixture, style, exportedAt);
    expect(text).not.toMatch(/Aylin|Bram|Zoë/i);
    expect(contentOf(text).names).toBe(style);
  });

  test('initials stand for labels and in what was typed, also under keys that are not known', () => {
    const [observation] = contentOf(writeExchangeText(fixture, 'initials', exportedAt)).observations;
    expect(observation?.interactions[0]?.quote).toBe('AY zegt: “eerst gelijk maken”');
    expect(observation?.debrief?.confirming).toBe('AY kreeg de tijd');
    expect(observation?.debrief?.success).toBe('BR');
    expect(observation?.debrief?.extra).toEqual({ cheer: ['BR'] });
  });

  test('ids and codes stay when they look like a name', () => {
    const pupils = [
      { ...fixtureClass!.pupils[0]!, label: 'turn' },
      { ...fixtureClass!.pupils[1]!, label: 'p1' },
    ];
    const classes = [{ ...fixtureClass!, pupils: [...pupils, ...fixtureClass!.pupils.slice(2)] }];
    const { observations } = contentOf(writeExchangeText({ ...fixture, classes }, 'initials', exportedAt));
    expect(observations[0]?.interactions.map(({ kind, pupilId }) => [kind, pupilId])).toEqual(
      fixture.observations[0]?.interactions.map(({ kind, pupilId }) => [kind, pupilId]),
    );
    expect(observations[0]?.presence).toEqual(fixture.observations[0]?.presence);
  });

  test('a file of initials stays one', () => {
    const initials = contentOf(writeExchangeText(fixture, 'initials', exportedAt));
    expect(contentOf(writeExchangeText(initials, 'full', exportedAt))).toEqual(initials);
  });
});

describe('a sealed grouping', () => {
  const groupings = fixtureClass!.groupings.map((grouping) => ({ ...grouping, sealed: true }));
  const classes = [{ ...fixtureClass!, groupings }];
  const [written] = contentOf(writeExchangeText({ ...fixture, classes }, 'full', exportedAt)).classes;

  test('is there, but nobody is in a group of it', () => {
    expect(written?.groupings).toEqual(groupings);
    expect(written?.pupils.map(({ groups }) => groups)).toEqual([{}, {}, { other: 'x' }, {}]);
  });
});

test('a pupil whom the class lacks is not written: the file would be refused', () => {
  const stranger = 'gone' as PupilId;
  const [lesson] = fixture.observations;
  const named = {
    ...lesson!,
    focusPupilIds: [stranger],
    prediction: { manyTurns: [stranger], fewTurns: [fixtureClass!.pupils[0]!.id, stranger] },
    phases: [{ phase: 'extendedInstruction', fromMs: 0, toMs: 1000, pupilIds: [stranger] }] as const,
    presence: { ...lesson!.presence, [stranger]: [] },
    interactions: [{ ...lesson!.interactions[0]!, pupilId: stranger }],
  };
  const [read] = contentOf(writeExchangeText({ ...fixture, observations: [named] }, 'full', exportedAt)).observations;
  expect(read).toMatchObject({ focusPupilIds: [], phases: [{ pupilIds: [] }], presence: lesson!.presence });
  expect(read!.prediction).toEqual({ manyTurns: [], fewTurns: [fixtureClass!.pupils[0]!.id] });
  const { pupilId: _, ...nobodys } = lesson!.interactions[0]!;
  expect(read!.interactions).toEqual([nobodys]);
});

test('the same content gives the same text', () => {
  expect(writeExchangeText(structuredClone(fixture), 'initials', exportedAt)).toBe(
    writeExchangeText(fixture, 'initials', exportedAt),
  );
});

test('what is not known never takes the place of what is', () => {
  const extra = { id: 'other', version: 9, classes: [] };
  const classes = [{ ...fixtureClass!, extra }];
  const text = writeExchangeText({ ...fixture, classes, extra }, 'full', exportedAt);
  expect(contentOf(text).classes[0]?.id).toBe('c1');
});

/** Milliseconds; these make many files, on machines that do other things too. */
const patience = 60_000;

// Whole files at random: every field there or not, ids that are odd but allowed, text of any kind.

const time = fc.nat(3_000_000);
const typed = fc.string({ unit: 'grapheme', maxLength: 12 });
const ids = (prefix: string, max: number): fc.Arbitrary<string[]> =>
  fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: max })
    .map((tails) => tails.map((tail) => `${prefix} ${tail}`));
const forbidden = /"(__proto__|constructor|prototype)":/;
const anything = fc.jsonValue({ maxDepth: 2 }).filter((value) => !forbidden.test(JSON.stringify(value)));
const extraKeys = fc.constantFrom('later', 'nickname', 'x y', '0');
const extra = fc.dictionary(extraKeys, anything, { minKeys: 1, maxKeys: 2 });
const span = fc.tuple(time, time).map(([a, b]) => ({ fromMs: Math.min(a, b), toMs: Math.max(a, b) }));
const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

function interaction(id: string, pupilIds: string[]): fc.Arbitrary<object> {
  const known = {
    id: fc.constant(id),
    kind: one(codes.interactionKinds),
    atMs: time,
    pupilId: pupilIds.length > 0 ? one(pupilIds) : fc.constant(undefined),
    thinkMs: time,
    waitMs: time,
    answerMs: time,
    reactionMs: time,
    solicitation: one(codes.solicitations),
    question: one(codes.questions),
    answer: one(codes.answers),
    endedBy: one(codes.endings),
    followUp: one(codes.followUps),
    explain: fc.boolean(),
    feedback: fc.array(
      fc.record({ focus: one(codes.feedbackFocuses), tone: one(codes.feedbackTones) }, { requiredKeys: [] }),
      { maxLength: 3 },
    ),
    to: one(codes.feedbackReceivers),
    eyeContact: fc.boolean(),
    warmth: one(codes.warmths),
    guidance: one(codes.guidances),
    initiative: one(codes.initiators),
    level: one(codes.demandLevels),
    behaviour: one(codes.behaviours),
    uptake: fc.boolean(),
    form: one(codes.everyoneForms),
    mark: one(codes.markKinds),
    text: typed,
    quote: typed,
    origin: fc.oneof(one(codes.origins), fc.dictionary(fc.constantFrom('atMs', 'waitMs'), one(codes.origins))),
    extra,
  };
  return fc.record(known, { requiredKeys: ['id', 'kind', 'atMs'] });
}

function observation(id: string, classId: string, pupilIds: string[]): fc.Arbitrary<object> {
  const somePupils = fc.subarray(pupilIds);
  const presence = somePupils
    .chain((present) =>
      fc.tuple(...present.map((pupilId) => fc.tuple(fc.constant(pupilId), fc.array(span, { maxLength: 2 })))),
    )
    .map(Object.fromEntries);
  const head = {
    id: fc.constant(id),
    classId: fc.constant(classId),
    title: typed,
    source: one(sources),
    startedAt: fc.constant('2026-11-21T09:05:00.000Z'),
    durationMs: time,
    observer: typed,
    focusQuestion: typed,
    focusPupilIds: somePupils,
    codebook: fc.constant('leidraad-1'),
    pauses: fc.array(span, { maxLength: 2 }),
    phases: fc.array(
      fc.tuple(span, one(phases)).map(([when, phase]) => ({ ...when, phase })),
      { maxLength: 3 },
    ),
    presence,
    interactions: ids('i', 6).chain((own) => fc.tuple(...own.map((each) => interaction(each, pupilIds)))),
    watched: fc.array(
      fc.record(
        {
          row: one(watchedRows),
          scope: one(scopes),
          completeness: one(completenesses),
          fromMs: fc.constant(3),
          toMs: fc.integer({ min: 3, max: 9 }),
        },
        { requiredKeys: ['row'] },
      ),
      { maxLength: 3 },
    ),
    ownQuestion: typed,
    lessonGoal: typed,
    deleteBy: fc.constant('2027-07-31'),
    prediction: fc.record({ ownView: typed, manyTurns: somePupils, skipped: fc.boolean() }, { requiredKeys: [] }),
    debrief: fc.record(
      {
        confirming: typed,
        critical: typed,
        constructive: typed,
        intentions: fc.array(fc.record({ text: typed, sign: typed }, { requiredKeys: ['text'] }), { maxLength: 2 }),
        success: typed,
        extra,
      },
      { requiredKeys: ['confirming', 'critical', 'constructive', 'intentions'] },
    ),
    extra,
  };
  const optional = ['watched', 'ownQuestion', 'lessonGoal', 'deleteBy', 'prediction', 'debrief', 'extra'] as const;
  const required = (Object.keys(head) as (keyof typeof head)[]).filter(
    (key) => !(optional as readonly string[]).includes(key),
  );
  return fc.record(head, { requiredKeys: required });
}

const schoolClass = (id: string): fc.Arbitrary<object> =>
  fc.tuple(ids(`${id} p`, 5), ids('g', 2)).chain(([pupilIds, groupingIds]) =>
    fc.record(
      {
        id: fc.constant(id),
        name: typed,
        groupings: fc.tuple(
          ...groupingIds.map((each) =>
            fc.record(
              {
                id: fc.constant(each),
                name: typed,
                sealed: fc.constant(false),
                values: fc.constant([{ id: 'a', name: 'A' }]),
                extra,
              },
              { requiredKeys: ['id', 'name', 'sealed', 'values'] },
            ),
          ),
        ),
        pupils: fc.tuple(
          ...pupilIds.map((each) =>
            fc.record(
              {
                id: fc.constant(each),
                label: typed,
                seat: fc.record({ row: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 9 }) }),
                groups: fc.dictionary(fc.constantFrom('g', 'constructors', 'toString'), fc.option(fc.constant('a'))),
                leftOn: fc.constant('2026-10-01'),
                joinedOn: fc.constant('2026-09-01'),
                extra,
              },
              { requiredKeys: ['id', 'label', 'groups'] },
            ),
          ),
        ),
        demo: fc.boolean(),
        extra,
      },
      { requiredKeys: ['id', 'name', 'groupings', 'pupils'] },
    ),
  );

const anyContent = fc
  .tuple(schoolClass('c1'), schoolClass('c2'), ids('o', 3))
  .chain(([first, second, observationIds]) => {
    const { pupils } = first as { pupils: { id: string }[] };
    return fc.record(
      {
        classes: fc.constant([first, second]),
        observations: fc.tuple(
          ...observationIds.map((id) =>
            observation(
              id,
              'c1',
              pupils.map((pupil) => pupil.id),
            ),
          ),
        ),
        names: fc.constantFrom('full', 'initials'),
        extra,
      },
      { requiredKeys: ['classes', 'observations'] },
    );
  });

/** JSON has no -0, and a key that is undefined is not there. */
const asStored = (content: unknown): ExchangeContent => JSON.parse(JSON.stringify(content)) as ExchangeContent;

test(
  'any content comes back from its file',
  () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const stored = asStored(content);
        expect(contentOf(writeExchangeText(stored, 'full', exportedAt))).toEqual(stored);
      }),
      { numRuns: 60 },
    );
  },
  patience,
);

test(
  'any content without names is read again, with the same moments',
  () => {
    fc.assert(
      fc.property(anyContent, fc.constantFrom('initials', 'numbers'), (content, style) => {
        const stored = asStored(content);
        const read = contentOf(writeExchangeText(stored, style as 'initials', exportedAt));
        const moments = (from: ExchangeContent): unknown =>
          from.observations.map(({ interactions }) =>
            interactions.map(({ id, kind, atMs, pupilId }) => [id, kind, atMs, pupilId]),
          );
        expect(moments(read)).toEqual(moments(stored));
      }),
      { numRuns: 30 },
    );
  },
  patience,
);

test(
  'a file with any one place broken is read or refused, never a crash',
  () => {
    const places: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const key of Object.keys(value)) {
        const step = Array.isArray(value) ? Number(key) : key;
        places.push([...path, step]);
        walk((value as Record<string, unknown>)[key], [...path, step]);
      }
    };
    const source: unknown = JSON.parse(writeExchangeText(fixture, 'full', exportedAt));
    walk(source, []);
    const broken = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(-1, 0.5, 'p9', [], {}, null, true));
    fc.assert(
      fc.property(fc.constantFrom(...places), broken, (place, value) => {
        const document = structuredClone(source);
        let node = document as Record<string | number, unknown>;
        for (const step of place.slice(0, -1)) node = node[step] as Record<string | number, unknown>;
        node[place.at(-1)!] = value;
        const reading = readExchangeText(JSON.stringify(document));
        if (reading.type === 'ok') {
          const again = contentOf(writeExchangeText(reading.content, 'full', exportedAt));
          const isSealed = reading.content.classes.some(({ groupings }) => groupings.some(({ sealed }) => sealed));
          // What is sealed is left out of a file; what was written is then read as it is.
          expect(isSealed ? contentOf(writeExchangeText(again, 'full', exportedAt)) : reading.content).toEqual(again);
        } else expect(typeof reading.problem.path).toBe('string');
      }),
      { numRuns: 200 },
    );
  },
  patience,
);
