/** How wide a box is, followed: a chart is laid out in the pixels that there are, so that its words keep their size. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width is 0 until the box was measured. */
export function useWidth<Box extends HTMLElement>(): [RefObject<Box | null>, number] {
  const box = useRef<Box>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    let isFirst = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The observer tells it with the next frame, when the page is laid out anyway; to ask here would lay it out twice.
    const observer = new ResizeObserver(() => {
      const now = element.clientWidth;
      // What is then drawn for the first time is made behind that frame, which has a whole screen to lay out as it is.
      if (isFirst) timer = setTimeout(() => setWidth(now));
      else setWidth(now);
      isFirst = false;
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, []);
  return [box, width];
}
