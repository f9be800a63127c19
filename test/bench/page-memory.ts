// What a page holds in memory, and what the disk holds of its lesson, to put beside it.
import type { CDPSession, Page } from 'playwright-core';

export async function heapAfterCollection(
  cdp: CDPSession,
): Promise<{ readonly bytes: number; readonly nodes: number }> {
  await cdp.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes };
}

/** The rows of the log as the disk has them, in characters. */
export function logBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('beurtwijzer');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const reading = opening.result.transaction('entries').objectStore('entries').getAll();
    await new Promise((resolve) => (reading.onsuccess = resolve));
    opening.result.close();
    return JSON.stringify(reading.result).length;
  });
}
