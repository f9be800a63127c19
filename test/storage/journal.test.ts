// The synchronous net under a write.
import { expect, it } from 'vitest';
import { splitEntry } from '../../src/storage/entry-rows';
import { createJournal } from '../../src/storage/journal';
import { MemoryStorage } from './device';
import { turn, wordyLog } from './lesson';

it('gives back what was put in, without what would be nothing without its words', () => {
  const journal = createJournal(new MemoryStorage());
  journal.add(wordyLog.map(splitEntry));
  const types = journal.read().map((row) => row.seq);
  expect(types.sort((a, b) => a - b)).toEqual([1, 2, 3, 5, 7, 8, 9]);
  journal.clear(wordyLog);
  expect(journal.read()).toEqual([]);
});

it('stops at 4 MB, counting what an earlier session left, and goes on when there is room', () => {
  const storage = new MemoryStorage();
  const journal = createJournal(storage);
  for (let seq = 1; seq <= 20_000; seq++) journal.add([splitEntry(turn(seq))]);
  const bytes = [...storage.items].reduce((sum, [key, value]) => sum + 2 * (key.length + value.length), 0);
  expect(bytes).toBeLessThanOrEqual(4 * 1024 * 1024);
  expect(bytes).toBeGreaterThan(4 * 1024 * 1024 - 2000);
  const before = storage.length;
  const later = createJournal(storage);
  later.add([splitEntry(turn(30_000))]);
  expect(storage.length).toBe(before);
  later.clear([turn(1), turn(2)]);
  later.add([splitEntry(turn(30_001))]);
  expect(storage.length).toBe(before - 1);
});

it('does without, where the browser refuses', () => {
  const refusing = new MemoryStorage();
  refusing.setItem = () => {
    throw new DOMException('', 'QuotaExceededError');
  };
  const journal = createJournal(refusing);
  journal.add([splitEntry(turn(1))]);
  expect(journal.read()).toEqual([]);
  const none = createJournal(undefined);
  none.add([splitEntry(turn(1))]);
  expect(none.read()).toEqual([]);
});
