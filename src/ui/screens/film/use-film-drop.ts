/** A film dragged onto the window, with what lets the browser find it again tomorrow where it gives that. */
import { useCallback } from 'preact/hooks';
import type { PickedFilm } from '../../../core/film-ports';
import { useWindowDrop } from '../../use-window-drop';

interface HandleGiver {
  getAsFileSystemHandle(): Promise<unknown>;
}

const givesHandle = (item: object): item is HandleGiver => 'getAsFileSystemHandle' in item;

/** @returns whether a file hangs over the window */
export function useFilmDrop(onFilm: (film: PickedFilm) => void): boolean {
  return useWindowDrop(
    useCallback(
      ({ items }: DataTransfer) => {
        const item = [...items].find(({ kind }) => kind === 'file');
        const file = item?.getAsFile();
        if (!item || !file) return;
        // To be asked for before the drop is over.
        const handle = givesHandle(item) ? item.getAsFileSystemHandle() : Promise.resolve(undefined);
        handle.then(
          (given) => onFilm(given ? { file, handle: given } : { file }),
          () => onFilm({ file }),
        );
      },
      [onFilm],
    ),
  );
}
