/** A line that can be ticked; the whole line is the target. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './checkbox-row.css';

interface CheckboxRowProps {
  readonly label: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string;
  readonly disabled?: boolean;
}

export function CheckboxRow({ label, checked, onChange, hint, disabled }: CheckboxRowProps) {
  const hintId = useId();
  return (
    <div class="checkbox-row">
      <label class="checkbox-row-label">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={hint ? hintId : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="checkbox-row-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
