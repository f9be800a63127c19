/** Ways to begin with a room: rows, groups of four, or a U that is open to the board; and rows and columns in between. */
import type { Pupil, Seat } from './school-class';
import { fillSeats } from './seating-plan';

export const roomLayouts = ['rows', 'groups', 'u'] as const;
export type RoomLayout = (typeof roomLayouts)[number];

/** Everybody in the order of the list; seats that were taken before are given up. */
export function layOutRoom(pupils: readonly Pupil[], layout: RoomLayout): Pupil[] {
  if (layout === 'rows') return fillSeats(pupils);
  const seats = layout === 'groups' ? groupSeats(pupils.length) : uSeats(pupils.length);
  return pupils.map((pupil, index) => ({ ...pupil, seat: seats[index]! }));
}

const groupSize = 4;

/** Blocks of two by two with a passage between them, three beside each other, or two in a small class. */
function groupSeats(pupils: number): Seat[] {
  const groups = Math.ceil(pupils / groupSize);
  const beside = groups <= 4 ? 2 : 3;
  return Array.from({ length: pupils }, (_, index) => {
    const group = Math.floor(index / groupSize);
    const place = index % groupSize;
    return {
      row: 3 * Math.floor(group / beside) + Math.floor(place / 2) + 1,
      column: 3 * (group % beside) + (place % 2) + 1,
    };
  });
}

const mostInOneU = 20;
const outerBase = 8;

/** One U for up to 20 pupils, one within another for more; along each from the board on the left to the board on the right. */
function uSeats(pupils: number): Seat[] {
  if (pupils <= mostInOneU) {
    const base = Math.max(1, Math.min(outerBase, Math.ceil(pupils / 2.5)));
    return alongU(1, base, pupils);
  }
  const depth = Math.ceil((pupils - outerBase) / 4);
  const outer = outerBase + 2 * depth;
  return [...alongU(1, outerBase, outer), ...alongU(3, outerBase - 4, pupils - outer)];
}

/** @param first column of the left arm; @param base how many sit across from the board */
function alongU(first: number, base: number, pupils: number): Seat[] {
  const inArms = Math.max(0, pupils - base);
  const left = Math.ceil(inArms / 2);
  const right = inArms - left;
  const last = first + base - 1;
  return [
    ...Array.from({ length: left }, (_, index) => ({ row: index + 1, column: first })),
    ...Array.from({ length: pupils - inArms }, (_, index) => ({ row: left + 1, column: first + index })),
    ...Array.from({ length: right }, (_, index) => ({ row: left - index, column: last })),
  ];
}

/** Along which line of the room: a row, or a column. */
export type RoomLine = keyof Seat;

/** An empty row (or column) where this one is; this one and what is behind it (or to its right) moves on by one. */
export function openLine(pupils: readonly Pupil[], line: RoomLine, at: number): Pupil[] {
  return shiftSeats(pupils, line, (place) => (place >= at ? place + 1 : place));
}

/** Takes an empty row (or column) away; one in which somebody sits stays, and everybody with it. */
export function closeLine(pupils: readonly Pupil[], line: RoomLine, at: number): Pupil[] {
  if (!isEmptyLine(pupils, line, at)) return [...pupils];
  return shiftSeats(pupils, line, (place) => (place > at ? place - 1 : place));
}

export function isEmptyLine(pupils: readonly Pupil[], line: RoomLine, at: number): boolean {
  return pupils.every(({ seat }) => seat?.[line] !== at);
}

function shiftSeats(pupils: readonly Pupil[], line: RoomLine, shift: (place: number) => number): Pupil[] {
  return pupils.map((pupil) => {
    if (!pupil.seat) return pupil;
    const place = shift(pupil.seat[line]);
    return place === pupil.seat[line] ? pupil : { ...pupil, seat: { ...pupil.seat, [line]: place } };
  });
}
