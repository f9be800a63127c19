/** What a list says when there is nothing in it yet, and what to do about that. */
import type { ComponentChildren } from 'preact';
import './empty-state.css';

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <h2>{title}</h2>
      {children}
      {actions && <div class="empty-state-actions">{actions}</div>}
    </div>
  );
}
