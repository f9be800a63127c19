/** Light, dark, or as the device is. */
import type { Settings } from '../core/record/settings';

export function showTheme(theme: Settings['theme']): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
}
