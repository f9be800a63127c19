/** What is not written yet is written when the page goes out of sight, is closed, or the screen is left. */
import { useEffect } from 'preact/hooks';

/** @param write does nothing when all is written; another one is for something else, and is asked on leaving the former */
export function useLeaving(write: () => Promise<unknown>): void {
  useEffect(() => {
    const leave = () => void write();
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [write]);
}
