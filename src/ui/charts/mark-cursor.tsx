/**
 * The one mark of a chart that the keyboard is on. A chart of two thousand marks has one stop in the tab order; arrow
 * keys go from mark to mark, Enter opens it.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import './mark-cursor.css';

export type CursorStep = 'previous' | 'next' | 'first' | 'last';

interface MarkCursorProps {
  readonly x: number;
  readonly y: number;
  /** The mark in words. */
  readonly label: string;
  /** Takes the focus when it is drawn: the keyboard brought it here. */
  readonly takesFocus: boolean;
  readonly onStep: (step: CursorStep) => void;
  /** Left out: there is nothing behind the mark. */
  readonly onOpen?: () => void;
}

const stepOfKey: Readonly<Record<string, CursorStep>> = {
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  ArrowRight: 'next',
  ArrowDown: 'next',
  Home: 'first',
  End: 'last',
};

/** Give it the id of its mark as key, so that a screen reader hears the next one as another button. */
export function MarkCursor({ x, y, label, takesFocus, onStep, onOpen }: MarkCursorProps) {
  const element = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) element.current?.focus({ preventScroll: true });
  }, []);
  return (
    <g
      ref={element}
      class="mark-cursor"
      role={onOpen ? 'button' : 'img'}
      tabindex={0}
      aria-label={label}
      data-unsaved
      transform={`translate(${x} ${y})`}
      onKeyDown={(event) => {
        const step = stepOfKey[event.key];
        if (step) onStep(step);
        else if (onOpen && (event.key === 'Enter' || event.key === ' ')) onOpen();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <circle class="mark-cursor-room" r={14} />
      <circle class="mark-cursor-ring" r={11} />
    </g>
  );
}

/** Where a step leads in a list of `count` marks; the ends are ends. */
export function stepTo(step: CursorStep, index: number, count: number): number {
  switch (step) {
    case 'previous':
      return Math.max(0, index - 1);
    case 'next':
      return Math.min(count - 1, index + 1);
    case 'first':
      return 0;
    case 'last':
      return count - 1;
  }
}
