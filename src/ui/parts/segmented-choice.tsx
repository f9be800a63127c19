/** One of a few: a radio group that looks like joined buttons. Nothing chosen is a state too. */
import { useId } from 'preact/hooks';
import './segmented-choice.css';

interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SegmentedChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly hideLabel?: boolean;
  /** Where given, a tap on what is chosen leaves it open again. */
  readonly onClear?: () => void;
}

export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="segmented">
      <legend class={props.hideLabel ? 'visually-hidden' : 'segmented-legend'}>{props.label}</legend>
      <div class="segmented-options">
        {props.options.map((option) => (
          <label class="segmented-option" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
              onClick={() => props.value === option.value && props.onClear?.()}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
