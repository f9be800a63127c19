// axe-core on a page, in light and in dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe about colour. */
const colorRules = ['color-contrast', 'link-in-text-block'] as const;

/** Fails when axe finds anything on the page as it is now; a dialog that is open is part of the page. */
export async function checkAccessibility(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  const found = (await findBarriers(page)).map((barrier) => `light: ${barrier}`);
  // Only colours differ in the dark.
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await findBarriers(page, colorRules)).map((barrier) => `dark: ${barrier}`));
  await page.emulateMedia({ colorScheme: null });
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Each barrier as one line: rule, element, what to do. */
export async function findBarriers(page: Page, rules?: readonly string[]): Promise<string[]> {
  // An isolated world: the page's policy and a faked clock do not reach in there, and axe leaves nothing in the page.
  const cdp = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const world = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' });
    await evaluateIn(cdp, world.executionContextId, `${axeSource};0`);
    const results = await evaluateIn(cdp, world.executionContextId, runAxe(rules));
    const { violations, passes } = JSON.parse(String(results)) as Pick<AxeResults, 'violations' | 'passes'>;
    if (passes.length === 0) throw new Error('axe examined nothing');
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) =>
        `${id} (${help}): ${node.target.join(' ')} ${node.failureSummary ?? ''}`.replace(/\s+/g, ' '),
      ),
    );
  } finally {
    await cdp.detach();
  }
}

const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The script that runs axe in the page: all rules of the standards, or only those named. */
function runAxe(rules?: readonly string[]): string {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: allRules };
  return `axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(runOnly)} })
  .then(({ violations, passes }) => JSON.stringify({ violations, passes: passes.map(({ id }) => ({ id })) }))`;
}

async function evaluateIn(cdp: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
