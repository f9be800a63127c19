/** The own inschatting, closed until its teacher opens it, in two steps; with her code where she set one. */
import { useState } from 'preact/hooks';
import type { Grouping } from '../../../core/record/school-class';
import { formatDay } from '../../messages/format';
import { reviewMessages as words } from '../../messages/review';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import './seal-card.css';
import { Notice } from '../../parts/notice';
import { SecretField } from '../../parts/secret-field';

interface SealCardProps {
  readonly grouping: Grouping;
  /** Of the lesson: an inschatting that was filled in afterwards says so. */
  readonly startedAt?: string;
  /** @returns whether it is open now */
  readonly onOpen: (code?: string) => Promise<boolean>;
}

export function SealCard({ grouping, startedAt, onOpen }: SealCardProps) {
  const [isAsking, setAsking] = useState(false);
  const [code, setCode] = useState('');
  const [state, setState] = useState<'asking' | 'opening' | 'wrong' | 'failed'>('asking');
  const { filledAt } = grouping;
  const day = formatDay(filledAt ?? '');
  const needsCode = grouping.underCode !== undefined;
  const open = async () => {
    if (needsCode && code === '') return;
    setState('opening');
    const opened = await onOpen(needsCode ? code : undefined).catch(() => 'failed' as const);
    if (opened !== true) setState(opened || 'wrong');
  };
  return (
    <Card class="seal-card" title={words.sealTitle}>
      <p class="muted">
        {day === '' ? words.sealed : words.sealedOn(day)} {isAfter(filledAt, startedAt) && words.sealedAfter}
      </p>
      {isAsking ? (
        <div class="seal-question" role="group" aria-label={words.openSeal}>
          <p>{words.openSealQuestion}</p>
          {needsCode && (
            <SecretField
              label={words.openSealCode}
              value={code}
              onInput={setCode}
              onEnter={() => void open()}
              {...(state === 'wrong' && { error: words.openSealWrong })}
            />
          )}
          <Button
            kind="primary"
            disabled={state === 'opening' || (needsCode && code === '')}
            onClick={() => void open()}
            autoFocus={!needsCode}
          >
            {words.openSealYes}
          </Button>
          <Button onClick={() => setAsking(false)}>{words.openSealNo}</Button>
          {state === 'failed' && <Notice kind="alert">{words.openSealFailed}</Notice>}
        </div>
      ) : (
        <div class="seal-question">
          <Button kind="primary" icon="lock" onClick={() => setAsking(true)}>
            {words.openSeal}
          </Button>
        </div>
      )}
    </Card>
  );
}

function isAfter(filledAt: string | undefined, startedAt: string | undefined): boolean {
  return filledAt !== undefined && startedAt !== undefined && Date.parse(filledAt) > Date.parse(startedAt);
}
