/** The rows of a long table: some at first and more when they are asked for, a few a frame; on paper all of them. */
import { useEffect, useState } from 'preact/hooks';
import { useSlices } from './use-slices';

interface Rows {
  /** How many are drawn. */
  readonly shown: number;
  /** How many come with `showMore`; 0 when there are no more. */
  readonly more: number;
  readonly showMore: () => void;
}

const rowsAtOnce = 150;
const rowsAFrame = 15;

/** @param count of all rows; two thousand at once hold up a tablet for a second */
export function useRows(count: number): Rows {
  const [asked, setAsked] = useState(rowsAtOnce);
  const [isPrinted, setPrinted] = useState(false);
  const wanted = Math.min(asked, count);
  const drawn = (1 + useSlices(Math.ceil(wanted / rowsAFrame) - 1)) * rowsAFrame;
  useEffect(() => {
    const begin = (): void => setPrinted(true);
    const end = (): void => setPrinted(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return {
    shown: isPrinted ? count : Math.min(wanted, drawn),
    more: Math.min(count - wanted, rowsAtOnce),
    showMore: () => setAsked(asked + rowsAtOnce),
  };
}
