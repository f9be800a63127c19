/**
 * Every way to choose k of m pupils, each from the one before by changing one pupil for another, so that a sum over the
 * chosen is kept up with one addition and one subtraction.
 *
 * Method: Algorithm R, the revolving-door Gray code. Starts at {0, …, k − 1} and visits every choice once; the number of
 * choices is `m! / (k! (m − k)!)`.
 *
 * Source: W. H. Payne and F. M. Ives (1979); D. E. Knuth, The Art of Computer Programming 4A (2011), 7.2.1.3.
 */

/** How many choices of `k` of `m` there are; Infinity above `limit`. */
export function countChoices(m: number, k: number, limit: number): number {
  let count = 1;
  for (let index = 1; index <= Math.min(k, m - k); index++) {
    count = (count * (m - index + 1)) / index;
    if (count > limit) return Infinity;
  }
  return Math.round(count);
}

/**
 * @param k from 1 to m − 1
 * @param change called for each next choice, with who comes in and who goes out
 */
export function visitChoices(m: number, k: number, change: (comesIn: number, goesOut: number) => void): void {
  // Knuth's c_1 … c_k and c_{k+1} = m, at places of the same number.
  const chosen = Array.from({ length: k + 2 }, (_, place) => (place <= k ? place - 1 : m));

  function moveFirst(): boolean {
    const first = chosen[1]!;
    const next = k % 2 === 1 ? first + 1 : first - 1;
    if (next < 0 || next >= chosen[2]!) return false;
    chosen[1] = next;
    change(next, first);
    return true;
  }

  function moveDown(place: number): boolean {
    const value = chosen[place]!;
    if (value < place) return false;
    chosen[place] = chosen[place - 1]!;
    chosen[place - 1] = place - 2;
    change(place - 2, value);
    return true;
  }

  function moveUp(place: number): boolean {
    const value = chosen[place]!;
    if (value + 1 >= chosen[place + 1]!) return false;
    const below = chosen[place - 1]!;
    chosen[place - 1] = value;
    chosen[place] = value + 1;
    change(value + 1, below);
    return true;
  }

  for (;;) {
    if (moveFirst()) continue;
    let place = 2;
    // Of the places above the first, every second one goes down and the others up, beginning by the parity of k.
    while (place <= k && !((place - k) % 2 === 0 ? moveUp(place) : moveDown(place))) place++;
    if (place > k) return;
  }
}
