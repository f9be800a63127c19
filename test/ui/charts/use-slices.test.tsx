// @vitest-environment happy-dom
import { cleanup, render, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { useSlices } from '../../../src/ui/charts/use-slices';

afterEach(cleanup);

test('parts come one by one, the first after the screen around them, and stay when there are fewer', async () => {
  const seen: number[] = [];
  function Chart({ count }: { readonly count: number }) {
    seen.push(useSlices(count));
    return null;
  }
  const { rerender } = render(<Chart count={3} />);
  expect(seen).toEqual([0]);
  await waitFor(() => expect(seen.at(-1)).toBe(3));
  expect([...new Set(seen)]).toEqual([0, 1, 2, 3]);
  rerender(<Chart count={2} />);
  expect(seen.at(-1)).toBe(2);
  rerender(<Chart count={3} />);
  expect(seen.at(-1)).toBe(3);
});

test('they begin anew with another thing to draw', async () => {
  const seen: (readonly [string, number])[] = [];
  function Chart({ of }: { readonly of: string }) {
    seen.push([of, useSlices(2, of)]);
    return null;
  }
  const { rerender } = render(<Chart of="wide" />);
  await waitFor(() => expect(seen.at(-1)).toEqual(['wide', 2]));
  rerender(<Chart of="narrow" />);
  expect(seen.at(-1)).toEqual(['narrow', 0]);
  await waitFor(() => expect(seen.at(-1)).toEqual(['narrow', 2]));
});
