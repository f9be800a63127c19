/** The keyboard in a chart of few marks: one stop in the tab order, and arrow keys from mark to mark. */
import { useRef, useState } from 'preact/hooks';
import { MarkCursor, stepTo } from './mark-cursor';

export interface WalkedMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** The mark in words; as a function where making them for every mark would take long. */
  readonly label: string | (() => string);
}

interface MarkWalkProps {
  readonly marks: readonly WalkedMark[];
  /** Left out: there is nothing behind a mark. */
  readonly onOpen?: (id: string) => void;
}

export function MarkWalk({ marks, onOpen }: MarkWalkProps) {
  const [place, setPlace] = useState(0);
  const moved = useRef(false);
  const index = Math.min(place, marks.length - 1);
  const mark = marks[index];
  const takesFocus = moved.current;
  moved.current = false;
  if (!mark) return null;
  return (
    <MarkCursor
      key={mark.id}
      x={mark.x}
      y={mark.y}
      label={typeof mark.label === 'string' ? mark.label : mark.label()}
      takesFocus={takesFocus}
      onStep={(step) => {
        const to = stepTo(step, index, marks.length);
        if (to === index) return;
        moved.current = true;
        setPlace(to);
      }}
      {...(onOpen && { onOpen: () => onOpen(mark.id) })}
    />
  );
}
