/** Paper and files to take away; whose names are on them is chosen here, for this page only. */
import { useState } from 'preact/hooks';
import type { OutputFile } from '../../../core/ports';
import { type NameStyle, nameStyles } from '../../../core/record/exchange-content';
import type { ReviewedLesson } from '../../../state/review-store';
import { summaryMessages } from '../../messages/summary';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { linkTo } from '../../router';
import { useServices } from '../../services';

type Told = 'saved' | 'shared' | 'failed';
const initialsFirst: readonly NameStyle[] = ['initials', ...nameStyles.filter((style) => style === 'numbers'), 'full'];

interface TakeAwayProps {
  readonly lesson: ReviewedLesson;
  readonly names: NameStyle;
  readonly onNames: (names: NameStyle) => void;
}

export function TakeAway({ lesson, names, onNames }: TakeAwayProps) {
  const { fileDesk, saveFile } = useServices();
  const [told, setTold] = useState<Told | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const content = { classes: [lesson.schoolClass], observations: [lesson.observation] };
  const day = localDay(lesson.observation.startedAt);

  async function hand(make: () => Promise<OutputFile>): Promise<void> {
    setBusy(true);
    setTold(undefined);
    try {
      const outcome = await saveFile(await make());
      if (outcome !== 'cancelled') setTold(outcome);
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
          onChange={onNames}
          options={initialsFirst.map((style) => ({ value: style, label: summaryMessages.nameStyles[style] }))}
        />
        <p class="muted">{names === 'full' ? summaryMessages.namesFullHint : summaryMessages.namesHint}</p>
        <div class="take-away-buttons">
          <Button kind="primary" onClick={() => print()}>
            {summaryMessages.print}
          </Button>
          <Button
            icon="save"
            disabled={isBusy}
            onClick={() =>
              void hand(async () => ({
                name: `beurtwijzer-${day}.json`,
                mimeType: 'application/json',
                content: await fileDesk.writeExchangeFile(content, names),
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
                content: await fileDesk.writeInteractionsCsv(content, names),
              }))
            }
          >
            {summaryMessages.saveMoments}
          </Button>
        </div>
        <p class="muted">{summaryMessages.filesHint}</p>
        <LinkButton kind="quiet" icon="share" href={linkTo('files', { scope: 'les', id: lesson.observation.id })}>
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

/** "2026-11-21": the day as it was where the device is. */
function localDay(startedAt: string): string {
  const date = new Date(startedAt);
  if (Number.isNaN(date.getTime())) return 'les';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
