/** *Iets anders bij…*: the next tile opens its menu; until then, what is about the whole class. */
import {
  everyoneMessages,
  okayMessage,
  receiverMessages,
  rowTitles,
  saysWhatMessage,
  wellDoneMessage,
} from '../../messages/observe';
import { sheetMessages as words } from '../../messages/lesson-sheets';
import { everyoneForms, type FeedbackItem } from '../../../core/record/interaction';
import { Sheet, SheetButton, SheetGroup } from './sheet';
import type { SheetNeeds } from './sheet-needs';

const said = [
  [wellDoneMessage, { tone: 'confirming' }],
  [okayMessage, { tone: 'neutral' }],
  [saysWhatMessage, { focus: 'task', tone: 'confirming' }],
] as const satisfies readonly (readonly [string, FeedbackItem])[];

export function SomethingElseSheet({ store, onOpen }: SheetNeeds) {
  const close = () => onOpen(undefined);
  return (
    <Sheet title={words.somethingElse} subtitle={words.somethingElseHint} onClose={close}>
      <SheetGroup
        title={rowTitles.everyone}
        channel="output"
        rows={[
          everyoneForms.map((form) => (
            <SheetButton
              key={form}
              onPress={(at) => {
                close();
                return store.press({ press: 'everyone', form }, at);
              }}
            >
              {everyoneMessages[form]}
            </SheetButton>
          )),
        ]}
      />
      {(['class', 'group'] as const).map((to) => (
        <SheetGroup
          key={to}
          title={words.feedbackTo(receiverMessages[to])}
          channel="feedback"
          rows={[
            said.map(([label, item]) => (
              <SheetButton
                key={label}
                onPress={(at) => {
                  close();
                  return store.press({ press: 'feedback', ...item, to }, at);
                }}
              >
                {label}
              </SheetButton>
            )),
          ]}
        />
      ))}
      <SheetGroup
        title={words.write}
        rows={[
          [
            <SheetButton key="note" onPress={() => onOpen({ type: 'note' })}>
              {words.note}
            </SheetButton>,
          ],
        ]}
      />
    </Sheet>
  );
}
