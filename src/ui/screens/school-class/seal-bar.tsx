/** How far the inschatting is, and closing it: with a code of the teacher or without. */
import { useState } from 'preact/hooks';
import { isSealed } from '../../../core/record/expectation';
import type { SchoolClass } from '../../../core/record/school-class';
import type { EstimatesDesk } from '../../../state/estimates-desk';
import { expectationMessages as words } from '../../messages/expectation';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Notice } from '../../parts/notice';
import { Progress } from '../../parts/progress';
import { ScreenFoot } from '../../parts/screen-foot';
import { SecretField } from '../../parts/secret-field';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { useStore } from '../../use-store';

/** Short enough to remember; a guess takes a second each. */
const shortestCode = 4;

interface SealBarProps {
  readonly desk: EstimatesDesk;
  readonly schoolClass: SchoolClass;
  readonly filled: number;
  readonly pupils: number;
}

export function SealBar({ desk, schoolClass, filled, pupils }: SealBarProps) {
  const { busy, problem, hasCode } = useStore(desk, (state) => state);
  const [wanted, setWanted] = useState<'without' | 'with'>();
  const [code, setCode] = useState('');
  const choice = wanted ?? (hasCode ? 'with' : 'without');
  // The code that there was stays when no other is typed.
  const asksCode = choice === 'with' && !(hasCode && wanted === undefined);
  const tooShort = asksCode && code.trim().length < shortestCode;
  const seal = () => {
    if (tooShort) return;
    void desk.seal(choice === 'without' ? null : asksCode ? code : undefined);
  };
  return (
    <>
      <Card class="expectation-code">
        <SegmentedChoice
          label={words.codeTitle}
          value={choice}
          onChange={setWanted}
          options={[
            { value: 'without', label: words.codeWithout },
            { value: 'with', label: words.codeWith },
          ]}
        />
        {asksCode ? (
          <SecretField
            label={words.codeField}
            hint={words.codeLost}
            value={code}
            onInput={setCode}
            onEnter={seal}
            {...(tooShort && code !== '' && { error: words.codeShort(shortestCode) })}
          />
        ) : (
          <p class="muted">{words.codeHint}</p>
        )}
      </Card>
      <ScreenFoot>
        <Progress label={words.progress(filled, pupils)} value={filled} max={pupils} />
        {filled === 0 && <Notice kind="hint">{words.sealHint}</Notice>}
        {problem === 'failed' && <Notice kind="alert">{words.failed}</Notice>}
        <Button
          kind="primary"
          icon="lock"
          class="screen-foot-button"
          disabled={filled === 0 || busy !== 'no' || tooShort}
          onClick={seal}
        >
          {busy === 'sealing' ? words.sealing : isSealed(schoolClass) ? words.sealAgain : words.seal}
        </Button>
      </ScreenFoot>
    </>
  );
}
