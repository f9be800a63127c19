/** A code or passphrase: not readable over a shoulder, and never kept by the browser. */
import { useId } from 'preact/hooks';
import './field.css';

interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  readonly error?: string;
  readonly onEnter?: () => void;
}

export function SecretField({ label, value, onInput, hint, error, onEnter }: SecretFieldProps) {
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="password"
        class="field-input"
        autocomplete="new-password"
        spellcheck={false}
        maxLength={100}
        value={value}
        aria-describedby={notes === '' ? undefined : notes}
        aria-invalid={error ? true : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
      />
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
