// A lesson as the disk has it, read past the app and folded here: what was tapped must be in it.
import type { Page } from 'playwright-core';
import { foldLog } from '../../src/core/coding/lesson-log';
import { observationOf } from '../../src/core/coding/lesson-observation';
import { compareEntries, type LogEntry } from '../../src/core/record/log-entry';
import type { Observation, ObservationHead } from '../../src/core/record/observation';

interface Rows {
  readonly heads: readonly (ObservationHead & { readonly startedAt: string })[];
  readonly entries: readonly LogEntry[];
  readonly packedLogs: readonly { readonly observationId: string; readonly entries: readonly LogEntry[] }[];
}

/** The lesson of the address that is open. Typed words stand elsewhere and are left out. */
export async function readLessonOnDisk(page: Page): Promise<Observation> {
  const { head, entries } = await readLogOnDisk(page);
  return observationOf(foldLog(head, entries).state, Math.max(0, ...entries.map((entry) => entry.lessonMs)));
}

/** The log of the address that is open, in the order in which it was written. */
export async function readLogOnDisk(
  page: Page,
): Promise<{ readonly head: Rows['heads'][number]; readonly entries: readonly LogEntry[] }> {
  const id = /\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  const rows = await page.evaluate(readRows);
  const head = rows.heads.find((row) => row.id === id);
  if (!head) throw new Error(`No lesson on the disk for ${page.url()}`);
  const packed = rows.packedLogs.find(({ observationId }) => observationId === id)?.entries ?? [];
  const entries = [...packed, ...rows.entries.filter(({ observationId }) => observationId === id)];
  return { head, entries: entries.toSorted(compareEntries) };
}

/** Runs in the page. */
async function readRows(): Promise<Rows> {
  const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error as Error);
    });
  const database = await answer(indexedDB.open('beurtwijzer'));
  const names = ['heads', 'entries', 'packedLogs'] as const;
  const transaction = database.transaction(names);
  const [heads, entries, packedLogs] = await Promise.all(
    names.map((name) => answer(transaction.objectStore(name).getAll() as IDBRequest<unknown[]>)),
  );
  database.close();
  return { heads, entries, packedLogs } as Rows;
}
