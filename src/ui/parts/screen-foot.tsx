/** What a screen is for, as one large button that stays in sight under it; what keeps one from pressing it stands above. */
import type { ComponentChildren } from 'preact';
import './screen-foot.css';

export function ScreenFoot({ children }: { readonly children: ComponentChildren }) {
  return <div class="screen-foot">{children}</div>;
}
