/** Everything that can be seen of one pupil, whatever the kijkvraag and the phase: the menu of a tile. */
import type { PupilId } from '../../../core/record/ids';
import { sheetMessages as words } from '../../messages/lesson-sheets';
import {
  behaviourMessages,
  choiceMessage,
  demandMessages,
  markMessages,
  okayMessage,
  passedOverMessage,
  rowTitles,
  saysWhatMessage,
  turnMessage,
  visitMessage,
  warmthMessages,
  wellDoneMessage,
} from '../../messages/observe';
import { useStore } from '../../use-store';
import { pressFor, type PressForPupil } from './panel-buttons';
import { Sheet, SheetButton, SheetGroup } from './sheet';
import type { SheetNeeds } from './sheet-needs';

type Choice = readonly [label: string, press: PressForPupil];

interface Group {
  readonly title: string;
  readonly channel: 'input' | 'output' | 'feedback' | 'climate';
  /** Rows of buttons; as few as a tablet has room for without scrolling. */
  readonly rows: readonly (readonly Choice[])[];
}

const groups: readonly Group[] = [
  {
    title: words.turns,
    channel: 'output',
    rows: [
      [
        [turnMessage, { press: 'turn' }],
        [passedOverMessage, { press: 'moment', kind: 'passedOver' }],
        [words.ideaTaken, { press: 'moment', kind: 'initiative', uptake: true }],
        [words.ideaLeft, { press: 'moment', kind: 'initiative', uptake: false }],
      ],
    ],
  },
  {
    title: visitMessage,
    channel: 'input',
    rows: [
      [
        [visitMessage, { press: 'visit' }],
        [choiceMessage, { press: 'moment', kind: 'choice' }],
        [demandMessages.higher, { press: 'moment', kind: 'demand', level: 'higher' }],
        [demandMessages.lower, { press: 'moment', kind: 'demand', level: 'lower' }],
      ],
    ],
  },
  {
    title: rowTitles.feedback,
    channel: 'feedback',
    rows: [
      [
        [wellDoneMessage, { press: 'feedback', tone: 'confirming' }],
        [okayMessage, { press: 'feedback', tone: 'neutral' }],
        [saysWhatMessage, { press: 'feedback', focus: 'task', tone: 'confirming' }],
      ],
    ],
  },
  {
    title: words.contact,
    channel: 'climate',
    rows: [
      [
        [warmthMessages.warm, { press: 'moment', kind: 'contact', warmth: 'warm' }],
        [warmthMessages.neutral, { press: 'moment', kind: 'contact', warmth: 'neutral' }],
        [warmthMessages.cool, { press: 'moment', kind: 'contact', warmth: 'cool' }],
        [words.looks, { press: 'moment', kind: 'contact', eyeContact: true }],
        [words.looksNot, { press: 'moment', kind: 'contact', eyeContact: false }],
      ],
      [
        [behaviourMessages.correction, { press: 'moment', kind: 'behaviour', behaviour: 'correction' }],
        [behaviourMessages.praise, { press: 'moment', kind: 'behaviour', behaviour: 'praise' }],
      ],
    ],
  },
];

export function PupilSheet({ store, pupilId, nameOf, onOpen }: SheetNeeds & { readonly pupilId: PupilId }) {
  const absent = useStore(store, (view) => view.absent.has(pupilId));
  const close = () => onOpen(undefined);
  const presence = absent
    ? ([
        [words.returns, 'pupilReturns'],
        [words.wasPresent, 'pupilWasPresent'],
      ] as const)
    : ([
        [words.leaves, 'pupilLeaves'],
        [words.wasAbsent, 'pupilWasAbsent'],
      ] as const);
  const button = ([label, press]: Choice) => (
    <SheetButton
      key={label}
      onPress={(at) => {
        const whole = pressFor(press, pupilId);
        close();
        return whole && store.press(whole, at);
      }}
    >
      {label}
    </SheetButton>
  );
  return (
    <Sheet title={nameOf(pupilId)} onClose={close}>
      {groups.map(({ title, channel, rows }) => (
        <SheetGroup key={title} title={title} channel={channel} rows={rows.map((row) => row.map(button))} />
      ))}
      <SheetGroup
        title={words.keep}
        rows={[
          [
            button([markMessages.highlight, { press: 'mark', mark: 'highlight' }]),
            button([markMessages.revisit, { press: 'mark', mark: 'revisit' }]),
            <SheetButton key="note" onPress={() => onOpen({ type: 'note', pupilId })}>
              {words.note}
            </SheetButton>,
          ],
          presence.map(([label, press]) => (
            <SheetButton
              key={press}
              onPress={(at) => {
                close();
                return store.press({ press, pupilId }, at);
              }}
            >
              {label}
            </SheetButton>
          )),
        ]}
      />
    </Sheet>
  );
}
