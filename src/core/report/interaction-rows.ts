/** The table *momenten*: one row per moment, for a spreadsheet. */
import { type AttributeId, labelOfKind, labelOfValue } from '../record/codebook';
import type { ExchangeContent, NameStyle } from '../record/exchange-content';
import type { PupilId } from '../record/ids';
import { type Interaction, type InteractionKind, type Origin, pauseAfterQuestion } from '../record/interaction';
import { leidraadCodebook } from '../record/leidraad-codebook';
import { createNameReplacer, namePupils, type NameReplacer } from '../record/name-styles';
import type { Observation, Phase } from '../record/observation';
import type { Cell } from './table';

export const interactionHeaders = [
  'observatie',
  'datum',
  'les',
  'tijd_s',
  'leerling',
  'soort',
  'kanaal',
  'fase',
  'denktijd_s',
  'naam_tot_antwoord_s',
  'wachttijd_s',
  'antwoordtijd_s',
  'reactietijd_s',
  'hoe',
  'vraag',
  'antwoord',
  'daarna',
  'beeindigd_door',
  'feedback_gericht_op',
  'feedback_toon',
  'oogcontact',
  'toon',
  'begeleiding',
  'duur_s',
  'tekst',
  'herkomst',
] as const;
export type InteractionHeader = (typeof interactionHeaders)[number];

/**
 * A row per moment, in order of time within each observation, so that counting rows counts moments. Several feedback
 * items of one moment stand in one cell, joined by " + ", focus and tone in the same order ("–" where an item lacks
 * one). Attributes without a column of their own stand behind the kind ("Uitdaging: maakt uitdagender"), behind what
 * followed ("leg eens uit") or the guidance ("leerling vroeg"). `wachttijd_s` is the silence after the question.
 * Times in seconds. An empty cell was not observed.
 * @param dayOf the day on which a lesson was, from its start (ISO 8601); the time zone is the caller's
 */
export function interactionRows(
  content: ExchangeContent,
  names: NameStyle,
  dayOf: (startedAt: string) => string,
): Cell[][] {
  return content.observations.flatMap((observation) => {
    const schoolClass = content.classes.find(({ id }) => id === observation.classId);
    const called = namePupils(schoolClass?.pupils ?? [], names);
    const replace = createNameReplacer(schoolClass, content.classes, names);
    const day = dayOf(observation.startedAt);
    const title = replace(observation.title);
    return observation.interactions
      .toSorted((a, b) => a.atMs - b.atMs)
      .map((moment) => {
        const cells = momentCells(moment, observation, called, replace);
        const row = { observatie: observation.id, datum: day, les: title, ...cells };
        return interactionHeaders.map((header) => row[header]);
      });
  });
}

type MomentCells = Readonly<Record<Exclude<InteractionHeader, 'observatie' | 'datum' | 'les'>, Cell>>;

function momentCells(
  moment: Interaction,
  observation: Observation,
  called: ReadonlyMap<PupilId, string>,
  replace: NameReplacer,
): MomentCells {
  const phase = phaseAt(observation, moment.atMs);
  const texts = [moment.text, moment.quote].filter((text) => text !== undefined && text !== '');
  return {
    tijd_s: seconds(moment.atMs),
    leerling: pupilCell(moment, called),
    soort: kindCell(moment),
    kanaal: leidraadCodebook.kinds.find(({ id }) => id === moment.kind)?.channel ?? null,
    fase: phase ? phaseLabels[phase] : null,
    denktijd_s: seconds(moment.thinkMs),
    naam_tot_antwoord_s: seconds(moment.waitMs),
    wachttijd_s: seconds(pauseAfterQuestion(moment)),
    antwoordtijd_s: seconds(moment.answerMs),
    reactietijd_s: seconds(moment.reactionMs),
    hoe: word('solicitation', moment.solicitation),
    vraag: word('question', moment.question),
    antwoord: word('answer', moment.answer),
    daarna: join(word('followUp', moment.followUp), moment.explain ? word('explain', true) : null),
    beeindigd_door: word('endedBy', moment.endedBy),
    feedback_gericht_op: feedbackCell(moment, (item) => word('feedback.focus', item.focus)),
    feedback_toon: feedbackCell(moment, (item) => word('feedback.tone', item.tone)),
    oogcontact: word('eyeContact', moment.eyeContact),
    toon: word('warmth', moment.warmth),
    begeleiding: join(
      word('guidance', moment.guidance),
      moment.kind === 'support' ? word('initiative', moment.initiative) : null,
    ),
    duur_s: moment.endMs === undefined ? null : seconds(moment.endMs - moment.atMs),
    tekst: texts.length > 0 ? replace(texts.join(' ')) : null,
    herkomst: originCell(moment),
  };
}

/** Attributes that say what the kind was about. */
const attributeOfKind: Partial<Record<InteractionKind, AttributeId & keyof Interaction>> = {
  demand: 'level',
  behaviour: 'behaviour',
  initiative: 'uptake',
  everyone: 'form',
  mark: 'mark',
};

function kindCell(moment: Interaction): string {
  const kind = labelOfKind(leidraadCodebook, moment.kind);
  const attribute = attributeOfKind[moment.kind];
  const value = attribute && moment[attribute];
  if (typeof value !== 'string' && typeof value !== 'boolean') return kind;
  return `${kind}: ${labelOfValue(leidraadCodebook, attribute!, value)}`;
}

function pupilCell(moment: Interaction, called: ReadonlyMap<PupilId, string>): Cell {
  if (moment.pupilId) return called.get(moment.pupilId) ?? null;
  return moment.to === 'group' || moment.to === 'class' ? word('to', moment.to) : null;
}

type FeedbackItem = NonNullable<Interaction['feedback']>[number];

function feedbackCell(moment: Interaction, wordOf: (item: FeedbackItem) => string | null): Cell {
  const words = moment.feedback?.map(wordOf) ?? [];
  if (words.every((each) => each === null)) return null;
  return words.map((each) => each ?? '–').join(' + ');
}

const originLabels: Readonly<Record<Origin, string>> = { live: 'live', video: 'film', corrected: 'verbeterd' };

function originCell({ origin }: Interaction): Cell {
  if (origin === undefined) return null;
  const origins = typeof origin === 'string' ? [origin] : Object.values(origin);
  return [...new Set(origins)].map((each) => originLabels[each]).join(' + ') || null;
}

export const phaseLabels: Readonly<Record<Phase, string>> = {
  instruction: 'instructie',
  guidedPractice: 'begeleid oefenen',
  extendedInstruction: 'verlengde instructie',
  independentWork: 'zelfstandig werken',
  groupWork: 'groepjes',
  circle: 'kring',
  other: 'anders',
};

/** Where phases overlap the one that began last. */
export function phaseAt({ phases }: Observation, atMs: number): Phase | undefined {
  return phases
    .filter((phase) => atMs >= phase.fromMs && atMs < phase.toMs)
    .reduce<Observation['phases'][number] | undefined>(
      (last, phase) => (last && last.fromMs > phase.fromMs ? last : phase),
      undefined,
    )?.phase;
}

function word(attribute: AttributeId, value: string | boolean | undefined): string | null {
  return value === undefined ? null : labelOfValue(leidraadCodebook, attribute, value);
}

function join(...words: readonly (string | null)[]): Cell {
  return words.filter((each) => each !== null).join(' + ') || null;
}

function seconds(milliseconds: number | undefined): number | null {
  return milliseconds === undefined ? null : milliseconds / 1000;
}
