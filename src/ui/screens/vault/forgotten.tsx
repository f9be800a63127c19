/** For whoever forgot the passphrase: the code on paper, and when that is lost too, on without names. */
import { useEffect, useState } from 'preact/hooks';
import { vaultMessages as words } from '../../messages/vault';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { useServices } from '../../services';
import { PassphraseFields } from './passphrase-fields';
import { SecretForm } from './secret-form';
import { useTask } from './use-task';

interface ForgottenProps {
  /** A new passphrase was chosen with the code; this is the next code. */
  readonly onNewCode: (code: string) => void;
}

export function Forgotten({ onNewCode }: ForgottenProps) {
  const { vault, locks, restartOtherTabs } = useServices();
  const [recoveryCode, setRecoveryCode] = useState<string>();
  const [asking, setAsking] = useState(false);
  const task = useTask();
  // Whoever came in with the code and leaves without a new passphrase is in all the same.
  useEffect(() => () => void locks.load(), [locks]);
  if (recoveryCode !== undefined)
    return (
      <>
        <p role="status">{words.withCode}</p>
        <PassphraseFields
          label={words.newPassphrase}
          button={words.save}
          onChoose={async (passphrase) => {
            const code = await vault.changePassphrase({ recoveryCode }, passphrase);
            if (code === undefined) return words.failed;
            onNewCode(code);
            return undefined;
          }}
        />
      </>
    );
  return (
    <details>
      <summary>{words.forgotten}</summary>
      <SecretForm
        isShown
        kind="plain"
        label={words.recoveryCode}
        hint={words.recoveryHint}
        button={words.openWithCode}
        wrong={words.wrongCode}
        onTry={async (typed) => {
          const opened = await vault.unlock({ recoveryCode: typed });
          if (opened) setRecoveryCode(typed);
          return opened;
        }}
      />
      <details>
        <summary>{words.lost}</summary>
        <p>{words.lostText}</p>
        <div class="vault-actions">
          <Button kind="danger" icon="trash" onClick={() => setAsking(true)}>
            {words.forget}
          </Button>
        </div>
      </details>
      {asking && (
        <Dialog
          title={words.forget}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{words.keep}</Button>
              <Button
                kind="danger"
                icon="trash"
                disabled={task.busy}
                onClick={() =>
                  void task.run(async () => {
                    await vault.forget();
                    restartOtherTabs();
                    await locks.reread();
                    return undefined;
                  })
                }
              >
                {words.forgetSure}
              </Button>
            </>
          }
        >
          <p>{words.lostText}</p>
          {task.problem && <p role="alert">{task.problem}</p>}
        </Dialog>
      )}
    </details>
  );
}
