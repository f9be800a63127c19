/** What there is to see of inschattingen that are sealed: when that was, and the way to open them. */
import { useState } from 'preact/hooks';
import { expectationsOf, isUnderCode } from '../../../core/record/expectation';
import type { SchoolClass } from '../../../core/record/school-class';
import type { EstimatesDesk } from '../../../state/estimates-desk';
import { expectationMessages as words } from '../../messages/expectation';
import { formatDay } from '../../messages/format';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { Notice } from '../../parts/notice';
import { SecretField } from '../../parts/secret-field';
import { useStore } from '../../use-store';

interface SealedEstimatesProps {
  readonly desk: EstimatesDesk;
  readonly schoolClass: SchoolClass;
}

export function SealedEstimates({ desk, schoolClass }: SealedEstimatesProps) {
  const { busy, problem } = useStore(desk, (state) => state);
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState('');
  const needsCode = isUnderCode(schoolClass);
  const days = expectationsOf(schoolClass).flatMap(({ filledAt }) => filledAt ?? []);
  const open = () => void desk.open(needsCode ? code : undefined);
  return (
    <EmptyState
      title={words.sealedTitle}
      actions={
        asking ? (
          <>
            <Button kind="primary" disabled={busy !== 'no' || (needsCode && code === '')} onClick={open}>
              {busy === 'opening' ? words.opening : words.confirmYes}
            </Button>
            <Button onClick={() => setAsking(false)}>{words.confirmNo}</Button>
          </>
        ) : (
          <Button icon="lock" onClick={() => setAsking(true)}>
            {words.open}
          </Button>
        )
      }
    >
      <p>
        {words.sealed(formatDay(days.toSorted().at(-1) ?? ''))} {needsCode && words.underCode}
      </p>
      {asking && (
        <p role="status">
          <strong>{words.confirmOpen}</strong>
        </p>
      )}
      {asking && needsCode && (
        <SecretField
          label={words.codeField}
          value={code}
          onInput={setCode}
          onEnter={open}
          {...(problem === 'wrongCode' && { error: words.wrongCode })}
        />
      )}
      {problem === 'failed' && <Notice kind="alert">{words.failed}</Notice>}
    </EmptyState>
  );
}
