// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { PupilId } from '../../src/core/record/ids';
import type { Pupil, Seat } from '../../src/core/record/school-class';
import { SeatingEditor } from '../../src/ui/screens/school-class/seating-editor';

afterEach(cleanup);

const pupils: Pupil[] = [
  { id: 'p1' as PupilId, label: 'Aylin', seat: { row: 1, column: 1 }, groups: {} },
  { id: 'p2' as PupilId, label: 'Bram', seat: { row: 1, column: 2 }, groups: {} },
  { id: 'p3' as PupilId, label: 'Chaima', groups: {} },
];

function draw() {
  const moves: [PupilId, Seat][] = [];
  render(<SeatingEditor pupils={pupils} onMove={(id, seat) => moves.push([id, seat])} onFill={() => {}} />);
  return moves;
}

it('a pupil is picked up with one tap and put down with the next', () => {
  const moves = draw();
  fireEvent.click(screen.getByRole('button', { name: 'Aylin, rij 1, plaats 1' }));
  expect(moves).toEqual([]);
  expect(screen.getByRole('status').textContent).toContain('Aylin is opgepakt');
  fireEvent.click(screen.getByRole('button', { name: 'Lege plaats, rij 2, plaats 3' }));
  expect(moves).toEqual([['p1', { row: 2, column: 3 }]]);
});

it('on the place of another they change places, and it is said', () => {
  const moves = draw();
  fireEvent.click(screen.getByRole('button', { name: 'Aylin, rij 1, plaats 1' }));
  fireEvent.click(screen.getByRole('button', { name: 'Bram, rij 1, plaats 2' }));
  expect(moves).toEqual([['p1', { row: 1, column: 2 }]]);
  expect(screen.getByRole('status').textContent).toBe('Aylin en Bram hebben geruild.');
});

it('on its own place, or after Escape, nothing moves', () => {
  const moves = draw();
  const aylin = screen.getByRole('button', { name: 'Aylin, rij 1, plaats 1' });
  fireEvent.click(aylin);
  fireEvent.click(aylin);
  fireEvent.click(aylin);
  fireEvent.keyDown(aylin, { key: 'Escape' });
  fireEvent.click(screen.getByRole('button', { name: 'Lege plaats, rij 2, plaats 1' }));
  expect(moves).toEqual([]);
});

it('who has no place yet can be given one', () => {
  const moves = draw();
  fireEvent.click(screen.getByRole('button', { name: 'Chaima, nog zonder plaats' }));
  fireEvent.click(screen.getByRole('button', { name: 'Lege plaats, rij 1, plaats 3' }));
  expect(moves).toEqual([['p3', { row: 1, column: 3 }]]);
});

it('arrow keys walk over the places and stop at the walls', () => {
  draw();
  const first = screen.getByRole('button', { name: 'Aylin, rij 1, plaats 1' });
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowUp' });
  expect(document.activeElement).toBe(first);
  fireEvent.keyDown(first, { key: 'ArrowRight' });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Bram, rij 1, plaats 2');
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Lege plaats, rij 2, plaats 2');
});

it('a row more gives empty places behind the last one', () => {
  draw();
  expect(screen.queryByRole('button', { name: 'Lege plaats, rij 3, plaats 1' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Rij erbij' }));
  expect(screen.getByRole('button', { name: 'Lege plaats, rij 3, plaats 1' })).toBeTruthy();
});
