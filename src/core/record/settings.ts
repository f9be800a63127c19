import type { ObserverSide } from '../chart/seating-turn';

/** Choices of whoever holds the tablet; about the screen, never about a child. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly leftHanded: boolean;
  readonly singleKeyShortcuts: boolean;
  readonly observer: string;
  /** Where whoever observes sits: the map of the room is turned to that side. */
  readonly observerSide: ObserverSide;
}
