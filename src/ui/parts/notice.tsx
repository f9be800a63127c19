/** A short message in the page: `status` is told politely, `alert` at once. */
import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import './notice.css';

interface NoticeProps {
  readonly children: ComponentChildren;
  readonly kind?: 'status' | 'alert' | 'hint';
  readonly actions?: ComponentChildren;
}

export function Notice({ children, kind = 'status', actions }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} role={kind === 'hint' ? undefined : kind}>
      <div class="notice-text">
        <Icon name={kind === 'alert' ? 'warning' : kind === 'hint' ? 'info' : 'check'} />
        <div>{children}</div>
      </div>
      {actions && <div class="notice-actions">{actions}</div>}
    </div>
  );
}
