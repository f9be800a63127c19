// What the terugblik shows, read from the screen: every number stands in full in the table under the plan.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { isClose } from '../core/compare-values';
import type { ExchangeJson, ExpectedJson } from './lesson-steps';

interface ShownIndicator {
  readonly id: string;
  readonly class: number | null;
  /** By the pupil's label; a pupil about whom there is nothing to say has no numbers. */
  readonly pupils: Readonly<Record<string, { readonly y: number; readonly n: number }>>;
}

/** The table under the plan is made when it is opened; it stays open. */
export async function openPlanTable(page: Page): Promise<void> {
  await page.locator('.plan-card .table-twin').evaluate((twin) => {
    (twin as HTMLDetailsElement).open = true;
  });
  await page.locator('.plan-card .tally-table').waitFor();
}

/** Each indicator that can be chosen on the plan, with its numbers. */
async function readReview(page: Page): Promise<ShownIndicator[]> {
  const choice = page.locator('.plan-choice select');
  await openPlanTable(page);
  const ids = await choice
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  const shown: ShownIndicator[] = [];
  for (const id of ids) {
    await choice.selectOption(id);
    const table = await page.locator('.plan-card .tally-table').evaluate((element) => {
      const figures = (row: Element) => [...row.querySelectorAll('data')].map(({ value }) => Number(value));
      const rows = [...element.querySelectorAll('tbody tr')].map((row) => ({
        label: row.querySelector('th')?.textContent ?? '',
        figures: figures(row),
      }));
      const foot = element.querySelector('tfoot tr');
      return { rows, total: foot ? figures(foot) : [] };
    });
    shown.push({
      id,
      class: table.total[0] ?? null,
      pupils: Object.fromEntries(
        table.rows
          .filter(({ figures }) => figures.length >= 2)
          .map(({ label, figures }) => [label, { y: figures[0]!, n: figures[1]! }]),
      ),
    });
  }
  return shown;
}

/** Fails where a number on the screen is not the expected one; returns how many were compared. */
export async function expectReview(page: Page, exchange: ExchangeJson, expected: ExpectedJson): Promise<number> {
  const shown = await readReview(page);
  const { pupils } = exchange.classes[0]!;
  const wrong: string[] = [];
  let compared = 0;
  const compare = (what: string, given: number | null | undefined, seen: number | null | undefined): void => {
    compared++;
    const isNumber = typeof given === 'number' && typeof seen === 'number';
    const same = isNumber ? isClose(given, seen) : (given ?? null) === (seen ?? null);
    if (!same) wrong.push(`${what}: expected ${given}, shown ${seen}`);
  };
  for (const indicator of shown) {
    compare(indicator.id, expected.indicators.find(({ id }) => id === indicator.id)?.class, indicator.class);
    for (const { pupilId, indicators } of expected.profiles) {
      const label = pupils.find(({ id }) => id === pupilId)!.label;
      const seen = indicator.pupils[label];
      compare(`${indicator.id} of ${pupilId}, y`, indicators[indicator.id]?.y, seen?.y);
      compare(`${indicator.id} of ${pupilId}, n`, indicators[indicator.id]?.n, seen?.n);
    }
  }
  expect(wrong).toEqual([]);
  expect(shown.length).toBeGreaterThan(0);
  return compared;
}
