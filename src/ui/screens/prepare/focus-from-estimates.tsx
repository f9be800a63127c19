/** Focus pupils from the sealed inschatting: as many from either end, and nothing that tells who is which. */
import { useState } from 'preact/hooks';
import type { FocusChoice } from '../../../core/coding/focus-choice';
import { expectationsOf, isUnderCode } from '../../../core/record/expectation';
import type { GroupingId } from '../../../core/record/ids';
import type { SchoolClass } from '../../../core/record/school-class';
import { listFilledGroupings } from '../../../core/record/shown-groupings';
import type { FocusChoosing, Preparation } from '../../../state/preparation';
import { prepareMessages as words } from '../../messages/prepare';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { SecretField } from '../../parts/secret-field';
import { SegmentedChoice } from '../../parts/segmented-choice';

interface FocusFromEstimatesProps {
  readonly preparation: Preparation;
  readonly schoolClass: SchoolClass;
}

export function FocusFromEstimates({ preparation, schoolClass }: FocusFromEstimatesProps) {
  const filled = new Set(listFilledGroupings(schoolClass).map(({ id }) => id));
  const subjects = expectationsOf(schoolClass).filter(({ id }) => filled.has(id));
  const [wantedId, setWantedId] = useState<GroupingId>();
  const [code, setCode] = useState('');
  const [state, setState] = useState<'none' | 'busy' | 'failed' | FocusChoosing>('none');
  const subject = subjects.find(({ id }) => id === wantedId) ?? subjects[0];
  if (!subject) return null;
  const needsCode = isUnderCode(schoolClass);
  const choose = async (choice: FocusChoice) => {
    setState('busy');
    const chosen = preparation.chooseFocus(subject.id, choice, needsCode ? code : undefined);
    setState(await chosen.catch(() => 'failed' as const));
  };
  const disabled = state === 'busy' || (needsCode && code === '');
  return (
    <div class="focus-from-estimates">
      <p>
        <strong>{words.fromEstimates}</strong> <span class="muted">{words.fromEstimatesHint}</span>
      </p>
      {subjects.length > 1 && (
        <SegmentedChoice
          label={words.fromSubject}
          value={subject.id as string}
          onChange={(id) => setWantedId(id as GroupingId)}
          options={subjects.map(({ id, subject: name }, index) => ({
            value: id as string,
            label: name?.trim() ? name : words.untitledSubject(index + 1),
          }))}
        />
      )}
      {needsCode && (
        <SecretField
          label={words.code}
          hint={words.codeHint}
          value={code}
          onInput={setCode}
          {...(state === 'wrongCode' && { error: words.wrongCode })}
        />
      )}
      <div class="focus-from-buttons">
        <Button disabled={disabled} onClick={() => void choose('four')}>
          {words.chooseFour}
        </Button>
        <Button disabled={disabled} onClick={() => void choose('fiveAndFive')}>
          {words.chooseTen}
        </Button>
      </div>
      {state === 'done' && <Notice>{words.chosen}</Notice>}
      {state === 'tooFew' && <Notice kind="hint">{words.tooFew}</Notice>}
      {state === 'failed' && <Notice kind="alert">{words.chooseFailed}</Notice>}
    </div>
  );
}
