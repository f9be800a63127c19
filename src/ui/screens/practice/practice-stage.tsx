/** What happens in the classroom, as words that come as they are spoken. A screen reader hears each line at once. */
import { practicePupilNames, practicePupilId } from '../../../core/practice/practice-class';
import { type PracticeLine, type PracticeLineId, practiceLines } from '../../../core/practice/practice-script';
import type { Practice, PracticeView } from '../../../state/practice';
import { practiceHelpMessages, practiceLineMessages, practiceMessages as words } from '../../messages/practice';
import { Icon } from '../../parts/icon';
import { useStore } from '../../use-store';

/** Enough for who looked at the tiles meanwhile. */
const linesShown = 3;

type SpokenLine = PracticeLine<PracticeLineId>;

export function PracticeStage({ practice }: { readonly practice: Practice }) {
  const index = useStore(practice, (view) => view.line) ?? 0;
  const wordsSaid = useStore(practice, (view) => countSaid(view));
  const paused = useStore(practice, (view) => view.stage === 'paused');
  const current = practiceLines[index]!;
  const help = practiceHelpMessages[current.id];
  const isSpeaking = current.lengthMs > 0 && wordsSaid < wordsOf(current).length;
  return (
    <section class="practice-stage" aria-label={words.stage}>
      <p class="visually-hidden" aria-live="polite">
        {paused ? words.paused : `${describeLine(current)} ${help ?? ''}`}
      </p>
      <div class="practice-lines" aria-hidden="true">
        {practiceLines.slice(Math.max(0, index - linesShown + 1), index + 1).map((line) => (
          <Line key={line.id} line={line} {...(line === current && { wordsSaid })} />
        ))}
      </div>
      <div class="practice-foot" aria-hidden="true">
        <span class={`practice-sign${isSpeaking ? ' practice-sign-on' : ''}`}>
          <span class="practice-bars">
            <span />
            <span />
            <span />
          </span>
          {isSpeaking ? words.speaking : words.silent}
        </span>
        {paused ? (
          <span class="practice-help">{words.paused}</span>
        ) : (
          help && (
            <span class="practice-help">
              <Icon name="info" size={18} /> {help}
            </span>
          )
        )}
      </div>
    </section>
  );
}

interface LineProps {
  readonly line: SpokenLine;
  /** Left out: all of it. */
  readonly wordsSaid?: number;
}

function Line({ line, wordsSaid }: LineProps) {
  const who = speakerOf(line);
  const now = wordsSaid === undefined ? '' : ' practice-line-now';
  const parts = wordsOf(line);
  const said = wordsSaid ?? parts.length;
  return (
    <p class={`practice-line practice-by-${byOf(line)}${now}`}>
      {who && <span class="practice-who">{who}</span>}
      <span>
        {parts.slice(0, said).join(' ')}
        {/* What is still to be said keeps its place, so that nothing jumps. */}
        <span class="practice-unsaid"> {parts.slice(said).join(' ')}</span>
      </span>
    </p>
  );
}

const wordsOf = ({ id }: SpokenLine): readonly string[] => practiceLineMessages[id].split(' ');

function countSaid({ line, said }: PracticeView): number {
  return line === undefined ? 0 : Math.ceil(said * wordsOf(practiceLines[line]!).length);
}

function byOf({ by }: SpokenLine): 'teacher' | 'scene' | 'pupil' {
  if (by === 'teacher') return 'teacher';
  return by === 'scene' ? 'scene' : 'pupil';
}

function speakerOf({ by }: SpokenLine): string | undefined {
  if (by === 'scene') return undefined;
  return by === 'teacher' ? words.teacher : practicePupilNames.find((name) => practicePupilId(name) === by);
}

function describeLine(line: SpokenLine): string {
  const who = speakerOf(line);
  const text = practiceLineMessages[line.id];
  return who ? words.spoken(who, text) : text;
}
