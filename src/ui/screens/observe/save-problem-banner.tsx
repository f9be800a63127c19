/** What is wrong with the disk, and the way out: a file, now. Taps go on underneath. */
import { useState } from 'preact/hooks';
import type { SchoolClass } from '../../../core/record/school-class';
import type { ObservationStore } from '../../../state/observation-store';
import { observeMessages as words, saveProblemMessages } from '../../messages/observe';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { useServices } from '../../services';
import { useStore } from '../../use-store';

interface SaveProblemBannerProps {
  readonly store: ObservationStore;
  readonly schoolClass: SchoolClass;
}

export function SaveProblemBanner({ store, schoolClass }: SaveProblemBannerProps) {
  const { fileDesk, saveFile } = useServices();
  const saving = useStore(store, (view) => view.saving);
  const [result, setResult] = useState<'saved' | 'failed'>();
  if (typeof saving !== 'object') return null;
  const save = async () => {
    try {
      const observation = store.observation();
      const content = await fileDesk.writeExchangeFile(
        { classes: [schoolClass], observations: [observation] },
        'initials',
      );
      const day = observation.startedAt.slice(0, 10);
      const done = await saveFile({ name: `beurtwijzer-${day}-les.json`, mimeType: 'application/json', content });
      if (done !== 'cancelled') setResult('saved');
    } catch {
      setResult('failed');
    }
  };
  return (
    <div class="lesson-problem">
      <Notice kind="alert" actions={<Button onClick={() => void save()}>{words.saveFileNow}</Button>}>
        {saveProblemMessages[saving.problem]}
        {saving.words && ` ${words.wordsNotSaved}`}
        {result === 'saved' && ` ${words.fileSaved}`}
        {result === 'failed' && ` ${words.fileFailed}`}
      </Notice>
    </div>
  );
}
