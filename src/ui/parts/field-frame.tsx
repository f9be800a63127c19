/** What every field has around it: its label, a hint and, when something is wrong, what and how to mend it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

interface FieldFrameProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean | undefined;
  /** Draws the control itself, which takes these along so that it belongs to its label and notes. */
  readonly children: (control: FieldControl) => ComponentChildren;
}

interface FieldControl {
  readonly id: string;
  readonly class: 'field-input';
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export function FieldFrame({ label, hint, error, hideLabel = false, children }: FieldFrameProps) {
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class={hideLabel ? 'visually-hidden' : 'field-label'} for={id}>
        {label}
      </label>
      {children({
        id,
        class: 'field-input',
        'aria-describedby': notes === '' ? undefined : notes,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
