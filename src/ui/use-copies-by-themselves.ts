/** Lets copies and snapshots be made by themselves whenever a screen is opened on which no lesson is coded. */
import { useEffect } from 'preact/hooks';
import { calendarDay } from '../state/calendar-day';
import type { ScreenName } from './router';
import { mayLock } from './screen-access';
import type { AppServices } from './services';

/** Long enough for the screen to be drawn first, and for a lesson that just ended to be on the disk. */
const quietMs = 3000;

export function useCopiesByThemselves({ clock, folderCopies, snapshots }: AppServices, screen: ScreenName): void {
  useEffect(() => {
    if (!mayLock(screen)) return;
    const timer = setTimeout(() => {
      // Where the disk does not open there is a page of its own for that.
      snapshots.catchUp(calendarDay(clock.wallMs())).catch(() => undefined);
      if (folderCopies.isPossible) void folderCopies.catchUp();
    }, quietMs);
    return () => clearTimeout(timer);
  }, [clock, folderCopies, snapshots, screen]);
}
