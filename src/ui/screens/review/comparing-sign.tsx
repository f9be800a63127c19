/** While something is compared, and when that failed. A short wait shows nothing but a line; a longer one how far it is. */
import { useEffect, useState } from 'preact/hooks';
import type { Comparing } from '../../../state/background-comparison';
import { comparisonMessages } from '../../messages/comparison';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { Progress } from '../../parts/progress';

interface ComparingSignProps {
  readonly comparing: Exclude<Comparing, { type: 'done' }>;
  readonly onRetry: () => void;
}

/** Who waits no longer than this needs no bar. */
const shortMs = 1000;

export function ComparingSign({ comparing, onRetry }: ComparingSignProps) {
  const [isLong, setLong] = useState(false);
  const isRunning = comparing.type === 'running';
  useEffect(() => {
    setLong(false);
    if (!isRunning) return;
    const timer = setTimeout(() => setLong(true), shortMs);
    return () => clearTimeout(timer);
  }, [isRunning]);
  if (comparing.type === 'failed') {
    return (
      <Notice kind="alert" actions={<Button onClick={onRetry}>{comparisonMessages.tryAgain}</Button>}>
        {comparisonMessages.failed}
      </Notice>
    );
  }
  const { progress } = comparing;
  if (!isLong || !progress) return <p class="muted">{comparisonMessages.comparing}</p>;
  return <Progress label={comparisonMessages.comparing} value={progress.done} max={progress.total} />;
}
