/** When names were there before the passphrase: what may be left of them, and how to be rid of that. */
import { useEffect, useState } from 'preact/hooks';
import type { VaultInfo } from '../../../core/locking-ports';
import { vaultMessages as words } from '../../messages/vault';
import { LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { linkTo } from '../../router';
import { useServices } from '../../services';
import { WipeButton } from './wipe-button';

export function NamesBefore({ vault }: { readonly vault: VaultInfo }) {
  const services = useServices();
  const [hasWords, setHasWords] = useState(false);
  useEffect(() => {
    if (vault.state === 'off')
      services.vault.hasWords().then(setHasWords, () => {
        // Not known: then nothing is said of it.
      });
  }, [services.vault, vault.state]);
  if (!(vault.state === 'off' ? hasWords : vault.namesBefore)) return null;
  return (
    <Card title={words.namesBeforeTitle}>
      <p>{words.namesBefore}</p>
      <ol class="vault-steps">
        {words.namesBeforeSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="vault-actions">
        <LinkButton icon="save" href={linkTo('keeping', {})}>
          {words.toCopies}
        </LinkButton>
        <WipeButton />
      </div>
    </Card>
  );
}
