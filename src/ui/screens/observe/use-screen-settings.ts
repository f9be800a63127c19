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

export function useScreenSettings(): ScreenSettings {
  const { settings: repository } = useServices();
  const [settings, setSettings] = useState(untilRead);
  useEffect(() => {
    // Whatever cannot be read is as it always is.
    repository.read().then(setSettings, () => undefined);
  }, [repository]);
  return {
    settings,
    change: (changed) => {
      setSettings({ ...settings, ...changed });
      if (changed.theme) showTheme(changed.theme);
      // A choice that cannot be kept still holds until the app is closed.
      repository
        .read()
        .then((latest) => repository.save({ ...latest, ...changed }))
        .catch(() => undefined);
    },
  };
}
