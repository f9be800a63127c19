/** The teacher's code before results, for a tablet that is shared. */
import { useState } from 'preact/hooks';
import { vaultMessages as words } from '../../messages/vault';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { useServices } from '../../services';
import { SecretForm } from './secret-form';
import { useTask } from './use-task';

interface ResultsCodeCardProps {
  readonly isSet: boolean;
  readonly onNewCode: (code: string) => void;
}

const shortestCode = 4;

export function ResultsCodeCard({ isSet, onNewCode }: ResultsCodeCardProps) {
  const { resultsLock, locks } = useServices();
  return (
    <Card title={words.resultsTitle}>
      <p>{words.resultsWhat}</p>
      {isSet ? (
        <>
          <p>{words.codeIsSet}</p>
          <SecretForm
            kind="plain"
            label={words.code}
            hint={words.codeForgotten}
            button={words.removeCode}
            wrong={words.wrongResultsCode}
            onTry={async (code) => {
              const removed = await resultsLock.remove(code);
              if (removed) await locks.reread();
              return removed;
            }}
          />
        </>
      ) : (
        <SetCode onNewCode={onNewCode} />
      )}
    </Card>
  );
}

function SetCode({ onNewCode }: Pick<ResultsCodeCardProps, 'onNewCode'>) {
  const { resultsLock } = useServices();
  const [code, setCode] = useState('');
  const task = useTask();
  const save = () =>
    void task.run(async () => {
      if (code.trim().length < shortestCode) return words.codeTooShort;
      onNewCode(await resultsLock.create(code));
      return undefined;
    });
  return (
    <div class="vault-fields">
      <Field
        label={words.code}
        hint={words.codeHint}
        value={code}
        maxLength={60}
        {...(task.problem !== undefined && { error: task.problem })}
        onInput={setCode}
        onEnter={save}
      />
      <div class="vault-actions">
        <Button icon="lock" disabled={task.busy} onClick={save}>
          {task.busy ? words.busy : words.setCode}
        </Button>
      </div>
    </div>
  );
}
