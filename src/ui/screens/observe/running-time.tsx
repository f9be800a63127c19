/** A running clock that writes itself, without drawing anything else again. */
import { useEffect, useRef } from 'preact/hooks';

interface RunningTimeProps {
  readonly read: () => string;
  readonly everyMs: number;
  readonly class?: string;
}

export function RunningTime({ read, everyMs, class: className }: RunningTimeProps) {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const draw = () => {
      const text = read();
      if (element.current && element.current.textContent !== text) element.current.textContent = text;
    };
    draw();
    const timer = setInterval(draw, everyMs);
    return () => clearInterval(timer);
  }, [read, everyMs]);
  // Hidden from screen readers: a clock that speaks ten times a second helps nobody.
  return <span ref={element} class={className} aria-hidden="true" />;
}
