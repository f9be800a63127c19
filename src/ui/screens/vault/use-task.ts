/** One slow thing at a time, and in words what became of it when that was not good. */
import { useRef, useState } from 'preact/hooks';
import { vaultMessages } from '../../messages/vault';

export interface Task {
  readonly busy: boolean;
  readonly problem: string | undefined;
  /** @param work resolves with what went wrong, in words; a rejection is told in general words */
  run(work: () => Promise<string | undefined>): Promise<void>;
}

export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const running = useRef(false);
  return {
    busy,
    problem,
    async run(work) {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      setProblem(undefined);
      setProblem(await work().catch(() => vaultMessages.failed));
      setBusy(false);
      running.current = false;
    },
  };
}
