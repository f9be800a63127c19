/** The code to fall back on: shown once, to be printed. */
import { vaultMessages as words } from '../../messages/vault';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';

interface RecoveryCodeProps {
  readonly code: string;
  /** What stands above it on paper. */
  readonly paper: string;
  readonly onKept: () => void;
}

export function RecoveryCode({ code, paper, onKept }: RecoveryCodeProps) {
  return (
    <Card title={words.codeTitle} class="vault-code-card">
      <p class="no-print">{words.codeWhat}</p>
      <p>{paper}</p>
      <p class="vault-code">{code}</p>
      <div class="vault-actions no-print">
        <Button icon="save" onClick={() => print()}>
          {words.print}
        </Button>
        <Button kind="primary" icon="check" onClick={onKept}>
          {words.codeKept}
        </Button>
      </div>
    </Card>
  );
}
