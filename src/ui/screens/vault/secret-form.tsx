/** One secret to type, and a button that tries it. */
import { useState } from 'preact/hooks';
import { vaultMessages as words } from '../../messages/vault';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { SecretField } from '../../parts/secret-field';
import { useTask } from './use-task';

interface SecretFormProps {
  readonly label: string;
  readonly button: string;
  readonly wrong: string;
  readonly hint?: string;
  /** Typed from paper: shown as it is typed. */
  readonly isShown?: boolean;
  readonly kind?: 'primary' | 'plain' | 'danger';
  /** @returns whether it was the right one */
  readonly onTry: (secret: string) => Promise<boolean>;
}

export function SecretForm(props: SecretFormProps) {
  const [secret, setSecret] = useState('');
  const task = useTask();
  const tryIt = () => {
    if (secret.trim() !== '') void task.run(async () => ((await props.onTry(secret)) ? undefined : props.wrong));
  };
  const field = {
    label: props.label,
    value: secret,
    ...(props.hint !== undefined && { hint: props.hint }),
    ...(task.problem !== undefined && { error: task.problem }),
    onInput: setSecret,
    onEnter: tryIt,
  };
  return (
    <div class="vault-fields">
      {props.isShown ? <Field {...field} maxLength={60} /> : <SecretField {...field} />}
      <div class="vault-actions">
        <Button kind={props.kind ?? 'primary'} disabled={task.busy} onClick={tryIt}>
          {task.busy ? words.busy : props.button}
        </Button>
      </div>
    </div>
  );
}
