/** The bar on top of every screen: the way back, what this is, and what can be done with all of it. */
import type { ComponentChildren } from 'preact';
import { LinkButton } from './button';
import './screen-header.css';

interface ScreenHeaderProps {
  readonly title: ComponentChildren;
  readonly subtitle?: ComponentChildren;
  readonly back?: { readonly href: string; readonly label: string };
  /** Tabs or steps, in the middle. */
  readonly children?: ComponentChildren;
  /** Buttons on the right. */
  readonly actions?: ComponentChildren;
}

export function ScreenHeader({ title, subtitle, back, children, actions }: ScreenHeaderProps) {
  return (
    <header class="screen-header">
      {back && <LinkButton class="screen-header-back" kind="quiet" icon="back" href={back.href} label={back.label} />}
      <div class="screen-header-words">
        <h1 tabIndex={-1}>{title}</h1>
        {subtitle !== undefined && subtitle !== '' && <p class="screen-header-subtitle">{subtitle}</p>}
      </div>
      {children && <div class="screen-header-middle">{children}</div>}
      {actions && <div class="screen-header-actions">{actions}</div>}
    </header>
  );
}
