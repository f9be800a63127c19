/** What stands out, with its open question; the two keep it, say it in their own words, or leave it out. */
import type { Finding, Findings } from '../../../core/profile/finding';
import { type ChosenFinding, findingChoices } from '../../../core/record/observation';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { channelOfFinding, describeFinding, describeThin, findingMessages } from '../../messages/findings';
import { findingChoiceMessages, talkMessages as words } from '../../messages/talk';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { findingNames } from '../review/finding-names';
import { About, Sentences } from '../review/findings-card';
import { ComparingSign } from '../review/comparing-sign';
import { DebriefText } from './debrief-fields';
import { saveDebrief } from './save-debrief';

interface FindingChoicesProps {
  readonly lesson: ReviewedLesson;
  readonly review: Review;
}

export function FindingChoices({ lesson, review }: FindingChoicesProps) {
  const { comparison } = lesson;
  if (comparison.type !== 'done') {
    return <ComparingSign comparing={comparison} onRetry={() => review.retryComparing()} />;
  }
  return <Choices lesson={lesson} review={review} findings={comparison.comparison.findings} />;
}

function Choices({ lesson, review, findings }: FindingChoicesProps & { readonly findings: Findings }) {
  if (findings.thin) return <Sentences text={describeThin(findings.thin)} />;
  if (findings.found.length === 0) {
    return <Sentences text={{ seen: findingMessages.none, question: findingMessages.noneQuestion }} />;
  }
  return (
    <ul role="list" class="finding-list">
      {findings.found.map((finding) => (
        <OneFinding key={finding.fact.template} lesson={lesson} review={review} finding={finding} />
      ))}
    </ul>
  );
}

function OneFinding({ lesson, review, finding }: FindingChoicesProps & { readonly finding: Finding }) {
  const { template } = finding.fact;
  const text = describeFinding(finding.fact, findingNames(lesson));
  const chosen = lesson.observation.debrief?.findings?.find((one) => one.template === template);
  const save = (change: Omit<ChosenFinding, 'template'> | undefined): void =>
    saveDebrief(review, ({ findings = [] }) => {
      const others = findings.filter((one) => one.template !== template);
      return { findings: change ? [...others, { template, ...change }] : others };
    });
  const ownWords = chosen?.words ?? withoutMarks(text.seen);
  return (
    <li
      class={`finding channel-${channelOfFinding(finding.fact)}${chosen?.choice === 'dropped' ? ' finding-dropped' : ''}`}
    >
      <Sentences text={text} />
      <SegmentedChoice
        label={words.choice}
        hideLabel
        value={chosen?.choice}
        options={findingChoices.map((choice) => ({ value: choice, label: findingChoiceMessages[choice] }))}
        onChange={(choice) => {
          const kept = chosen?.words;
          if (choice === 'reworded') save({ choice, words: ownWords });
          else save({ choice, ...(kept !== undefined && { words: kept }) });
        }}
        onClear={() => save(undefined)}
      />
      {chosen?.choice === 'reworded' && (
        <DebriefText
          label={words.yourWords}
          value={chosen.words}
          save={(said) => save({ choice: 'reworded', words: said })}
        />
      )}
      <About lesson={lesson} finding={finding} />
    </li>
  );
}

/** The marks that keep a name's direction are for the screen, not for a field to type in. */
function withoutMarks(sentence: string): string {
  return sentence.replace(/[\u2068\u2069]/g, '');
}
