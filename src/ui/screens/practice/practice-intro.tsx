/** What is going to happen, and how fast. */
import { type Practice, type PracticeRate, practiceRates } from '../../../state/practice';
import { practiceMessages as words } from '../../messages/practice';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ScreenHeader } from '../../parts/screen-header';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { linkTo } from '../../router';
import { useStore } from '../../use-store';

type RateText = `${PracticeRate}`;

const paces = practiceRates.map((rate) => ({ value: `${rate}` as RateText, label: words.paces[`${rate}`] }));

export function PracticeIntro({ practice }: { readonly practice: Practice }) {
  const rate = useStore(practice, (view) => view.rate);
  return (
    <>
      <ScreenHeader
        title={words.title}
        subtitle={words.subtitle}
        back={{ href: linkTo('start', {}), label: words.backToStart }}
      />
      <main class="screen-main practice-intro">
        <Card title={words.howTitle}>
          <ol class="practice-steps">
            {words.how.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="muted">{words.howMore}</p>
          <p class="muted">{words.keyboardHint}</p>
        </Card>
        <Card class="practice-begin">
          <SegmentedChoice
            label={words.pace}
            value={`${rate}` as RateText}
            options={paces}
            onChange={(value) => practice.setRate(value === '1' ? 1 : 0.5)}
          />
          <Button kind="primary" icon="play" onClick={practice.play}>
            {words.begin}
          </Button>
        </Card>
      </main>
    </>
  );
}
