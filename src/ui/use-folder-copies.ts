/** Lets copies be made by themselves whenever a screen is opened on which no lesson is coded. */
import { useEffect } from 'preact/hooks';
import type { FolderCopies } from '../core/folder-ports';
import type { ScreenName } from './router';
import { mayLock } from './screen-access';

/** Long enough for the screen to be drawn first, and for a lesson that just ended to be on the disk. */
const quietMs = 3000;

export function useFolderCopies(copies: FolderCopies, screen: ScreenName): void {
  useEffect(() => {
    if (!copies.isPossible || !mayLock(screen)) return;
    const timer = setTimeout(() => void copies.catchUp(), quietMs);
    return () => clearTimeout(timer);
  }, [copies, screen]);
}
