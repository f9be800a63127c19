/**
 * The hints of a first lesson. They have a place of their own from the first moment on, for the whole lesson, so that
 * nothing moves under a finger when they come or go; their words come when the lesson can be tapped.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { lessonHints } from '../../../core/record/settings';
import type { ObservationStore } from '../../../state/observation-store';
import type { FirstHints } from './first-hints';
import type { ScreenSettings } from './use-screen-settings';

interface Hints {
  /** Between the plan and *Ongedaan*. */
  readonly plan?: ComponentChildren;
  readonly clock?: ComponentChildren;
}

export function useFirstHints(store: ObservationStore, screen: ScreenSettings): Hints {
  const [isFirst] = useState(() => screen.settings.hintsSeen?.length !== lessonHints.length);
  const [Loaded, setLoaded] = useState<typeof FirstHints>();
  useEffect(() => {
    // Without them the lesson is as good.
    if (isFirst)
      import('./first-hints').then(
        (late) => setLoaded(() => late.FirstHints),
        () => undefined,
      );
  }, []);
  if (!isFirst) return {};
  const hint = (at: 'plan' | 'clock') => Loaded && <Loaded at={at} store={store} screen={screen} />;
  return { plan: <div class="lesson-hints">{hint('plan')}</div>, clock: hint('clock') };
}
