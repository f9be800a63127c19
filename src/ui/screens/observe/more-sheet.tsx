/** What this lesson is about, and the way to everything that is not tapped every minute. */
import { focusQuestionMessages } from '../../messages/focus-questions';
import { sheetMessages as words } from '../../messages/lesson-sheets';
import type { Side } from './lesson-side';
import { Sheet, SheetButton } from './sheet';
import type { SheetNeeds } from './sheet-needs';

const ways: readonly (readonly [label: string, type: Exclude<Side['type'], 'pupil' | 'moment' | 'note'>])[] = [
  [words.moments, 'moments'],
  [words.spans, 'spans'],
  [words.watched, 'watched'],
  [words.settings, 'settings'],
];

export function MoreSheet(needs: SheetNeeds) {
  const { store, question, showCounts, onShowCounts, onShowKeys, onOpen, screen } = needs;
  const { ownQuestion, lessonGoal } = store.log.state.head;
  return (
    <Sheet title={words.more} onClose={() => onOpen(undefined)}>
      <dl class="sheet-about">
        {ownQuestion && <About name={words.ownQuestion} value={ownQuestion} />}
        {lessonGoal && <About name={words.lessonGoal} value={lessonGoal} />}
        <About
          name={focusQuestionMessages[question.id].name}
          value={`“${focusQuestionMessages[question.id].inYourWords}”`}
        />
      </dl>
      <div class="sheet-ways">
        {ways.map(([label, type]) => (
          <SheetButton key={type} onPress={() => onOpen({ type })}>
            {label}
          </SheetButton>
        ))}
        <SheetButton onPress={() => onOpen({ type: 'note' })}>{words.note}</SheetButton>
        <SheetButton isOn={showCounts} onPress={() => onShowCounts(!showCounts)}>
          {words.counts}
        </SheetButton>
        {screen.settings.singleKeyShortcuts && <SheetButton onPress={onShowKeys}>{words.showKeys}</SheetButton>}
      </div>
      <p class="muted">{words.countsHint}</p>
    </Sheet>
  );
}

function About({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  );
}
