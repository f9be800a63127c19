/** A day, chosen in the calendar that the browser brings along. */
import { FieldFrame } from './field-frame';

interface DayFieldProps {
  readonly label: string;
  /** `yyyy-MM-dd`; empty while there is none, or half a one. */
  readonly value: string;
  /** The last day that can be meant. */
  readonly max?: string;
  readonly onInput: (day: string) => void;
  readonly hint?: string;
  readonly error?: string;
}

export function DayField({ label, value, max, onInput, hint, error }: DayFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={value}
          max={max}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
