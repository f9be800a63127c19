/** Whether the focus is where the keyboard moved it: a press leaves it on a button, and a closed dialog gives it back to one. */
import { useEffect, useRef } from 'preact/hooks';

export function useFocusByKey(): { readonly current: boolean } {
  const isByKey = useRef(true);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Tab') isByKey.current = true;
    };
    const point = () => {
      isByKey.current = false;
    };
    addEventListener('keydown', key);
    addEventListener('pointerdown', point);
    return () => {
      removeEventListener('keydown', key);
      removeEventListener('pointerdown', point);
    };
  }, []);
  return isByKey;
}
