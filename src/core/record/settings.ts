import type { ObserverSide } from '../chart/seating-turn';

/** What whoever begins is told once, in its own place. */
export const lessonHints = ['plan', 'clock', 'undo'] as const;
export type LessonHint = (typeof lessonHints)[number];

/** Choices of whoever holds the tablet; about the screen, never about a child. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly leftHanded: boolean;
  readonly singleKeyShortcuts: boolean;
  readonly observer: string;
  /** Where whoever observes sits: the map of the room is turned to that side. */
  readonly observerSide: ObserverSide;
  /** Hints of the first lesson that were used or taken away. Left out: not known yet. */
  readonly hintsSeen?: readonly LessonHint[];
}
