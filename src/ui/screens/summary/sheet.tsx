/** The sheet *Voor ons tweeën*: one A4, pupils in seating order, black and white. What is empty gets lines to write on. */
import { createNameReplacer, namePupils } from '../../../core/record/name-styles';
import type { NameStyle } from '../../../core/record/exchange-content';
import type { ClassSummary } from '../../../core/report/class-summary';
import { choosePaperDensity } from '../../../core/report/paper-density';
import { keySentences } from '../review/key-sentences';
import type { ReviewedLesson } from '../../../state/review-store';
import { formatDay, formatWhole } from '../../messages/format';
import { describeCertainty, describeTurns } from '../../messages/review';
import { describeLesson, summaryMessages } from '../../messages/summary';
import { pupilsOfLesson } from '../review/pupils-of-lesson';
import './sheet.css';

interface SheetProps {
  readonly lesson: ReviewedLesson;
  readonly summary: ClassSummary;
  readonly names: NameStyle;
}

const sentencesOnPaper = 2;

export function Sheet({ lesson, summary, names }: SheetProps) {
  const { schoolClass, observation } = lesson;
  const pupils = pupilsOfLesson(lesson);
  const called = namePupils(schoolClass.pupils, names);
  const replaceNames = createNameReplacer(schoolClass, [schoolClass], names);
  const text = (written: string | undefined): string => replaceNames((written ?? '').trim().replace(/\s+/g, ' '));
  const debrief = observation.debrief;
  const intention = debrief?.intentions[0];
  const turnsOf = new Map(summary.perPupil.map(({ pupilId, turns }) => [pupilId, turns]));
  const written = {
    question: text(observation.ownQuestion),
    goal: text(observation.lessonGoal),
    moment: text(debrief?.moment),
    confirming: text(debrief?.confirming),
    critical: text(debrief?.critical),
    constructive: text(debrief?.constructive),
    intention: text(intention?.text),
    sign: text(intention?.sign),
    success: text(debrief?.success),
  };
  const density = choosePaperDensity({
    pupils: pupils.length,
    hasFullNames: names === 'full',
    texts: Object.values(written),
  });
  const title = [observation.title, schoolClass.name].filter((part) => part !== '').join(', ');
  const line = [
    title,
    formatDay(observation.startedAt),
    observation.observer && summaryMessages.observer(observation.observer),
    summaryMessages.sheetNames[names],
  ].filter(Boolean);
  return (
    <article class={`sheet-paper sheet-${density}`} aria-label={summaryMessages.sheet}>
      <h2 class="sheet-title">{summaryMessages.title}</h2>
      <p class="sheet-line">{line.join(' · ')}</p>

      <h3>{summaryMessages.wanted}</h3>
      {written.question === '' && written.goal === '' ? (
        <Lines count={1} />
      ) : (
        <p class="sheet-wanted">
          {written.question !== '' && <span dir="auto">{summaryMessages.quoted(written.question)}</span>}{' '}
          {written.goal !== '' && <span dir="auto">{summaryMessages.goal(written.goal)}</span>}
        </p>
      )}

      <h3>{summaryMessages.counted}</h3>
      <p>{summary.turns ? describeTurnsOnPaper(summary) : describeTurns(summary).join(' ')}</p>
      <ul role="list" class="sheet-pupils">
        {pupils.map(({ id }) => (
          <li key={id}>
            <bdi>{called.get(id)}</bdi>
            <b>{showTurns(turnsOf.get(id))}</b>
          </li>
        ))}
      </ul>
      <p class="sheet-small">{summaryMessages.order}</p>
      <ul role="list" class="sheet-counts">
        {keySentences(observation.focusQuestion, summary)
          .slice(0, sentencesOnPaper)
          .map(({ id, text: sentence }) => (
            <li key={id}>{sentence}</li>
          ))}
      </ul>

      <h3>{summaryMessages.certainty}</h3>
      <p>{describeCertainty(summary).slice(0, 3).join(' ')}</p>

      <h3>{summaryMessages.moment}</h3>
      <Written text={written.moment} lines={1} />

      <div class="sheet-columns">
        <div>
          <h3>{summaryMessages.bkc}</h3>
          <Labelled label={summaryMessages.confirming} text={written.confirming} />
          <Labelled label={summaryMessages.critical} text={written.critical} />
          <Labelled label={summaryMessages.constructive} text={written.constructive} />
        </div>
        <div>
          <h3>{summaryMessages.intention}</h3>
          <Written text={written.intention} lines={2} />
          <p class="sheet-question">{summaryMessages.sign}</p>
          <Written text={written.sign} lines={1} />
        </div>
      </div>

      <h3>{summaryMessages.successTitle}</h3>
      <Written text={written.success} lines={1} />

      <p class="sheet-foot">
        <span>
          {summaryMessages.reviewOn}:{' '}
          {intention?.reviewOn ? formatDay(intention.reviewOn) : <span class="sheet-blank" />}
        </span>
        <span>{summaryMessages.footer}</span>
      </p>
    </article>
  );
}

function describeTurnsOnPaper(summary: ClassSummary): string {
  return [describeLesson(summary), ...describeTurns(summary)].join(' ');
}

const showTurns = (turns: number | null | undefined): string => (typeof turns === 'number' ? formatWhole(turns) : '–');

function Labelled({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div class="sheet-labelled">
      <b>{label}</b>
      <Written text={text} lines={1} />
    </div>
  );
}

function Written({ text, lines }: { readonly text: string; readonly lines: number }) {
  if (text === '') return <Lines count={lines} />;
  return (
    <p class="sheet-written" dir="auto">
      {text}
    </p>
  );
}

function Lines({ count }: { readonly count: number }) {
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} class="sheet-writing-line" />
      ))}
    </>
  );
}
