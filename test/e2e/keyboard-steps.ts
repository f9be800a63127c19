/** Through the app with Tab, and what a screen reader finds on the way. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const mostSteps = 120;

interface Focused {
  readonly role: string;
  readonly name: string;
}

/** What a screen reader would say has the focus, from the browser's own accessibility tree. */
export async function readFocused(page: Page): Promise<Focused> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId!,
      fetchRelatives: false,
    });
    const [node] = nodes;
    return { role: String(node?.role?.value ?? ''), name: String(node?.name?.value ?? '') };
  } finally {
    await cdp.detach();
  }
}

/** Tab until something with this name has the focus; whatever was passed had a name and showed where it was. */
export async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < mostSteps; step++) {
    await page.keyboard.press('Tab');
    const focused = await readFocused(page);
    if (focused.role !== 'RootWebArea' && focused.role !== 'none') {
      expect(focused.name, `${focused.role} on ${page.url()} has no name`).not.toBe('');
      const outline = await page.evaluate(() => {
        const element = document.activeElement?.closest('label') ?? document.activeElement;
        return [element, document.activeElement]
          .map((one) => one && getComputedStyle(one))
          .some((style) => style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'));
      });
      expect(outline, `${focused.name} shows no focus on ${page.url()}`).toBe(true);
    }
    if (typeof name === 'string' ? focused.name === name : name.test(focused.name)) return;
    passed.push(focused.name);
  }
  throw new Error(`${String(name)} is not reached on ${page.url()}; passed ${passed.slice(-30).join(' | ')}`);
}
