/** A running clock that writes itself, without drawing anything else again. All clocks of the screen tick together. */
import { useEffect, useRef } from 'preact/hooks';

/** The clocks show tenths of seconds. */
const tickMs = 100;

const clocks = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

/** One timer for all clocks: each timer of its own would make the browser lay out a frame of its own. */
function tickWith(draw: () => void): () => void {
  clocks.add(draw);
  ticking ??= setInterval(() => {
    for (const clock of clocks) clock();
  }, tickMs);
  return () => {
    clocks.delete(draw);
    if (clocks.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

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
    return tickWith(draw);
  }, [read]);
  // Hidden from screen readers: a clock that speaks ten times a second helps nobody.
  return <span ref={element} class={className} aria-hidden="true" />;
}
