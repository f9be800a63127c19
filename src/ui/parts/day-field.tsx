/** A day, chosen in the calendar that the browser brings along. */
import { useId } from 'preact/hooks';
import './field.css';

interface DayFieldProps {
  readonly label: string;
  /** `yyyy-MM-dd`; empty while there is none, or half a one. */
  readonly value: string;
  /** The last day that can be meant. */
  readonly max?: string;
  readonly onInput: (day: string) => void;
  readonly error?: string;
}

export function DayField({ label, value, max, onInput, error }: DayFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        class="field-input"
        value={value}
        max={max}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
