import { describe, expect, it } from 'vitest';
import type { FeedbackItem } from '../../../src/core/record/interaction';
import { feedbackIndicators } from '../../../src/core/measures/feedback-indicators';
import { turn } from './build-lesson';

function add(id: string, ...feedback: FeedbackItem[]) {
  return feedbackIndicators.find((indicator) => indicator.id === id)!.add(turn('a', 0, { feedback }), []);
}

const goedZo: FeedbackItem = { tone: 'confirming' };
const oke: FeedbackItem = { tone: 'neutral' };
const okeOverDeTaak: FeedbackItem = { focus: 'task', tone: 'neutral' };
const aanpak: FeedbackItem = { focus: 'process', tone: 'constructive' };
const zelfsturing: FeedbackItem = { focus: 'selfRegulation', tone: 'critical' };
const knap: FeedbackItem = { focus: 'person', tone: 'confirming' };

describe('how much feedback', () => {
  it('counts each item, but never an "oké"', () => {
    expect(add('feedbackPerTurn', goedZo, aanpak, oke, okeOverDeTaak)).toMatchObject({ y: 2, n: 1 });
    expect(add('feedbackRate', goedZo, aanpak, oke, okeOverDeTaak)).toMatchObject({ y: 2, n: 0 });
  });

  it('has a turn without feedback in the denominator', () => {
    expect(add('feedbackPerTurn')).toMatchObject({ y: 0, n: 1 });
    expect(add('feedbackRate')).toMatchObject({ y: 0, n: 0 });
  });
});

describe('what it says', () => {
  it('is about approach or self-regulation, of the items with a focus', () => {
    expect(add('deepFeedbackShare', goedZo, aanpak, zelfsturing, knap, oke)).toEqual({ y: 2, n: 3, moments: 4 });
    expect(add('deepFeedbackShare', okeOverDeTaak)).toMatchObject({ y: 0, n: 1 });
  });

  it('is about the pupil as a person, of the items with a focus', () => {
    expect(add('personShare', goedZo, aanpak, knap)).toEqual({ y: 1, n: 2, moments: 3 });
  });

  it('says what it is about, of all items: an "oké" and a "goed zo" do not', () => {
    expect(add('informativeShare', goedZo, oke, okeOverDeTaak, aanpak, knap)).toEqual({ y: 2, n: 5, moments: 5 });
  });

  it('is critical, of the items with a tone other than neutral', () => {
    expect(add('criticalShare', zelfsturing, goedZo, oke, { focus: 'task' })).toEqual({ y: 1, n: 2, moments: 3 });
  });
});
