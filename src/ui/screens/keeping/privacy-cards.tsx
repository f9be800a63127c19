/** What else one may do with what is stored: lock it, decide how long it stays, and read what it is. */
import type { VaultInfo } from '../../../core/locking-ports';
import { keepingMessages as words } from '../../messages/keeping';
import { LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { linkTo } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { WipeButton } from '../vault/wipe-button';

export function PrivacyCards() {
  const { locks } = useServices();
  const vault = useStore(locks, (state) => state.vault);
  const hasResultsCode = useStore(locks, (state) => state.results !== undefined && state.results !== 'off');
  return (
    <>
      <Card title={words.lockTitle}>
        <p>{describeNames(vault)}</p>
        <p>{hasResultsCode ? words.resultsWithCode : words.resultsWithoutCode}</p>
        <LinkButton icon="lock" href={linkTo('vault', {})}>
          {words.toLock}
        </LinkButton>
      </Card>
      <Card title={words.retentionTitle}>
        <p>{words.retention}</p>
        <LinkButton icon="check" href={linkTo('retention', {})}>
          {words.toRetention}
        </LinkButton>
      </Card>
      <Card title={words.privacyTitle}>
        <p>{words.privacy}</p>
        <LinkButton icon="info" href={linkTo('privacy', {})}>
          {words.toPrivacy}
        </LinkButton>
      </Card>
      <Card title={words.wipeTitle}>
        <p>{words.wipe}</p>
        <WipeButton />
      </Card>
    </>
  );
}

function describeNames(vault: VaultInfo | undefined): string {
  if (!vault || vault.state === 'off') return words.namesOpen;
  return vault.state === 'locked' ? words.namesLocked : words.namesUnlocked(vault.lockAfterMinutes);
}
