/** The moments of a lesson as events of BORIS: one line per point, a start and a stop per visit. */
import { type BorisEvent, modifierSetsOf, noModifier } from '../foreign/boris-format';
import { writeFields } from '../foreign/field-text';
import { momentFields } from '../foreign/moment-fields';
import type { AttributeId } from '../record/codebook';
import type { PupilId } from '../record/ids';
import type { FeedbackItem, Interaction, InteractionKind } from '../record/interaction';
import { leidraadCodebook } from '../record/leidraad-codebook';
import type { NameReplacer } from '../record/name-styles';
import type { Observation } from '../record/observation';

/** One event before it becomes a line. */
export interface WrittenEvent {
  readonly atMs: number;
  readonly subject: string;
  readonly code: InteractionKind;
  readonly modifiers: readonly string[];
  readonly comment: string;
  readonly type: 'POINT' | 'START' | 'STOP';
}

/**
 * BORIS takes no two events of one subject and code at the same time, so a later one moves on by a millisecond; a state has
 * no marks of its own, so visits with the same modifiers may not overlap. Where a time was moved the comment has it as it was.
 */
export function writeBorisEvents(
  { interactions }: Observation,
  subjectOf: (pupilId: PupilId) => string,
  replace: NameReplacer,
): WrittenEvent[] {
  const taken = new Set<string>();
  const lastStops = new Map<string, number>();
  const events: WrittenEvent[] = [];
  const inOrder = interactions.toSorted((a, b) => a.atMs - b.atMs);
  const place = (subject: string, code: string, earliestMs: number): number => {
    let atMs = earliestMs;
    while (taken.has(JSON.stringify([atMs, subject, code]))) atMs++;
    taken.add(JSON.stringify([atMs, subject, code]));
    return atMs;
  };
  for (const [index, moment] of inOrder.entries()) {
    const { kind } = moment;
    const subject = moment.pupilId ? subjectOf(moment.pupilId) : '';
    const { modifiers, rest } = splitFields(moment, replace);
    const event = { subject, code: kind, modifiers };
    if (kind !== 'support') {
      const atMs = place(subject, kind, moment.atMs);
      const comment = writeFields({ ...rest, ...(atMs !== moment.atMs && { atMs: String(moment.atMs) }) });
      events.push({ ...event, atMs, comment, type: 'POINT' });
      events.push(...writeItems(moment, atMs, subject, place));
      continue;
    }
    const key = JSON.stringify([subject, modifiers]);
    const fromMs = place(subject, kind, Math.max(moment.atMs, lastStops.get(key) ?? 0));
    const next = findNextVisit(inOrder, index, modifiers, replace);
    const untilMs = Math.min(moment.endMs ?? fromMs + 1, next?.atMs ?? Number.MAX_SAFE_INTEGER);
    const toMs = place(subject, kind, Math.max(untilMs, fromMs + 1));
    lastStops.set(key, toMs);
    const comment = writeFields({
      ...rest,
      ...(fromMs !== moment.atMs && { atMs: String(moment.atMs) }),
      ...(toMs !== moment.endMs && { endMs: moment.endMs === undefined ? 'none' : String(moment.endMs) }),
    });
    events.push({ ...event, atMs: fromMs, comment, type: 'START' });
    events.push({ ...event, atMs: toMs, comment: '', type: 'STOP' });
    events.push(...writeItems(moment, fromMs, subject, place));
  }
  return events.toSorted((a, b) => a.atMs - b.atMs);
}

/** A line of a project: `[time, subject, code, modifier, comment]`. */
export function toBorisEvent({ atMs, subject, code, modifiers, comment }: WrittenEvent): BorisEvent {
  return [atMs / 1000, subject, code, modifiers.join('|'), comment];
}

function splitFields(moment: Interaction, replace: NameReplacer) {
  const rest: Record<string, string> = momentFields(moment, replace);
  const first = moment.kind === 'feedback' ? moment.feedback?.[0] : undefined;
  const kind = leidraadCodebook.kinds.find(({ id }) => id === moment.kind)!;
  const modifiers = modifierSetsOf(kind).map((attribute) => {
    const value = modifierOf(attribute, rest, first);
    delete rest[attribute];
    return value;
  });
  delete rest['feedback'];
  return { modifiers, rest };
}

function modifierOf(attribute: AttributeId, fields: Record<string, string>, item: FeedbackItem | undefined): string {
  if (attribute === 'feedback.focus') return item?.focus ?? noModifier;
  if (attribute === 'feedback.tone') return item?.tone ?? noModifier;
  return fields[attribute] ?? noModifier;
}

/** The next visit to the same pupil with the same modifiers, if it begins before this one ends. */
function findNextVisit(
  inOrder: readonly Interaction[],
  index: number,
  modifiers: readonly string[],
  replace: NameReplacer,
): Interaction | undefined {
  const { pupilId, atMs, endMs = atMs } = inOrder[index]!;
  for (let place = index + 1; place < inOrder.length && inOrder[place]!.atMs < endMs; place++) {
    const later = inOrder[place]!;
    if (later.kind !== 'support' || later.pupilId !== pupilId) continue;
    if (splitFields(later, replace).modifiers.join('|') === modifiers.join('|')) return later;
  }
  return undefined;
}

const feedbackSets = modifierSetsOf(leidraadCodebook.kinds.find(({ id }) => id === 'feedback')!);

/** What was said with a turn, each remark an event a millisecond on; its comment says of which. */
function writeItems(
  { kind, feedback = [] }: Interaction,
  atMs: number,
  subject: string,
  place: (subject: string, code: string, earliestMs: number) => number,
): WrittenEvent[] {
  const items = kind === 'feedback' ? feedback.slice(1) : feedback;
  return items.map((item, index) => ({
    atMs: place(subject, 'feedback', atMs + 1 + index),
    subject,
    code: 'feedback' as const,
    modifiers: feedbackSets.map((attribute) => modifierOf(attribute, {}, item)),
    comment: writeFields({ of: `${kind}:${atMs}` }),
    type: 'POINT' as const,
  }));
}
