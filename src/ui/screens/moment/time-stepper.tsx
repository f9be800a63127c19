/** A time put right by taps: a second or a tenth of it at once. */
import { momentMessages as words } from '../../messages/moment';
import { Button } from '../../parts/button';

interface TimeStepperProps {
  readonly label: string;
  /** Undefined: not timed. */
  readonly value: number | undefined;
  readonly format: (milliseconds: number) => string;
  readonly onChange: (value: number | null) => void;
  /** `moment`: earlier and later; `length`: shorter and longer. */
  readonly sort: 'moment' | 'length';
  /** What it begins with when it was not timed. */
  readonly initial: number;
  /** Not on what every moment has. */
  readonly canClear?: boolean;
}

const steps = [
  { by: -1000, sign: '−1', word: 'oneSecond' },
  { by: -100, sign: '−0,1', word: 'tenthOfSecond' },
  { by: 100, sign: '+0,1', word: 'tenthOfSecond' },
  { by: 1000, sign: '+1', word: 'oneSecond' },
] as const;

export function TimeStepper({ label, value, format, onChange, sort, initial, canClear }: TimeStepperProps) {
  const [less, more] = sort === 'moment' ? [words.earlier, words.later] : [words.shorter, words.longer];
  return (
    <div class="time-stepper" role="group" aria-label={label}>
      <span class="time-stepper-label">{label}</span>
      {value === undefined ? (
        <Button label={`${label}: ${words.fillIn}`} onClick={() => onChange(initial)}>
          {words.fillIn}
        </Button>
      ) : (
        <>
          {steps.slice(0, 2).map(({ by, sign, word }) => (
            <Button key={by} label={less(label, words[word])} onClick={() => onChange(value + by)}>
              {sign}
            </Button>
          ))}
          <output class="time-stepper-value">{format(value)}</output>
          {steps.slice(2).map(({ by, sign, word }) => (
            <Button key={by} label={more(label, words[word])} onClick={() => onChange(value + by)}>
              {sign}
            </Button>
          ))}
          {canClear && (
            <Button kind="quiet" label={`${label}: ${words.clear}`} icon="close" onClick={() => onChange(null)} />
          )}
        </>
      )}
    </div>
  );
}
