import { expect, it } from 'vitest';
import { folderCopyName, outdatedCopies, ownCopies } from '../../../src/core/keeping/folder-plan';

const at = (day: number, hour: number) =>
  folderCopyName('k3f9', `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:05:09.123Z`);

it('a copy is called by device and moment, without a word of anybody', () => {
  expect(at(22, 9)).toBe('beurtwijzer-vanzelf-k3f9-2026-11-22-090509.txt');
});

it('the newest three stay, and the last of each of seven days', () => {
  const today = [8, 9, 10, 11, 12].map((hour) => at(22, hour));
  const before = Array.from({ length: 9 }, (_, index) => [at(21 - index, 8), at(21 - index, 15)]).flat();
  const gone = outdatedCopies([...before, ...today], 'k3f9');
  const stays = [...before, ...today].filter((name) => !gone.includes(name));
  expect(stays.toSorted().toReversed()).toEqual([
    ...[12, 11, 10].map((hour) => at(22, hour)),
    ...[21, 20, 19, 18, 17, 16].map((day) => at(day, 15)),
  ]);
  expect(outdatedCopies(today.slice(0, 3), 'k3f9')).toEqual([]);
});

it('files of anybody else are never touched', () => {
  const others = [
    'beurtwijzer-kopie-2026-11-22.txt',
    'beurtwijzer-vanzelf-zzzz-2026-11-22-090509.txt',
    'xbeurtwijzer-vanzelf-k3f9-2026-11-22-090509.txt',
    'beurtwijzer-vanzelf-k3f9-2026-11-22-090509.txt.bak',
    'vakantie.txt',
  ];
  expect(ownCopies(others, 'k3f9')).toEqual([]);
  const many = Array.from({ length: 30 }, (_, index) => at(22, index % 24));
  expect(outdatedCopies([...others, ...many], 'k3f9').filter((name) => others.includes(name))).toEqual([]);
});
