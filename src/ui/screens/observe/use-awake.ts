/** Keeps the screen from sleeping during a lesson, and asks again whenever the page comes back into sight. */
import { useEffect, useState } from 'preact/hooks';

/** @returns whether this browser cannot do it, or will not: the tablet's own settings decide then */
export function useAwake(): boolean {
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let wanted = true;
    const isHeld = () => lock !== undefined && !lock.released;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || isHeld()) return;
      try {
        // Not there in an older browser, refused when the battery is low.
        const granted = await navigator.wakeLock.request('screen');
        // Left meanwhile, or asked for twice: one that nobody holds could not be given back.
        if (!wanted || isHeld()) return await granted.release();
        lock = granted;
        setRefused(false);
        // The system may take it back while the page is in sight.
        granted.addEventListener('release', askAgain);
      } catch {
        if (wanted && document.visibilityState === 'visible') setRefused(true);
      }
    };
    const askAgain = () => void (wanted && ask());
    askAgain();
    document.addEventListener('visibilitychange', askAgain);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', askAgain);
      lock?.release().catch(() => undefined);
    };
  }, []);
  return isRefused;
}
