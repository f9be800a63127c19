import { expect, test } from 'vitest';
import type { Channel } from '../../../src/core/measures/indicator-table';
import { arrangeChannels } from '../../../src/ui/screens/pupil/channel-rows';

const arrange = (rows: Partial<Record<Channel, number>>) => arrangeChannels((channel) => rows[channel] ?? 0);

test('channels that are about as full stand as in the leidraad', () => {
  const asInLeidraad = [
    ['input', 'feedback'],
    ['output', 'klimaat'],
  ];
  expect(arrange({ input: 2, output: 3, feedback: 2, klimaat: 2 })).toEqual({ columns: asInLeidraad });
  expect(arrange({})).toEqual({ columns: asInLeidraad });
});

test('a channel that holds nearly all has the whole width, and the others stand under it in their order', () => {
  expect(arrange({ output: 6, klimaat: 1 })).toEqual({
    wide: 'output',
    columns: [['input'], ['feedback'], ['klimaat']],
  });
  expect(arrange({ feedback: 5 })).toEqual({ wide: 'feedback', columns: [['input'], ['output'], ['klimaat']] });
});
