/** A field for text. */
import { FieldFrame } from './field-frame';

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
  const { label, hint, error, hideLabel } = props;
  const typed = {
    value: props.value,
    // Typed text stays in the browser's session files otherwise, and these fields hold names.
    autocomplete: 'off',
    spellcheck: false,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    autofocus: props.autoFocus,
  } as const;
  return (
    <FieldFrame label={label} hint={hint} error={error} hideLabel={hideLabel}>
      {(control) =>
        props.rows === undefined ? (
          <input
            {...control}
            {...typed}
            type="text"
            inputMode={props.inputMode}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && props.onEnter?.()}
          />
        ) : (
          <textarea
            {...control}
            {...typed}
            rows={props.rows}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        )
      }
    </FieldFrame>
  );
}
