/** Stands before a screen that is locked, and asks for the passphrase or the teacher's code. */
import { useState } from 'preact/hooks';
import { vaultMessages as words } from '../../messages/vault';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { ScreenHeader } from '../../parts/screen-header';
import { goTo, linkTo, readRoute, type ScreenProps } from '../../router';
import { mayGoWithoutNames } from '../../screen-access';
import { useServices } from '../../services';
import { Forgotten } from './forgotten';
import { RecoveryCode } from './recovery-code';
import { SecretForm } from './secret-form';
import './vault.css';

export function Screen({ params }: ScreenProps<'unlock'>) {
  return (
    <>
      <ScreenHeader title={words.title} back={{ href: linkTo('start', {}), label: words.toStart }} />
      <main class="screen-main vault">{params.what === 'results' ? <ResultsCard /> : <NamesCard />}</main>
    </>
  );
}

/** At an address of its own it has nothing behind it. */
function leaveOwnAddress(): void {
  if (readRoute(location.hash).screen === 'unlock') goTo(linkTo('start', {}), 'replace');
}

function NamesCard() {
  const { locks } = useServices();
  const [code, setCode] = useState<string>();
  if (code !== undefined)
    return (
      <RecoveryCode
        code={code}
        paper={words.codePaper}
        onKept={() => {
          leaveOwnAddress();
          void locks.reread();
        }}
      />
    );
  return (
    <Card title={words.unlockTitle}>
      <p>{words.unlockWhat}</p>
      <SecretForm
        label={words.passphrase}
        button={words.unlock}
        wrong={words.wrong}
        onTry={async (passphrase) => {
          const opened = await locks.unlockNames({ passphrase });
          if (opened) leaveOwnAddress();
          return opened;
        }}
      />
      {mayGoWithoutNames(readRoute(location.hash).screen) && (
        <div class="vault-actions">
          <Button kind="quiet" onClick={() => locks.goWithoutNames()}>
            {words.goOnWithout}
          </Button>
        </div>
      )}
      <Forgotten onNewCode={setCode} />
    </Card>
  );
}

function ResultsCard() {
  const { locks } = useServices();
  return (
    <Card title={words.resultsLockedTitle}>
      <p>{words.resultsLocked}</p>
      <SecretForm
        label={words.code}
        button={words.openResults}
        wrong={words.wrongResultsCode}
        onTry={async (code) => {
          const opened = await locks.openResults(code);
          if (opened) leaveOwnAddress();
          return opened;
        }}
      />
      <p class="muted">{words.codeForgotten}</p>
      <div class="vault-actions">
        <LinkButton href={linkTo('start', {})}>{words.toStart}</LinkButton>
      </div>
    </Card>
  );
}
