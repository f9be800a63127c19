/** A film dragged onto the window, with what lets the browser find it again tomorrow where it gives that. */
import { useEffect, useState } from 'preact/hooks';
import type { PickedFilm } from '../../../core/film-ports';

interface HandleGiver {
  getAsFileSystemHandle(): Promise<unknown>;
}

const givesHandle = (item: object): item is HandleGiver => 'getAsFileSystemHandle' in item;

/** @returns whether a file hangs over the window */
export function useFilmDrop(onFilm: (film: PickedFilm) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      // Without this the browser opens the film instead of the app.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(false);
      const item = [...(event.dataTransfer?.items ?? [])].find(({ kind }) => kind === 'file');
      const file = item?.getAsFile();
      if (!item || !file) return;
      // To be asked for before this event is over.
      const handle = givesHandle(item) ? item.getAsFileSystemHandle() : Promise.resolve(undefined);
      handle.then(
        (given) => onFilm(given ? { file, handle: given } : { file }),
        () => onFilm({ file }),
      );
    };
    addEventListener('dragover', enter);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFilm]);
  return over;
}
