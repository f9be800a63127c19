/** A text field with its label, a hint and, when something is wrong, what and how to mend it. */
import { useId } from 'preact/hooks';
import './field.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  readonly error?: string;
  /** More than one line of text. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'numeric';
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
}

export function Field(props: FieldProps) {
  const id = useId();
  const notes = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ');
  const shared = {
    id,
    value: props.value,
    class: 'field-input',
    // Typed text stays in the browser's session files otherwise, and these fields hold names.
    autocomplete: 'off',
    spellcheck: false,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    autofocus: props.autoFocus,
    'aria-describedby': notes === '' ? undefined : notes,
    'aria-invalid': props.error ? true : undefined,
  } as const;
  return (
    <div class="field">
      <label class={props.hideLabel ? 'visually-hidden' : 'field-label'} for={id}>
        {props.label}
      </label>
      {props.rows === undefined ? (
        <input
          {...shared}
          type="text"
          inputMode={props.inputMode}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && props.onEnter?.()}
        />
      ) : (
        <textarea {...shared} rows={props.rows} onInput={(event) => props.onInput(event.currentTarget.value)} />
      )}
      {props.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {props.error}
        </p>
      )}
    </div>
  );
}
