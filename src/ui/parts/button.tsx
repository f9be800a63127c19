/** A button, or a link that looks like one; at least 48 px high. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';
import './button.css';

type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface ButtonLook {
  readonly children?: ComponentChildren;
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  /** The name for a screen reader, where the text alone does not say what it is about. */
  readonly label?: string;
  readonly class?: string;
}

interface ButtonProps extends ButtonLook {
  readonly onClick?: (event: MouseEvent) => void;
  readonly submit?: boolean;
  readonly disabled?: boolean;
  /** For a button that switches something on and off. */
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly autoFocus?: boolean;
}

export function Button({ children, kind = 'plain', icon, label, onClick, submit, ...rest }: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={lookOf(kind, rest.class, children === undefined)}
      aria-label={label}
      aria-pressed={rest.pressed}
      aria-expanded={rest.expanded}
      disabled={rest.disabled}
      autofocus={rest.autoFocus}
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface LinkButtonProps extends ButtonLook {
  readonly href: string;
}

export function LinkButton({ children, kind = 'plain', icon, label, href, ...rest }: LinkButtonProps) {
  return (
    <a class={lookOf(kind, rest.class, children === undefined)} href={href} aria-label={label}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

function lookOf(kind: ButtonKind, extra: string | undefined, iconOnly: boolean): string {
  return `button button-${kind}${iconOnly ? ' button-icon' : ''}${extra ? ` ${extra}` : ''}`;
}
