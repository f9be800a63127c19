/** How a copy goes on a lock: six words drawn by the app, words of one's own, or not at all. */
import { useState } from 'preact/hooks';
import { makePassphrase, normalisePassphrase, shortestOwnPassphrase } from '../../../core/keeping/passphrase';
import { keepingMessages as words } from '../../messages/keeping';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { Notice } from '../../parts/notice';
import { SegmentedChoice } from '../../parts/segmented-choice';

type Way = 'drawn' | 'own' | 'plain';

const lockedWays: readonly Way[] = ['drawn', 'own'];

export interface LockChoice {
  readonly way: Way;
  readonly drawn: string;
  readonly own: string;
  /** Undefined: no lock. */
  readonly passphrase: string | undefined;
  readonly isTooShort: boolean;
  choose(change: Partial<Pick<LockChoice, 'way' | 'own'>>): void;
  drawAgain(): void;
}

export function useLockChoice(): LockChoice {
  const [way, setWay] = useState<Way>('drawn');
  const [drawn, setDrawn] = useState(drawPassphrase);
  const [own, setOwn] = useState('');
  const passphrase = way === 'drawn' ? drawn : way === 'own' ? normalisePassphrase(own) : undefined;
  return {
    ...{ way, drawn, own, passphrase },
    isTooShort: way === 'own' && (passphrase ?? '').length < shortestOwnPassphrase,
    choose: (change) => {
      if (change.way) setWay(change.way);
      if (change.own !== undefined) setOwn(change.own);
    },
    drawAgain: () => setDrawn(drawPassphrase()),
  };
}

interface LockChoiceFieldsProps {
  readonly lock: LockChoice;
  readonly mayBePlain: boolean;
  readonly drawnHint: string;
}

export function LockChoiceFields({ lock, mayBePlain, drawnHint }: LockChoiceFieldsProps) {
  const ways: readonly Way[] = mayBePlain ? [...lockedWays, 'plain'] : lockedWays;
  return (
    <>
      <SegmentedChoice<Way>
        label={words.how}
        value={lock.way}
        onChange={(way) => lock.choose({ way })}
        options={ways.map((value) => ({ value, label: words.ways[value] }))}
      />
      {lock.way === 'drawn' && (
        <>
          <DrawnWords passphrase={lock.drawn} />
          <p>{drawnHint}</p>
          <Button kind="quiet" icon="redo" onClick={lock.drawAgain}>
            {words.otherWords}
          </Button>
        </>
      )}
      {lock.way === 'own' && (
        <Field
          label={words.ownLabel}
          value={lock.own}
          onInput={(own) => lock.choose({ own })}
          hint={words.ownHint(shortestOwnPassphrase)}
        />
      )}
      {lock.way === 'plain' && <Notice kind="hint">{words.plainHint}</Notice>}
    </>
  );
}

/** Six words in boxes; words of one's own as they were typed. */
export function DrawnWords({ passphrase }: { readonly passphrase: string }) {
  return (
    <ol class="keeping-words" role="list">
      {passphrase.split(' ').map((word, index) => (
        <li key={index}>{word}</li>
      ))}
    </ol>
  );
}

function drawPassphrase(): string {
  return makePassphrase(crypto.getRandomValues(new Uint16Array(6)));
}
