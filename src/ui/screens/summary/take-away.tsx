/** Files to take away; whose names are in them is chosen here, for one export only. */
import { useState } from 'preact/hooks';
import type { OutputFile } from '../../../core/ports';
import { type ExchangeContent, type NameStyle, nameStylesInitialsFirst } from '../../../core/record/exchange-content';
import { dayOfLesson } from '../../../core/record/lesson-day';
import type { ReviewedLesson } from '../../../state/review-store';
import { summaryMessages } from '../../messages/summary';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { linkTo } from '../../router';
import { useServices } from '../../services';

type Told = 'saved' | 'shared' | 'failed';

export function TakeAway({ lesson }: { readonly lesson: ReviewedLesson }) {
  const { classes, fileDesk, saveFile } = useServices();
  const [names, setNames] = useState<NameStyle>('initials');
  const [told, setTold] = useState<Told | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const { observation } = lesson;
  const day = dayOfLesson(observation);
  // As it lies on the disk: in the review everybody sits as on the day of the lesson.
  const readContent = async (): Promise<ExchangeContent> => {
    const schoolClass = await classes.read(observation.classId);
    return { classes: [schoolClass ?? lesson.schoolClass], observations: [observation] };
  };

  async function hand(make: () => Promise<OutputFile>): Promise<void> {
    setBusy(true);
    setTold(undefined);
    try {
      const outcome = await saveFile(await make());
      if (outcome === 'cancelled') return;
      setTold(outcome);
      // The next export asks again.
      setNames('initials');
    } catch {
      setTold('failed');
    } finally {
      setBusy(false);
    }
  }

  return (
    <Card title={summaryMessages.takeAway}>
      <div class="take-away">
        <SegmentedChoice
          label={summaryMessages.names}
          value={names}
          onChange={setNames}
          options={nameStylesInitialsFirst.map((style) => ({ value: style, label: summaryMessages.nameStyles[style] }))}
        />
        <p class="muted">{names === 'full' ? summaryMessages.namesFullHint : summaryMessages.namesHint}</p>
        <div class="take-away-buttons">
          <Button
            icon="save"
            disabled={isBusy}
            onClick={() =>
              void hand(async () => ({
                name: `beurtwijzer-${day}.json`,
                mimeType: 'application/json',
                content: await fileDesk.writeExchangeFile(await readContent(), names),
              }))
            }
          >
            {summaryMessages.saveData}
          </Button>
          <Button
            icon="save"
            disabled={isBusy}
            onClick={() =>
              void hand(async () => ({
                name: `beurtwijzer-${day}-momenten.csv`,
                mimeType: 'text/csv',
                content: await fileDesk.writeInteractionsCsv(await readContent(), names),
              }))
            }
          >
            {summaryMessages.saveMoments}
          </Button>
        </div>
        <p class="muted">{summaryMessages.filesHint}</p>
        <LinkButton kind="quiet" icon="share" href={linkTo('files', { scope: 'les', id: observation.id })}>
          {summaryMessages.moreFiles}
        </LinkButton>
        <p role="status" class={told === 'failed' ? 'take-away-failed' : undefined}>
          {told === 'saved' && summaryMessages.fileSaved}
          {told === 'shared' && summaryMessages.fileShared}
          {told === 'failed' && summaryMessages.fileFailed}
        </p>
      </div>
    </Card>
  );
}
