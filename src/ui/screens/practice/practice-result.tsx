/** What happened beside what was tapped, turn by turn, and the way to go on. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { pauseAfterQuestion } from '../../../core/record/interaction';
import { practiceClass } from '../../../core/practice/practice-class';
import type { PracticeComparison, PracticeRow } from '../../../core/practice/practice-comparison';
import type { Practice } from '../../../state/practice';
import { formatLessonTime } from '../../messages/format';
import {
  encouragement,
  practiceLineMessages,
  practiceMessages as words,
  practiceQuestionMessages,
} from '../../messages/practice';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo } from '../../router';
import { useServices } from '../../services';

interface PracticeResultProps {
  readonly practice: Practice;
  readonly onAgain: () => void;
}

export function PracticeResult({ practice, onAgain }: PracticeResultProps) {
  const comparison = useMemo(() => practice.compare(), [practice]);
  const realLesson = useRealLesson();
  return (
    <>
      <ScreenHeader
        title={words.keyTitle}
        subtitle={words.keySubtitle}
        back={{ href: linkTo('start', {}), label: words.backToStart }}
      />
      <main class="screen-main practice-result">
        <Summary comparison={comparison} />
        <div class="practice-on">
          <Button kind="primary" icon="redo" onClick={onAgain}>
            {words.onceMore}
          </Button>
          <LinkButton icon="eye" href={realLesson}>
            {words.toLesson}
          </LinkButton>
        </div>
        <Card title={words.listTitle}>
          <ol role="list" class="practice-rows">
            {comparison.rows.map((row, index) => (
              <Row key={index} row={row} />
            ))}
          </ol>
        </Card>
      </main>
    </>
  );
}

function Summary({ comparison }: { readonly comparison: PracticeComparison }) {
  const { turns, seen, otherPupil, waits, medianOffMs, questions } = comparison;
  return (
    <Card title={words.seen(seen, turns)} class="practice-summary">
      {otherPupil > 0 && <p>{words.otherPupil(otherPupil)}</p>}
      {medianOffMs === null ? (
        seen > 0 && <p>{words.noWait}</p>
      ) : (
        <p>
          {words.wait(waits, turns, medianOffMs)} <span class="muted">{words.waitHuman}</span>
        </p>
      )}
      {questions.said > 0 && <p>{words.questions(questions.said, questions.same)}</p>}
      <p class="practice-word">{encouragement(seen, turns)}</p>
    </Card>
  );
}

/** Where a new observation begins: with one class of one's own there is no choice to make. */
function useRealLesson(): string {
  const { classes } = useServices();
  const [href, setHref] = useState(linkTo('start', {}));
  useEffect(() => {
    let wanted = true;
    classes.list().then(
      (all) => {
        const own = all.filter(({ demo }) => !demo);
        if (wanted && own.length === 1) setHref(linkTo('prepare', { classId: own[0]!.id }));
      },
      // The start screen says what is wrong with them.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [classes]);
  return href;
}

function Row({ row }: { readonly row: PracticeRow }) {
  const sign = signOf(row);
  const { atMs, pupilId } = row.type === 'extra' ? row.tapped : row.turn;
  return (
    <li class="practice-row" data-row={sign}>
      <span class="practice-row-sign" aria-hidden="true" />
      <span class="practice-row-time">{formatLessonTime(atMs)}</span>
      <span class="practice-row-words">
        <span>
          <strong>{nameOf(pupilId)}</strong> – {describeRow(row)}
        </span>
        {row.type !== 'extra' && <span class="practice-row-moment">“{practiceLineMessages[row.question]}”</span>}
        {row.type !== 'extra' && <span class="practice-row-moment">{describeTimes(row)}</span>}
      </span>
    </li>
  );
}

function signOf(row: PracticeRow): 'seen' | 'other' | 'missed' | 'extra' {
  if (row.type !== 'seen') return row.type;
  return row.who === 'same' ? 'seen' : 'other';
}

function describeRow(row: PracticeRow): string {
  if (row.type === 'missed') return words.rowMissed;
  if (row.type === 'extra') return words.rowExtra;
  if (row.who === 'same') return words.rowSeen;
  return row.who === 'unknown' ? words.rowUnknown : `${words.rowOther} ${nameOf(row.tapped.pupilId)}`;
}

/** The silence as it was and as it was clocked, and the kind of question where it was said. */
function describeTimes(row: Exclude<PracticeRow, { type: 'extra' }>): string {
  const silence = pauseAfterQuestion(row.turn);
  const parts = silence === undefined ? [] : [words.silence(silence)];
  const { endedBy } = row.turn;
  if (endedBy === 'teacher' || endedBy === 'peer') {
    parts.push(words.ended[endedBy]);
    if (row.type === 'seen' && row.tapped.endedBy === 'pupil') parts.push(words.saidAnswer);
  }
  if (row.type === 'seen') {
    const clocked = pauseAfterQuestion(row.tapped);
    if (silence !== undefined) parts.push(clocked === undefined ? words.noSilence : words.yourSilence(clocked));
    const { question } = row.turn;
    const said = row.tapped.question;
    if (question && said) {
      parts.push(
        said === question
          ? practiceQuestionMessages[question]
          : words.otherQuestion(practiceQuestionMessages[question], practiceQuestionMessages[said]),
      );
    }
  }
  return parts.join(' · ');
}

function nameOf(pupilId: string | undefined): string {
  return practiceClass.pupils.find(({ id }) => id === pupilId)?.label ?? words.unknownPupil;
}
