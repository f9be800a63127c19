/** A moment as named fields of text, and back: what BORIS keeps in modifiers and comments, and ELAN in annotations. */
import {
  answers,
  behaviours,
  demandLevels,
  endings,
  everyoneForms,
  type FeedbackItem,
  feedbackFocuses,
  feedbackReceivers,
  feedbackTones,
  followUps,
  guidances,
  initiators,
  type Interaction,
  markKinds,
  type Origin,
  origins,
  questions,
  solicitations,
  warmths,
} from '../record/interaction';
import type { NameReplacer } from '../record/name-styles';

const choices = {
  solicitation: solicitations,
  question: questions,
  endedBy: endings,
  answer: answers,
  followUp: followUps,
  to: feedbackReceivers,
  warmth: warmths,
  guidance: guidances,
  initiative: initiators,
  level: demandLevels,
  behaviour: behaviours,
  form: everyoneForms,
  mark: markKinds,
} as const;
const yesOrNo = ['explain', 'eyeContact', 'uptake'] as const;
const times = ['thinkMs', 'waitMs', 'answerMs', 'reactionMs'] as const;
const texts = ['text', 'quote'] as const;

const isOneOf = <Key extends string>(keys: readonly Key[], key: string): key is Key =>
  (keys as readonly string[]).includes(key);

/** Whether a moment has a field of this name that text can carry. */
export function isMomentField(key: string): boolean {
  return Object.hasOwn(choices, key) || [...yesOrNo, ...times, ...texts, 'feedback', 'origin'].includes(key);
}

/** Feedback as `process+constructive,-+confirming`; `origin` as one word or `waitMs:corrected,atMs:live`. */
export function momentFields(moment: Interaction, replace: NameReplacer): Record<string, string> {
  const fields: Record<string, string> = {};
  const keys = [...times.slice(0, 2), 'endedBy', ...times.slice(2), ...Object.keys(choices), ...yesOrNo] as const;
  for (const key of keys) {
    const value = moment[key as keyof Interaction];
    if (value !== undefined && value !== null) fields[key] = String(value as string | number | boolean);
  }
  if (moment.feedback && moment.feedback.length > 0) {
    fields['feedback'] = moment.feedback.map(({ focus = '-', tone = '-' }) => `${focus}+${tone}`).join(',');
  }
  if (moment.origin !== undefined) fields['origin'] = originText(moment.origin);
  for (const key of texts) if (moment[key]) fields[key] = replace(moment[key]);
  return fields;
}

function originText(origin: NonNullable<Interaction['origin']>): string {
  if (typeof origin === 'string') return origin;
  return Object.entries(origin)
    .map(([field, each]) => `${field}:${each}`)
    .join(',');
}

export interface MomentPart {
  readonly fields: Partial<Omit<Interaction, 'id' | 'kind' | 'atMs' | 'pupilId' | 'extra'>>;
  /** Fields whose value is none that we know, as `key=value`. */
  readonly strange: readonly string[];
}

/** What the fields say of a moment; nothing is guessed. */
export function readMomentFields(fields: ReadonlyMap<string, string>): MomentPart {
  const known: Record<string, unknown> = {};
  const strange: string[] = [];
  for (const [key, value] of fields) {
    const read = readField(key, value);
    if (read === undefined) strange.push(`${key}=${value}`);
    else known[key] = read;
  }
  return { fields: known as MomentPart['fields'], strange };
}

function readField(key: string, value: string): unknown {
  if (Object.hasOwn(choices, key)) {
    const list: readonly string[] = choices[key as keyof typeof choices];
    return list.includes(value) ? value : undefined;
  }
  if (isOneOf(yesOrNo, key)) return value === 'true' ? true : value === 'false' ? false : undefined;
  if (isOneOf(times, key)) return readMilliseconds(value);
  if (isOneOf(texts, key)) return value === '' ? undefined : value;
  if (key === 'feedback') return readFeedback(value);
  return key === 'origin' ? readOrigin(value) : undefined;
}

/** Whole and not negative. */
export function readMilliseconds(value: string | undefined): number | undefined {
  if (value === undefined || !/^\d{1,15}$/.test(value)) return undefined;
  return Number(value);
}

function readFeedback(value: string): FeedbackItem[] | undefined {
  const items = value.split(',').map((item): FeedbackItem | undefined => {
    const [focusText = '', toneText = ''] = item.split('+');
    const focus = feedbackFocuses.find((each) => each === focusText);
    const tone = feedbackTones.find((each) => each === toneText);
    const isKnown = (focus ?? '-') === focusText && (tone ?? '-') === toneText;
    return isKnown ? { ...(focus && { focus }), ...(tone && { tone }) } : undefined;
  });
  return items.every((item) => item !== undefined) ? items : undefined;
}

function readOrigin(value: string): Interaction['origin'] {
  const whole = origins.find((each) => each === value);
  if (whole) return whole;
  const perField: Record<string, Origin> = {};
  for (const part of value.split(',')) {
    const [, field = '', each = ''] = /^([A-Za-z]+):([a-z]+)$/.exec(part) ?? [];
    const origin = origins.find((candidate) => candidate === each);
    if (!origin || field in perField) return undefined;
    perField[field] = origin;
  }
  return perField;
}
