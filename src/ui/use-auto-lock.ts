/** Locks names and results when nobody has touched the screen for a while, outside a lesson. */
import { useEffect } from 'preact/hooks';
import type { LockStore } from '../state/lock-store';
import { goTo, linkTo, type ScreenName } from './router';
import { mayLock } from './screen-access';

const lookEveryMs = 10_000;
/** Leaving a screen writes what was typed last; that comes before the lock. */
const leaveMs = 300;

export function useAutoLock(locks: LockStore, screen: ScreenName): void {
  useEffect(() => {
    locks.touch();
    const touch = () => locks.touch();
    const look = () => {
      if (!mayLock(screen) || !locks.isIdle()) return;
      goTo(linkTo('start', {}), 'replace');
      setTimeout(() => void locks.lock(), leaveMs);
    };
    const timer = setInterval(look, lookEveryMs);
    const lookOnReturn = () => document.visibilityState === 'visible' && look();
    document.addEventListener('visibilitychange', lookOnReturn);
    addEventListener('pointerdown', touch, true);
    addEventListener('keydown', touch, true);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookOnReturn);
      removeEventListener('pointerdown', touch, true);
      removeEventListener('keydown', touch, true);
    };
  }, [locks, screen]);
}
