/** A file dragged onto the window. */
import { useCallback } from 'preact/hooks';
import { useWindowDrop } from '../../use-window-drop';

/** @returns whether a file hangs over the window */
export function useFileDrop(onFile: (file: File) => void): boolean {
  return useWindowDrop(
    useCallback(
      ({ files: [file] }: DataTransfer) => {
        if (file) onFile(file);
      },
      [onFile],
    ),
  );
}
