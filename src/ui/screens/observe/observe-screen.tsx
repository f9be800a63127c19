/** Not built yet. */
import type { ScreenProps } from '../../router';

export function Screen(_props: ScreenProps<'observe'>) {
  return null;
}
