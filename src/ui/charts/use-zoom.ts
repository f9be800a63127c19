/** A drawing that is made wider by fingers, wheel, keys or buttons, and scrolls inside its own box. */
import { type RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWidth } from './use-width';

export interface Zoom {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Of the whole drawing, pixels; 0 before the box was measured. */
  readonly width: number;
  readonly isWhole: boolean;
  readonly isLargest: boolean;
  /** `atX`: the place on the screen that stays where it is; the middle of the box when left out. */
  readonly zoomBy: (factor: number, atX?: number) => void;
  readonly showAll: () => void;
  /** Scrolls until this place of the drawing is in sight. */
  readonly reveal: (x: number) => void;
}

/** Wider drawings are slow to paint on a tablet, pixels. */
const widest = 40_000;
const margin = 48;

/** What stays in place while the width changes: a share of the drawing, under a place in the box. */
interface Anchor {
  readonly share: number;
  readonly inBox: number;
}

/** @param largestWidth how wide the drawing may become, pixels */
export function useZoom(largestWidth: number): Zoom {
  const [box, boxWidth] = useWidth<HTMLDivElement>();
  const [zoom, setZoom] = useState(1);
  const anchor = useRef<Anchor | undefined>(undefined);
  const largest = boxWidth > 0 ? Math.max(1, Math.min(widest, largestWidth) / boxWidth) : 1;
  const now = Math.min(zoom, largest);
  const width = Math.round(boxWidth * now);

  useLayoutEffect(() => {
    const element = box.current;
    if (element && anchor.current) element.scrollLeft = anchor.current.share * width - anchor.current.inBox;
    anchor.current = undefined;
  }, [width]);

  const zoomBy = useCallback(
    (factor: number, atX?: number): void => {
      const element = box.current;
      if (!element) return;
      const left = element.getBoundingClientRect().left;
      const inBox = atX === undefined ? element.clientWidth / 2 : atX - left;
      // Several steps may come before the drawing is made again: they all keep the place of the first.
      anchor.current ??= { share: (element.scrollLeft + inBox) / Math.max(1, element.scrollWidth), inBox };
      setZoom((before) => Math.min(largest, Math.max(1, Math.min(before, largest) * factor)));
    },
    [largest],
  );

  const reveal = useCallback((x: number): void => {
    const element = box.current;
    if (!element) return;
    const { scrollLeft, clientWidth } = element;
    if (x < scrollLeft + margin || x > scrollLeft + clientWidth - margin) element.scrollLeft = x - clientWidth / 2;
  }, []);

  useFingers(box, zoomBy);
  return {
    box,
    width,
    isWhole: now <= 1,
    isLargest: now >= largest,
    zoomBy,
    showAll: () => setZoom(1),
    reveal,
  };
}

/** Two fingers, or the wheel with Ctrl (which a touchpad's pinch is too). Listeners of their own: they must be able to stop the page from zooming. */
function useFingers(box: RefObject<HTMLDivElement | null>, zoomBy: Zoom['zoomBy']): void {
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let distance: number | undefined;
    let wanted: { factor: number; atX: number } | undefined;
    let frame = 0;
    const flush = (): void => {
      frame = 0;
      if (wanted) zoomBy(wanted.factor, wanted.atX);
      wanted = undefined;
    };
    const ask = (factor: number, atX: number): void => {
      wanted = { factor: (wanted?.factor ?? 1) * factor, atX };
      if (frame === 0) frame = requestAnimationFrame(flush);
    };
    const onTouch = (event: TouchEvent): void => {
      const [one, two] = event.touches;
      if (!one || !two) {
        distance = undefined;
        return;
      }
      event.preventDefault();
      const apart = Math.max(10, Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY));
      if (distance !== undefined) ask(apart / distance, (one.clientX + two.clientX) / 2);
      distance = apart;
    };
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      ask(Math.exp(-event.deltaY / 300), event.clientX);
    };
    const active = { passive: false } as const;
    element.addEventListener('touchstart', onTouch, active);
    element.addEventListener('touchmove', onTouch, active);
    element.addEventListener('touchend', onTouch, active);
    element.addEventListener('touchcancel', onTouch, active);
    element.addEventListener('wheel', onWheel, active);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('touchstart', onTouch);
      element.removeEventListener('touchmove', onTouch);
      element.removeEventListener('touchend', onTouch);
      element.removeEventListener('touchcancel', onTouch);
      element.removeEventListener('wheel', onWheel);
    };
  }, [zoomBy]);
}
