/** The sheets are no part of the first tap: they come a moment after it, or when the first of them is asked for. */
import { useEffect, useState } from 'preact/hooks';
import type { SideSheets } from './side-sheets';

type LazySheets = typeof SideSheets | 'coming' | 'failed';

/** By then the lesson has been drawn and can be tapped. */
const restMs = 1500;

export function useLazySheets(isWanted: boolean): LazySheets {
  const [sheets, setSheets] = useState<LazySheets>('coming');
  useEffect(() => {
    if (typeof sheets === 'function') return;
    let wanted = true;
    const load = () =>
      import('./side-sheets').then(
        (loaded) => wanted && setSheets(() => loaded.SideSheets),
        () => wanted && isWanted && setSheets('failed'),
      );
    const timer = setTimeout(() => void load(), isWanted ? 0 : restMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // What was loaded stays; after a failure the next sheet that is asked for tries again.
  }, [isWanted]);
  return sheets;
}
