/** *Op slot*: names under a passphrase, results under the teacher's code. */
import { useState } from 'preact/hooks';
import { vaultMessages as words } from '../../messages/vault';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { NamesCard } from './names-card';
import { NamesBefore } from './names-before';
import { RecoveryCode } from './recovery-code';
import { ResultsCodeCard } from './results-code-card';
import './vault.css';

/** A code that was just made, for what, and what comes after. */
export interface NewCode {
  readonly code: string;
  readonly paper: string;
}

export function Screen(_props: ScreenProps<'vault'>) {
  const { locks } = useServices();
  const vault = useStore(locks, (state) => state.vault);
  const results = useStore(locks, (state) => state.results);
  const [newCode, setNewCode] = useState<NewCode>();
  return (
    <>
      <ScreenHeader
        title={words.title}
        subtitle={words.subtitle}
        back={{ href: linkTo('keeping', {}), label: words.back }}
      />
      <main class={`screen-main vault${newCode ? ' vault-printing' : ''}`}>
        {newCode && (
          <RecoveryCode
            {...newCode}
            onKept={() => {
              setNewCode(undefined);
              // The screens behind this one read names and results anew.
              void locks.reread();
            }}
          />
        )}
        {!newCode && vault && results && (
          <>
            <NamesCard vault={vault} onNewCode={(code) => setNewCode({ code, paper: words.codePaper })} />
            <NamesBefore vault={vault} />
            <ResultsCodeCard
              isSet={results !== 'off'}
              onNewCode={(code) => setNewCode({ code, paper: words.resultsCodePaper })}
            />
          </>
        )}
      </main>
    </>
  );
}
