/** The choices about the screen, read once and kept when they are changed. */
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../../core/record/settings';
import { useServices } from '../../services';
import { showTheme } from '../../theme';

export interface ScreenSettings {
  readonly settings: Settings;
  readonly change: (change: Partial<Settings>) => void;
}

const untilRead: Settings = {
  theme: 'system',
  leftHanded: false,
  observerSide: 'back',
  singleKeyShortcuts: true,
  observer: '',
};

/** @param known read before the screen was drawn, so that nothing moves on it afterwards */
export function useScreenSettings(known?: Settings): ScreenSettings {
  const { settings: repository } = useServices();
  const [settings, setSettings] = useState(known ?? untilRead);
  useEffect(() => {
    // Whatever cannot be read is as it always is.
    if (!known) repository.read().then(setSettings, () => undefined);
  }, [repository]);
  return {
    settings,
    change: (changed) => {
      setSettings((now) => ({ ...now, ...changed }));
      if (changed.theme) showTheme(changed.theme);
      // A choice that cannot be kept still holds until the app is closed.
      repository.change(() => changed).catch(() => undefined);
    },
  };
}
