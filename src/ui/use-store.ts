/** Lets a component follow a part of a store; it draws again only when that part is another value. */
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/** @param select must give the same value (`Object.is`) for the same state: pick, do not build */
export function useStore<State, Part>(
  store: Pick<StoreApi<State>, 'getState' | 'subscribe'>,
  select: (state: State) => Part,
): Part {
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0);
  const part = select(store.getState());
  const shown = useRef({ select, part });
  shown.current = { select, part };
  useLayoutEffect(() => {
    const follow = () => {
      if (!Object.is(shown.current.select(store.getState()), shown.current.part)) redraw();
    };
    follow();
    return store.subscribe(follow);
  }, [store]);
  return part;
}
