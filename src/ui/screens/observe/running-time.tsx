/** A running clock that writes itself, without drawing anything else again. All clocks of the screen tick together. */
import { useEffect, useRef } from 'preact/hooks';
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
