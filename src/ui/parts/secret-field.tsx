/** A code or passphrase: not readable over a shoulder, and never kept by the browser. */
import { FieldFrame } from './field-frame';

interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  readonly error?: string;
  readonly onEnter?: () => void;
}

export function SecretField({ label, value, onInput, hint, error, onEnter }: SecretFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          type="password"
          autocomplete="new-password"
          spellcheck={false}
          maxLength={100}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
        />
      )}
    </FieldFrame>
  );
}
