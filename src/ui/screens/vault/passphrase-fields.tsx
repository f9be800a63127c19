/** A new passphrase, typed twice, and what is still wrong with it. */
import { useState } from 'preact/hooks';
import { checkPassphrase, normalisePassphrase } from '../../../core/record/passphrase';
import { vaultMessages as words } from '../../messages/vault';
import { Button } from '../../parts/button';
import { SecretField } from '../../parts/secret-field';
import { useTask } from './use-task';

interface PassphraseFieldsProps {
  readonly label: string;
  readonly button: string;
  /** @returns what went wrong, in words */
  readonly onChoose: (passphrase: string) => Promise<string | undefined>;
}

export function PassphraseFields({ label, button, onChoose }: PassphraseFieldsProps) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const task = useTask();
  const problem = checkPassphrase(passphrase);
  const isSame = normalisePassphrase(passphrase) === normalisePassphrase(again);
  const choose = () => {
    setAsked(true);
    if (!problem && isSame) void task.run(() => onChoose(passphrase));
  };
  const error = asked && problem ? words.problems[problem] : task.problem;
  return (
    <div class="vault-fields">
      <SecretField
        label={label}
        hint={words.passphraseHint}
        value={passphrase}
        {...(error !== undefined && { error })}
        onInput={setPassphrase}
        onEnter={choose}
      />
      <SecretField
        label={words.again}
        value={again}
        {...(asked && !problem && !isSame && { error: words.different })}
        onInput={setAgain}
        onEnter={choose}
      />
      <Button kind="primary" icon="lock" disabled={task.busy} onClick={choose}>
        {task.busy ? words.busy : button}
      </Button>
    </div>
  );
}
