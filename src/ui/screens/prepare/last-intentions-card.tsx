/** The next visit opens on what was intended last time, with a kijkvraag that fits chosen beforehand, never forced. */
import { useEffect, useState } from 'preact/hooks';
import type { ClassId } from '../../../core/record/ids';
import { type NextVisit, readNextVisit } from '../../../state/last-time';
import type { Preparation } from '../../../state/preparation';
import { focusQuestionMessages } from '../../messages/focus-questions';
import { intentionMessages as words } from '../../messages/intentions';
import { Card } from '../../parts/card';
import { Notice } from '../../parts/notice';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { IntentionList } from '../../parts/intention-list';

interface LastIntentionsCardProps {
  readonly preparation: Preparation;
  readonly classId: ClassId;
}

export function LastIntentionsCard({ preparation, classId }: LastIntentionsCardProps) {
  const { observations } = useServices();
  const [visit, setVisit] = useState<NextVisit | null | 'failed'>(null);
  const chosen = useStore(preparation, (state) => state.draft.focusQuestion);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      try {
        const found = await readNextVisit(observations, classId);
        if (!wanted) return;
        setVisit(found);
        // Whoever was faster has chosen.
        const isOpen = preparation.getState().draft.focusQuestion === undefined;
        if (found?.suggestion && isOpen) preparation.fill({ focusQuestion: found.suggestion });
      } catch {
        if (wanted) setVisit('failed');
      }
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [observations, classId, preparation]);
  if (visit === 'failed') return <Notice kind="hint">{words.readFailed}</Notice>;
  if (!visit) return null;
  const { head, intentions, suggestion } = visit;
  const question = suggestion && focusQuestionMessages[suggestion].name;
  return (
    <Card title={words.nextTitle}>
      <p class="muted">{words.afterLesson(head.title, head.startedAt)}</p>
      <IntentionList intentions={intentions} />
      {question && (
        <p class="intention-suggestion">{suggestion === chosen ? words.suggestion(question) : words.fits(question)}</p>
      )}
    </Card>
  );
}
