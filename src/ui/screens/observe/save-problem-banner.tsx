/** What is wrong with the disk, and the way out: a file, now. Taps go on underneath. */
import { useEffect, useState } from 'preact/hooks';
import { dayOfLesson } from '../../../core/record/lesson-day';
import type { SchoolClass } from '../../../core/record/school-class';
import type { ObservationStore } from '../../../state/observation-store';
import { recoverLesson } from '../../../state/recover-lesson';
import { observeMessages as words, saveProblemMessages } from '../../messages/observe';
import { partMessages } from '../../messages/parts';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { useServices } from '../../services';
import { useStore } from '../../use-store';

interface SaveProblemBannerProps {
  readonly store: ObservationStore;
  readonly classNow: SchoolClass;
  /** In a lesson it stands over the header, where it moves no pupil, and can be put away: the problem that was. */
  readonly closed?: string | undefined;
  readonly onClose?: (problem: string | undefined) => void;
}

export function SaveProblemBanner({ store, classNow, closed, onClose }: SaveProblemBannerProps) {
  const services = useServices();
  const { fileDesk, saveFile } = services;
  const saving = useStore(store, (view) => view.saving);
  const [result, setResult] = useState<'saved' | 'failed'>();
  const [recovered, setRecovered] = useState(false);
  const dataGone = typeof saving === 'object' && saving.problem === 'dataGone';
  useEffect(() => {
    if (!dataGone) return;
    recoverLesson(services, store, classNow).then(
      () => setRecovered(true),
      () => undefined, // the banner stays, and with it the way to a file
    );
  }, [dataGone, services, store, classNow]);
  const isWell = typeof saving !== 'object';
  useEffect(() => {
    if (!isWell) return;
    onClose?.(undefined);
    setResult(undefined);
  }, [isWell]);
  const place = `lesson-problem${onClose ? ' lesson-problem-over' : ''}`;
  if (isWell) {
    if (!recovered) return null;
    return (
      <div class={place}>
        <Notice
          kind="alert"
          actions={<Button icon="close" label={partMessages.close} onClick={() => setRecovered(false)} />}
        >
          {words.recovered}
        </Notice>
      </div>
    );
  }
  const save = async () => {
    try {
      const observation = store.observation();
      const content = await fileDesk.writeExchangeFile(
        { classes: [classNow], observations: [observation] },
        'initials',
      );
      const day = dayOfLesson(observation);
      const done = await saveFile({ name: `beurtwijzer-${day}-les.json`, mimeType: 'application/json', content });
      if (done !== 'cancelled') setResult('saved');
    } catch {
      setResult('failed');
    }
  };
  if (closed === saving.problem) return null;
  return (
    <div class={place}>
      <Notice
        kind="alert"
        actions={
          <>
            <Button onClick={() => void save()}>{words.saveFileNow}</Button>
            {onClose && <Button icon="close" label={partMessages.close} onClick={() => onClose(saving.problem)} />}
          </>
        }
      >
        {saveProblemMessages[saving.problem]}
        {saving.words && ` ${words.wordsNotSaved}`}
        {result === 'saved' && ` ${words.fileSaved}`}
        {result === 'failed' && ` ${words.fileFailed}`}
      </Notice>
    </div>
  );
}
