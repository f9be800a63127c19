/** The whole screen for the film, where the browser gives it: not on every phone, where the film stays in its place. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export function useFullScreen<Kind extends HTMLElement>() {
  const room = useRef<Kind>(null);
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const toggle = useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void room.current?.requestFullscreen?.().catch(() => undefined);
  }, []);
  return { room, isFull, toggle };
}
