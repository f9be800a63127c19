/** A white card with a hairline; with a title it is a section that a screen reader can find. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './card.css';

interface CardProps {
  readonly children: ComponentChildren;
  readonly title?: ComponentChildren;
  /** Sits right of the title. */
  readonly actions?: ComponentChildren;
  readonly class?: string;
  /** One of many that may be called the same, such as a class: found by its heading, and no landmark. */
  readonly isOneOfMany?: boolean;
}

export function Card({ children, title, actions, class: extra, isOneOfMany = false }: CardProps) {
  const titleId = useId();
  const look = `card${extra ? ` ${extra}` : ''}`;
  if (title === undefined) return <div class={look}>{children}</div>;
  const contents = (
    <>
      <div class="card-head">
        <h2 id={titleId}>{title}</h2>
        {actions && <div class="card-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
  if (isOneOfMany) return <div class={look}>{contents}</div>;
  return (
    <section class={look} aria-labelledby={titleId}>
      {contents}
    </section>
  );
}
