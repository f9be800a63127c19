/** How each indicator is called, and how its numbers are put into words. Counts first: a teacher can check those. */
import type { Channel, IndicatorId } from '../../core/measures/indicator-table';
import type { Tally } from '../../core/profile/class-analysis';
import type { WatchedRow } from '../../core/record/observation';
import { climateIndicators } from './climate-indicators';
import { feedbackIndicators } from './feedback-indicators';
import { formatCount, formatDecimal, formatPercent, formatSeconds, formatWhole } from './format';
import { type IndicatorWords, meanOf, partOf, times } from './indicator-words';
import { inputIndicators } from './input-indicators';
import { outputIndicators } from './output-indicators';

export const channelMessages: Readonly<Record<Channel, { readonly name: string; readonly about: string }>> = {
  input: { name: 'Input', about: 'wat een leerling aangeboden krijgt' },
  output: { name: 'Output', about: 'hoe vaak en hoe lang een leerling aan zet is' },
  feedback: { name: 'Feedback', about: 'hoeveel, waarover en hoe precies' },
  klimaat: { name: 'Klimaat', about: 'warmte, nabijheid en plaats' },
};

/** What was looked at, in the middle of a sentence. */
export const rowMessages: Readonly<Record<WatchedRow, string>> = {
  turn: 'beurten',
  wait: 'wachttijd',
  solicitation: 'hoe de beurt kwam',
  question: 'het soort vraag',
  answer: 'antwoorden',
  followUp: 'wat er na een antwoord kwam',
  feedback: 'feedback',
  support: 'hulp aan tafel',
  demand: 'uitdagender of makkelijker maken',
  choice: 'mogen kiezen',
  contact: 'contact',
  eyeContact: 'oogcontact',
  warmth: 'toon',
  behaviour: 'gedrag bijsturen',
  passedOver: 'een vinger zonder beurt',
  initiative: 'eigen initiatief',
  everyone: 'allemaal tegelijk meedoen',
};

export const indicatorMessages: Readonly<Record<IndicatorId, IndicatorWords>> = {
  ...outputIndicators,
  ...feedbackIndicators,
  ...inputIndicators,
  ...climateIndicators,
};

/** What each is called in a list, with its unit. */
export function indicatorNames(): Readonly<Record<IndicatorId, string>> {
  const names = Object.entries(indicatorMessages).map(([id, { name }]) => [id, name] as const);
  return Object.fromEntries(names) as Record<IndicatorId, string>;
}

/** Something that happened is never written as "0,0". */
const formatSmall = (value: number): string => (value > 0 && value < 0.05 ? 'minder dan 0,1' : formatDecimal(value));

/** A class or group value with its unit: "0,8 per 10 min", "2,4 s", "38%". */
export function formatIndicatorValue(id: IndicatorId, value: number): string {
  switch (indicatorMessages[id].unit) {
    case 'perTen':
      return `${formatSmall(value)} per 10 min`;
    case 'perTurn':
      return `${formatSmall(value)} per beurt`;
    case 'seconds':
      return formatSeconds(value * 1000);
    case 'minutes':
      return `${formatSmall(value)} min per 10 min`;
    case 'share':
    case 'place':
      return formatPercent(value);
  }
}

/** The number alone, for a tile: the count of events where that says most, else the value. */
export function formatTileValue(id: IndicatorId, tally: Tally): string {
  switch (indicatorMessages[id].unit) {
    case 'perTen':
      return formatWhole(tally.y);
    case 'perTurn':
    case 'share':
      return `${formatWhole(tally.y)}/${formatWhole(tally.n)}`;
    case 'seconds':
      return formatDecimal(tally.value ?? 0);
    case 'minutes':
      return formatDecimal(tally.y);
    case 'place':
      return tally.y > 0 ? 'ja' : 'nee';
  }
}

/** What the tile's number is, said once above the plan. */
export function describeTileValue(id: IndicatorId): string {
  switch (indicatorMessages[id].unit) {
    case 'perTen':
      return 'Aantal keer';
    case 'perTurn':
      return 'Opmerkingen / beurten';
    case 'share':
      return `Aantal keer / ${indicatorMessages[id].of[1]}`;
    case 'seconds':
      return 'Gemiddelde in seconden';
    case 'minutes':
      return 'Minuten';
    case 'place':
      return 'Rij 1 of 2';
  }
}

/** One pupil's own number: "1 keer", "2 van de 3", "2,4 s". */
export function formatOwnValue(id: IndicatorId, tally: Tally): string {
  switch (indicatorMessages[id].unit) {
    case 'perTen':
      return times(tally.y);
    case 'perTurn':
      return `${formatWhole(tally.y)} bij ${formatCount(tally.n, 'beurt', 'beurten')}`;
    case 'share':
      return tally.n === 1 ? `${formatWhole(tally.y)} van 1` : `${formatWhole(tally.y)} van de ${formatWhole(tally.n)}`;
    case 'seconds':
      return formatSeconds((tally.value ?? 0) * 1000);
    case 'minutes':
      return `${formatDecimal(tally.y)} min`;
    case 'place':
      return tally.y > 0 ? 'ja' : 'nee';
  }
}

/** A rate or a time that is zero for everybody: there is nothing to draw or to set beside it. */
export function isNobody(id: IndicatorId, total: Tally): boolean {
  const { unit } = indicatorMessages[id];
  return total.y === 0 && (unit === 'perTen' || unit === 'perTurn' || unit === 'minutes');
}

/** One pupil beside the class, in one sentence without a verdict. `total` is the class, the pupil included. */
export function describeOwnValue(id: IndicatorId, own: Tally, total: Tally): string {
  const words = indicatorMessages[id];
  if (isNobody(id, total)) return 'In de hele klas gebeurde dit niet.';
  switch (words.unit) {
    case 'perTen':
      return `Met het klasgemiddelde zou dat in dezelfde tijd ${formatSmall((total.value ?? 0) * own.n)} keer zijn.`;
    case 'perTurn':
      return `In de hele klas ${formatWhole(total.y)} bij ${formatCount(total.n, 'beurt', 'beurten')}.`;
    case 'share':
      return `In de hele klas ${partOf(total, words.of)}.`;
    case 'seconds':
      return `Over ${formatCount(own.n, ...words.of)}. In de hele klas ${meanOf(total, words.of)}.`;
    case 'minutes':
      return `Met het klasgemiddelde zou dat in dezelfde tijd ${formatSmall((total.value ?? 0) * own.n)} min zijn.`;
    case 'place':
      return `In de hele klas ${partOf(total, words.of)}.`;
  }
}

/** How many moments a group's value rests on. */
export function describeEvidence(id: IndicatorId, evidence: number): string {
  const { unit, of } = indicatorMessages[id];
  const [one, many] = unit === 'perTen' ? (['keer', 'keer'] as const) : of;
  return formatCount(evidence, one, many);
}
