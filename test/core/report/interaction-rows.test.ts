import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ExchangeContent } from '../../../src/core/record/exchange-content';
import { readExchangeText } from '../../../src/core/record/exchange-file';
import type { Interaction } from '../../../src/core/record/interaction';
import { interactionHeaders, type InteractionHeader, interactionRows } from '../../../src/core/report/interaction-rows';
import type { Cell } from '../../../src/core/report/table';

const reading = readExchangeText(readFileSync(new URL('../../fixtures/exchange-1.json', import.meta.url), 'utf8'));
if (reading.type === 'error') throw new Error(reading.problem.path);
const { content } = reading;
const dayOf = (startedAt: string): string => startedAt.slice(0, 10);

function table(
  from: ExchangeContent,
  names: 'full' | 'initials' | 'numbers' = 'full',
): Record<InteractionHeader, Cell>[] {
  return interactionRows(from, names, dayOf).map(
    (row) =>
      Object.fromEntries(interactionHeaders.map((header, place) => [header, row[place]])) as Record<
        InteractionHeader,
        Cell
      >,
  );
}

/** One moment alone in the lesson of the fixture. */
function rowOf(moment: object): Record<InteractionHeader, Cell> {
  const [observation] = content.observations;
  const interactions = [{ id: 'x', atMs: 0, ...moment } as Interaction];
  return table({ ...content, observations: [{ ...observation!, interactions }] })[0]!;
}

test('the columns are those of the format, in its order', () => {
  expect(interactionHeaders.join('; ')).toBe(
    'observatie; datum; les; tijd_s; leerling; soort; kanaal; fase; denktijd_s; naam_tot_antwoord_s; wachttijd_s; antwoordtijd_s; reactietijd_s; hoe; vraag; antwoord; daarna; beeindigd_door; feedback_gericht_op; feedback_toon; oogcontact; toon; begeleiding; duur_s; tekst; herkomst',
  );
});

test('a turn with everything', () => {
  const turn = table(content).find(({ tijd_s }) => tijd_s === 61);
  expect(turn).toEqual({
    observatie: 'o1',
    datum: '2026-11-21',
    les: 'Rekenen',
    tijd_s: 61,
    leerling: 'Aylin',
    soort: 'Beurt',
    kanaal: 'output',
    fase: 'instructie',
    denktijd_s: 1.2,
    naam_tot_antwoord_s: 2.4,
    wachttijd_s: 3.6,
    antwoordtijd_s: 0,
    reactietijd_s: 0.8,
    hoe: 'vinger',
    vraag: 'denkvraag',
    antwoord: 'deels',
    daarna: 'vraagt door + leg eens uit',
    beeindigd_door: 'leerling',
    feedback_gericht_op: 'aanpak + – + –',
    feedback_toon: 'zo verder + oké + –',
    oogcontact: 'ja',
    toon: 'warm',
    begeleiding: null,
    duur_s: null,
    tekst: 'Aylin zegt: “eerst gelijk maken”',
    herkomst: 'verbeterd + live',
  });
});

test('a row per moment, in order of time', () => {
  const times = table(content).map(({ tijd_s }) => tijd_s as number);
  expect(times).toHaveLength(10);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

describe('what a cell says', () => {
  test('nothing where nothing was observed', () => {
    const row = rowOf({ kind: 'turn' });
    const filled = interactionHeaders.filter((header) => row[header] !== null);
    expect(filled).toEqual(['observatie', 'datum', 'les', 'tijd_s', 'soort', 'kanaal', 'fase']);
  });

  test('no silence is known without an answer, even after thinking time', () => {
    expect(rowOf({ kind: 'turn', thinkMs: 3000 })).toMatchObject({ denktijd_s: 3, wachttijd_s: null });
  });

  test('a visit: how long, how, and who asked', () => {
    const visit = rowOf({
      kind: 'support',
      atMs: 1_300_000,
      endMs: 1_342_500,
      guidance: 'steering',
      initiative: 'pupil',
    });
    expect(visit).toMatchObject({
      duur_s: 42.5,
      begeleiding: 'doet voor + leerling vroeg',
      fase: 'verlengde instructie',
    });
  });

  test.each([
    [{ kind: 'everyone', form: 'board' }, 'Allemaal tegelijk: wisbordje'],
    [{ kind: 'demand', level: 'higher' }, 'Uitdaging: maakt uitdagender'],
    [{ kind: 'behaviour', behaviour: 'correction' }, 'Gedrag: stuurt gedrag bij'],
    [{ kind: 'initiative', uptake: false }, 'Eigen initiatief: wordt niet opgepakt'],
    [{ kind: 'mark', mark: 'revisit' }, 'Moment om te bespreken: hierop terugkomen'],
    [{ kind: 'mark' }, 'Moment om te bespreken'],
  ])('%j is %s', (moment, kind) => {
    expect(rowOf(moment).soort).toBe(kind);
  });

  test('feedback to the class has nobody, and says so', () => {
    expect(rowOf({ kind: 'feedback', to: 'class' }).leerling).toBe('klas');
    expect(rowOf({ kind: 'feedback', to: 'pupil' }).leerling).toBeNull();
  });

  test('outside every phase there is none', () => {
    expect(rowOf({ kind: 'turn', atMs: 3_000_000 }).fase).toBeNull();
    expect(rowOf({ kind: 'turn', atMs: 1_199_999 }).fase).toBe('instructie');
    expect(rowOf({ kind: 'turn', atMs: 1_200_000 }).fase).toBe('verlengde instructie');
  });
});

test('without names no label is in any cell', () => {
  for (const style of ['initials', 'numbers'] as const) {
    expect(JSON.stringify(table(content, style))).not.toMatch(/Aylin|Bram|Zoë/i);
  }
  expect(table(content, 'initials').find(({ tijd_s }) => tijd_s === 61)).toMatchObject({
    leerling: 'AY',
    tekst: 'AY zegt: “eerst gelijk maken”',
  });
});
