// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import type { ObserverSide } from '../../src/core/chart/seating-turn';
import { seatPupils } from '../../src/core/record/earlier-plans';
import type { PupilId } from '../../src/core/record/ids';
import type { Pupil } from '../../src/core/record/school-class';
import { SeatingEditor } from '../../src/ui/screens/school-class/seating-editor';

afterEach(cleanup);

const three: Pupil[] = [
  { id: 'p1' as PupilId, label: 'Aylin', seat: { row: 1, column: 1 }, groups: {} },
  { id: 'p2' as PupilId, label: 'Bram', seat: { row: 1, column: 2 }, groups: {} },
  { id: 'p3' as PupilId, label: 'Chaima', groups: {} },
];

function draw(side: ObserverSide = 'back', first: readonly Pupil[] = three) {
  const kept: { pupils: readonly Pupil[] } = { pupils: first };
  function Kept() {
    const [pupils, setPupils] = useState(first);
    kept.pupils = pupils;
    return <SeatingEditor pupils={pupils} side={side} onSeats={(seats) => setPupils(seatPupils(pupils, seats))} />;
  }
  render(<Kept />);
  return () => Object.fromEntries(kept.pupils.map(({ label, seat }) => [label, seat && `${seat.row}/${seat.column}`]));
}
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const said = () => screen.getByRole('status').textContent;
const focused = () => document.activeElement?.getAttribute('aria-label');
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });

it('a pupil is picked up with one tap and put down with the next', () => {
  const seats = draw();
  tap('Aylin, rij 1, plaats 1');
  expect(seats()['Aylin']).toBe('1/1');
  expect(said()).toContain('Aylin is opgepakt');
  tap('Lege plaats, rij 2, plaats 3');
  expect(seats()['Aylin']).toBe('2/3');
});

it('on the place of another they change places, it is said, and it can be taken back and done again', () => {
  const seats = draw();
  tap('Aylin, rij 1, plaats 1');
  tap('Bram, rij 1, plaats 2');
  expect(seats()).toMatchObject({ Aylin: '1/2', Bram: '1/1' });
  expect(said()).toBe('Aylin en Bram hebben geruild.');
  tap('Ongedaan');
  expect(seats()).toMatchObject({ Aylin: '1/1', Bram: '1/2', Chaima: undefined });
  tap('Opnieuw');
  expect(seats()).toMatchObject({ Aylin: '1/2', Bram: '1/1' });
});

it('Wissel plaats asks for two pupils, and an empty chair is none', () => {
  const seats = draw();
  tap('Wissel plaats');
  tap('Bram, rij 1, plaats 2');
  expect(said()).toContain('Met wie wisselt Bram?');
  tap('Lege plaats, rij 2, plaats 2');
  expect(seats()['Bram']).toBe('1/2');
  tap('Aylin, rij 1, plaats 1');
  expect(seats()).toMatchObject({ Aylin: '1/2', Bram: '1/1' });
});

it('on its own place, or after Escape, nothing moves', () => {
  const seats = draw();
  tap('Aylin, rij 1, plaats 1');
  tap('Aylin, rij 1, plaats 1');
  tap('Aylin, rij 1, plaats 1');
  fireEvent.keyDown(screen.getByRole('button', { name: 'Aylin, rij 1, plaats 1' }), { key: 'Escape' });
  tap('Lege plaats, rij 2, plaats 1');
  expect(seats()['Aylin']).toBe('1/1');
});

it('who has no place yet can be given one, and can be taken off the plan again', () => {
  const seats = draw();
  tap('Chaima, nog zonder plaats');
  tap('Lege plaats, rij 1, plaats 3');
  expect(seats()['Chaima']).toBe('1/3');
  tap('Chaima, rij 1, plaats 3');
  tap('Haal van de plattegrond');
  expect(seats()['Chaima']).toBeUndefined();
  expect(screen.getAllByRole('button', { name: 'Chaima, nog zonder plaats' })).toHaveLength(1);
});

it('arrow keys walk over the places and stop at the walls', () => {
  draw();
  screen.getByRole('button', { name: 'Aylin, rij 1, plaats 1' }).focus();
  press('ArrowUp');
  expect(focused()).toBe('Aylin, rij 1, plaats 1');
  press('ArrowRight');
  expect(focused()).toBe('Bram, rij 1, plaats 2');
  press('ArrowDown');
  expect(focused()).toBe('Lege plaats, rij 2, plaats 2');
});

it('arrow keys follow the map as it is turned', () => {
  draw('front');
  screen.getByRole('button', { name: 'Aylin, rij 1, plaats 1' }).focus();
  press('ArrowLeft');
  expect(focused()).toBe('Bram, rij 1, plaats 2');
  press('ArrowUp');
  expect(focused()).toBe('Lege plaats, rij 2, plaats 2');
});

it('a passage opens before the chosen place, moves who sits behind it, and closes again', () => {
  const seats = draw();
  void act(() => screen.getByRole('button', { name: 'Bram, rij 1, plaats 2' }).focus());
  tap('Lege kolom ervoor');
  expect(seats()).toMatchObject({ Aylin: '1/1', Bram: '1/3' });
  tap('Haal lege kolom weg');
  expect(seats()).toMatchObject({ Aylin: '1/1', Bram: '1/2' });
  // Where somebody sits no row can go.
  expect(screen.getByRole('button', { name: 'Haal lege rij weg' }).hasAttribute('disabled')).toBe(true);
});

it('a row more gives empty places behind the last one', () => {
  draw();
  expect(screen.queryByRole('button', { name: 'Lege plaats, rij 3, plaats 1' })).toBeNull();
  tap('Rij erbij');
  expect(screen.getAllByRole('button', { name: 'Lege plaats, rij 3, plaats 1' })).toHaveLength(1);
});

it('begins anew in groups, and undo puts everybody back', () => {
  const seats = draw();
  tap('in groepjes van vier');
  expect(seats()).toEqual({ Aylin: '1/1', Bram: '1/2', Chaima: '2/1' });
  tap('Ongedaan');
  expect(seats()).toEqual({ Aylin: '1/1', Bram: '1/2', Chaima: undefined });
});
