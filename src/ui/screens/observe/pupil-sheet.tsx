/** Everything that can be seen of one pupil, whatever the kijkvraag and the phase: the menu of a tile. */
import type { PupilId } from '../../../core/record/ids';
import { sheetMessages as words } from '../../messages/lesson-sheets';
import {
  behaviourMessages,
  choiceMessage,
  demandMessages,
  lookMessages,
  markMessages,
  okayMessage,
  passedOverMessage,
  rowTitles,
  saysWhatMessage,
  turnMessage,
  uptakeMessages,
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
  readonly channel?: 'input' | 'output' | 'feedback' | 'climate';
  readonly columns: 2 | 3;
  readonly choices: readonly Choice[];
}

const groups: readonly Group[] = [
  {
    title: words.turns,
    channel: 'output',
    columns: 2,
    choices: [
      [turnMessage, { press: 'turn' }],
      [passedOverMessage, { press: 'moment', kind: 'passedOver' }],
      [uptakeMessages.yes, { press: 'moment', kind: 'initiative', uptake: true }],
      [uptakeMessages.no, { press: 'moment', kind: 'initiative', uptake: false }],
    ],
  },
  {
    title: visitMessage,
    channel: 'input',
    columns: 2,
    choices: [
      [visitMessage, { press: 'visit' }],
      [choiceMessage, { press: 'moment', kind: 'choice' }],
      [demandMessages.higher, { press: 'moment', kind: 'demand', level: 'higher' }],
      [demandMessages.lower, { press: 'moment', kind: 'demand', level: 'lower' }],
    ],
  },
  {
    title: rowTitles.feedback,
    channel: 'feedback',
    columns: 3,
    choices: [
      [wellDoneMessage, { press: 'feedback', tone: 'confirming' }],
      [okayMessage, { press: 'feedback', tone: 'neutral' }],
      [saysWhatMessage, { press: 'feedback', focus: 'task', tone: 'confirming' }],
    ],
  },
  {
    title: words.contact,
    channel: 'climate',
    columns: 3,
    choices: [
      [warmthMessages.warm, { press: 'moment', kind: 'contact', warmth: 'warm' }],
      [warmthMessages.neutral, { press: 'moment', kind: 'contact', warmth: 'neutral' }],
      [warmthMessages.cool, { press: 'moment', kind: 'contact', warmth: 'cool' }],
    ],
  },
  {
    title: rowTitles.behaviour,
    channel: 'climate',
    columns: 2,
    choices: [
      [lookMessages.yes, { press: 'moment', kind: 'contact', eyeContact: true }],
      [lookMessages.no, { press: 'moment', kind: 'contact', eyeContact: false }],
      [behaviourMessages.correction, { press: 'moment', kind: 'behaviour', behaviour: 'correction' }],
      [behaviourMessages.praise, { press: 'moment', kind: 'behaviour', behaviour: 'praise' }],
    ],
  },
  {
    title: words.keep,
    columns: 2,
    choices: [
      [markMessages.highlight, { press: 'mark', mark: 'highlight' }],
      [markMessages.revisit, { press: 'mark', mark: 'revisit' }],
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
  return (
    <Sheet title={nameOf(pupilId)} onClose={close}>
      <SheetGroup title={words.writeAndPresence} columns={3}>
        <SheetButton onPress={() => onOpen({ type: 'note', pupilId })}>{words.note}</SheetButton>
        {presence.map(([label, press]) => (
          <SheetButton
            key={press}
            onPress={(at) => {
              close();
              return store.press({ press, pupilId }, at);
            }}
          >
            {label}
          </SheetButton>
        ))}
      </SheetGroup>
      {groups.map(({ title, choices, ...look }) => (
        <SheetGroup key={title} title={title} {...look}>
          {choices.map(([label, press]) => (
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
          ))}
        </SheetGroup>
      ))}
    </Sheet>
  );
}
