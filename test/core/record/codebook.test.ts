import { describe, expect, test } from 'vitest';
import { labelOfKind, labelOfValue } from '../../../src/core/record/codebook';
import * as codes from '../../../src/core/record/interaction';
import { leidraadCodebook } from '../../../src/core/record/leidraad-codebook';

const valuesOf = (attribute: string): string[] | undefined =>
  leidraadCodebook.attributes.find(({ id }) => id === attribute)?.values.map(({ id }) => id);

describe('the built-in kijkwijzer', () => {
  test('has every kind of moment, in the order of the record', () => {
    expect(leidraadCodebook.kinds.map(({ id }) => id)).toEqual(codes.interactionKinds);
  });

  test.each([
    ['solicitation', codes.solicitations],
    ['question', codes.questions],
    ['endedBy', codes.endings],
    ['answer', codes.answers],
    ['followUp', codes.followUps],
    ['feedback.focus', codes.feedbackFocuses],
    ['feedback.tone', codes.feedbackTones],
    ['to', codes.feedbackReceivers],
    ['warmth', codes.warmths],
    ['guidance', codes.guidances],
    ['initiative', codes.initiators],
    ['level', codes.demandLevels],
    ['behaviour', codes.behaviours],
    ['form', codes.everyoneForms],
    ['mark', codes.markKinds],
  ])('%s has every value of the record', (attribute, values) => {
    expect(valuesOf(attribute)?.toSorted()).toEqual([...values].toSorted());
  });

  test('every attribute of a kind exists, and every attribute is used', () => {
    const used = new Set(leidraadCodebook.kinds.flatMap(({ attributes }) => attributes));
    expect([...used].toSorted()).toEqual(leidraadCodebook.attributes.map(({ id }) => id).toSorted());
  });

  test('puts each kind under the channel of the specification', () => {
    const channels = Object.fromEntries(leidraadCodebook.kinds.map(({ id, channel }) => [id, channel]));
    expect(channels).toEqual({
      turn: 'output',
      feedback: 'feedback',
      support: 'input',
      demand: 'input',
      choice: 'input',
      contact: 'klimaat',
      behaviour: 'klimaat',
      passedOver: 'output',
      initiative: 'output',
      everyone: 'output',
      mark: null,
      note: null,
    });
  });

  test('has a Dutch word for a kind and a value, and shows what it does not know as it is', () => {
    expect(labelOfKind(leidraadCodebook, 'support')).toBe('Aan tafel');
    expect(labelOfValue(leidraadCodebook, 'solicitation', 'coldCall')).toBe('zonder vinger');
    expect(labelOfValue(leidraadCodebook, 'eyeContact', false)).toBe('nee');
    expect(labelOfKind(leidraadCodebook, 'dance')).toBe('dance');
    expect(labelOfValue(leidraadCodebook, 'answer', 'shrug')).toBe('shrug');
  });
});
