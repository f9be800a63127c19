/** What a list says when there is nothing in it yet, and what to do about that. */
import type { ComponentChildren } from 'preact';
import './empty-state.css';

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** Where it is all that is on the page. */
  readonly wholePage?: boolean;
}

export function EmptyState({ title, children, actions, wholePage }: EmptyStateProps) {
  return (
    <div class="empty-state">
      {wholePage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children}
      {actions && <div class="empty-state-actions">{actions}</div>}
    </div>
  );
}
