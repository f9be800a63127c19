/** Which paper, with whose names, and how it is taken away: printed, shared, or saved as a file. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OutputFile } from '../../../core/ports';
import { type NameStyle, nameStylesInitialsFirst } from '../../../core/record/exchange-content';
import { type PaperKind, paperKinds } from '../../../core/report/paper';
import type { PaperElement } from '../../../core/report/paper-node';
import { writePaperHtml } from '../../../core/report/paper-html';
import { calendarDay } from '../../../state/calendar-day';
import type { ReviewedLesson } from '../../../state/review-store';
import { formatDay } from '../../messages/format';
import { paperKindMessages, paperMessages as words } from '../../messages/papers';
import { summaryMessages } from '../../messages/summary';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { useServices } from '../../services';
import paperCss from './paper.css?inline';

interface PaperCardProps {
  readonly lesson: ReviewedLesson;
  readonly kind: PaperKind;
  readonly onKind: (kind: PaperKind) => void;
  readonly names: NameStyle;
  readonly onNames: (names: NameStyle) => void;
  readonly drawn: PaperElement;
  /** What belongs on it is still being compared. */
  readonly isWaiting: boolean;
}

type Told = 'saved' | 'shared' | 'failed';

export function PaperCard({ lesson, kind, onKind, names, onNames, drawn, isWaiting }: PaperCardProps) {
  const { shareSheet } = useServices();
  const [told, setTold] = useState<Told | undefined>(undefined);
  // Ready before the finger comes down: a share sheet opens for a tap only, not for what is made after it.
  const file = useMemo(() => makeFile(lesson.observation.startedAt, kind, drawn), [lesson.observation, kind, drawn]);
  const canShare = shareSheet.takes(file);
  const printOnce = usePrintOnce(onNames);
  const hand = async (): Promise<void> => {
    setTold(undefined);
    try {
      const outcome = await shareSheet.share(file);
      if (outcome === 'cancelled') return;
      setTold(outcome);
      // The next export asks again.
      onNames('initials');
    } catch {
      setTold('failed');
    }
  };
  return (
    <Card title={words.choose}>
      <div class="paper-choice">
        <SegmentedChoice
          label={words.choose}
          hideLabel
          value={kind}
          onChange={onKind}
          options={paperKinds.map((value) => ({ value, label: paperKindMessages[value].name }))}
        />
        <p class="muted">{paperKindMessages[kind].about}</p>
        {kind === 'talk' && (
          <>
            <SegmentedChoice
              label={words.names}
              value={names}
              onChange={onNames}
              options={nameStylesInitialsFirst.map((style) => ({
                value: style,
                label: summaryMessages.nameStyles[style],
              }))}
            />
            <p class="muted">{names === 'full' ? words.namesFullHint : words.namesHint}</p>
          </>
        )}
        <div class="take-away-buttons">
          <Button kind="primary" disabled={isWaiting} onClick={printOnce}>
            {words.print}
          </Button>
          <Button icon={canShare ? 'share' : 'save'} disabled={isWaiting} onClick={() => void hand()}>
            {canShare ? words.share : words.save}
          </Button>
        </div>
        <p class="muted">{isWaiting ? words.waiting : words.fileHint}</p>
        <p role="status" class={told === 'failed' ? 'take-away-failed' : undefined}>
          {told && words[told]}
        </p>
      </div>
    </Card>
  );
}

/**
 * Full names are for this one export: once it was printed there are initials again. Where the browser says nothing after a
 * print, the next touch of the page tells that its dialog is gone.
 */
function usePrintOnce(onNames: (names: NameStyle) => void): () => void {
  const touched = useRef<AbortController | undefined>(undefined);
  const reset = useCallback((): void => {
    touched.current?.abort();
    onNames('initials');
  }, [onNames]);
  useEffect(() => {
    addEventListener('afterprint', reset);
    return () => {
      removeEventListener('afterprint', reset);
      touched.current?.abort();
    };
  }, [reset]);
  return useCallback((): void => {
    touched.current?.abort();
    touched.current = new AbortController();
    const options = { signal: touched.current.signal, capture: true };
    addEventListener('pointerdown', reset, options);
    addEventListener('keydown', reset, options);
    print();
  }, [reset]);
}

const fileNames: Readonly<Record<PaperKind, string>> = { quality: 'kwaliteitsmap', talk: 'voor-ons-tweeen' };

function makeFile(startedAt: string, kind: PaperKind, drawn: PaperElement): OutputFile {
  return {
    name: `beurtwijzer-${calendarDay(startedAt)}-${fileNames[kind]}.html`,
    mimeType: 'text/html',
    content: writePaperHtml({
      drawn,
      title: words.fileTitle(paperKindMessages[kind].name, formatDay(startedAt)),
      css: paperCss,
    }),
  };
}
