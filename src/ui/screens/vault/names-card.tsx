/** The passphrase on names: set it, change it, take it away, lock now. */
import { useState } from 'preact/hooks';
import type { VaultInfo } from '../../../core/locking-ports';
import { vaultMessages as words } from '../../messages/vault';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { Notice } from '../../parts/notice';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { linkTo } from '../../router';
import { useServices } from '../../services';
import { PassphraseFields } from './passphrase-fields';
import { SecretForm } from './secret-form';
import { useTask } from './use-task';

interface NamesCardProps {
  readonly vault: VaultInfo;
  readonly onNewCode: (code: string) => void;
}

export function NamesCard({ vault, onNewCode }: NamesCardProps) {
  return (
    <Card title={words.namesTitle}>
      <p>{words.namesWhat}</p>
      {vault.state === 'off' && <CreateVault vault={vault} onNewCode={onNewCode} />}
      {vault.state === 'open' && <OpenVault vault={vault} onNewCode={onNewCode} />}
      {vault.state === 'locked' && (
        <Notice
          kind="hint"
          actions={<LinkButton href={linkTo('unlock', { what: 'names' })}>{words.unlock}</LinkButton>}
        >
          {words.isLocked}
        </Notice>
      )}
    </Card>
  );
}

const choices = [2, 5, 10, 30] as const;

function LockAfterChoice(props: { readonly minutes: number; readonly onChange: (minutes: number) => void }) {
  return (
    <>
      <SegmentedChoice
        label={words.lockAfter}
        value={String(props.minutes)}
        options={choices.map((minutes) => ({ value: String(minutes), label: words.minutes(minutes) }))}
        onChange={(value) => props.onChange(Number(value))}
      />
      <p class="muted">{words.neverInLesson}</p>
    </>
  );
}

function CreateVault({ vault, onNewCode }: NamesCardProps) {
  const services = useServices();
  const [minutes, setMinutes] = useState(vault.lockAfterMinutes);
  return (
    <>
      <LockAfterChoice minutes={minutes} onChange={setMinutes} />
      <PassphraseFields
        label={words.passphrase}
        button={words.create}
        onChoose={async (passphrase) => {
          const creation = await services.vault.create(passphrase, minutes);
          if (creation.type === 'lessonRuns') return words.lessonRuns;
          services.restartOtherTabs();
          onNewCode(creation.recoveryCode);
          return undefined;
        }}
      />
    </>
  );
}

function OpenVault({ vault, onNewCode }: NamesCardProps) {
  const services = useServices();
  const { locks } = services;
  const [doing, setDoing] = useState<'change' | 'takeOff'>();
  const lockAfter = useTask();
  return (
    <>
      <p>{words.isOpen}</p>
      <LockAfterChoice
        minutes={vault.lockAfterMinutes}
        onChange={(minutes) =>
          void lockAfter.run(async () => {
            await services.vault.setLockAfter(minutes);
            await locks.load();
            return undefined;
          })
        }
      />
      {lockAfter.problem !== undefined && <Notice kind="alert">{lockAfter.problem}</Notice>}
      <div class="vault-actions">
        <Button kind="primary" icon="lock" onClick={() => void locks.lock()}>
          {words.lockNow}
        </Button>
        <Button expanded={doing === 'change'} onClick={() => setDoing(doing === 'change' ? undefined : 'change')}>
          {words.change}
        </Button>
        <Button expanded={doing === 'takeOff'} onClick={() => setDoing(doing === 'takeOff' ? undefined : 'takeOff')}>
          {words.takeOff}
        </Button>
      </div>
      {doing === 'change' && <ChangePassphrase onNewCode={onNewCode} />}
      {doing === 'takeOff' && (
        <>
          <p>{words.takeOffText}</p>
          <SecretForm
            kind="danger"
            label={words.current}
            button={words.takeOffDo}
            wrong={words.wrong}
            onTry={async (passphrase) => {
              const removed = await services.vault.remove(passphrase);
              if (!removed) return false;
              services.restartOtherTabs();
              await locks.reread();
              return true;
            }}
          />
        </>
      )}
    </>
  );
}

function ChangePassphrase({ onNewCode }: Pick<NamesCardProps, 'onNewCode'>) {
  const { vault } = useServices();
  const [current, setCurrent] = useState<string>();
  if (current === undefined)
    return (
      <SecretForm
        label={words.current}
        button={words.change}
        wrong={words.wrong}
        onTry={async (passphrase) => {
          const opened = await vault.unlock({ passphrase });
          if (opened) setCurrent(passphrase);
          return opened;
        }}
      />
    );
  return (
    <PassphraseFields
      label={words.newPassphrase}
      button={words.save}
      onChoose={async (passphrase) => {
        const code = await vault.changePassphrase({ passphrase: current }, passphrase);
        if (code === undefined) return words.wrong;
        onNewCode(code);
        return undefined;
      }}
    />
  );
}
