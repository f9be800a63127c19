// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { EntryPayload } from '../../../src/core/record/log-entry';
import { SpanFields } from '../../../src/ui/screens/moment/span-fields';
import { pupilId } from '../../core/measures/build-lesson';

afterEach(cleanup);

test('of whoever came into the class after the lesson it can be said that they were there after all', () => {
  const written: EntryPayload[] = [];
  const pupils = ['a', 'b', 'c'].map((id) => ({ id: pupilId(id), label: id, groups: {} }));
  render(
    <SpanFields
      state={{ phases: [], pauses: [], presence: new Map([[pupilId('a'), []]]) }}
      durationMs={1000}
      pupils={pupils}
      later={[pupilId('b')]}
      nameOf={(id) => id}
      correct={(payloads) => written.push(...payloads)}
    />,
  );
  expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
    'a: de hele les afwezig',
    'b: de hele les afwezig',
  ]);
  fireEvent.click(screen.getAllByRole('button', { name: 'Was er wel' })[1]!);
  expect(written).toEqual([{ type: 'spanChanged', of: 'presence', pupilId: 'b', spans: [{ fromMs: 0 }] }]);
});
