/** A running clock that writes itself, without drawing anything else again. All clocks of the screen tick together. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ObservationStore } from '../../../state/observation-store';
import { onEveryBeat } from './screen-beat';

interface RunningTimeProps {
  readonly read: () => string;
  readonly class?: string;
}

export function RunningTime({ read, class: className }: RunningTimeProps) {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const text = document.createTextNode('');
    element.current?.replaceChildren(text);
    const draw = () => {
      const now = read();
      if (text.data !== now) text.data = now;
    };
    draw();
    return onEveryBeat(draw);
  }, [read]);
  // Hidden from screen readers: a clock that speaks ten times a second helps nobody.
  return <span ref={element} class={className} aria-hidden="true" />;
}

interface TimeSinceProps {
  readonly store: ObservationStore;
  /** Lesson time. A film may stand before it: then nothing has passed yet. */
  readonly sinceMs: number;
  readonly write: (milliseconds: number) => string;
  readonly class: string;
}

/** How long something in the lesson has lasted. */
export function TimeSince({ store, sinceMs, write, class: className }: TimeSinceProps) {
  const read = useMemo(() => () => write(Math.max(0, store.now() - sinceMs)), [store, sinceMs, write]);
  return <RunningTime class={className} read={read} />;
}
