/** Words of *Samen en door de tijd*: the lessons of a class together, and one number from lesson to lesson. */
import type { IndicatorId } from '../../core/measures/indicator-table';
import type { TrendPoint, TrendValue } from '../../core/profile/trend';
import { expectationGroupingId, type Grouping } from '../../core/record/school-class';
import { comparisonMessages } from './comparison';
import { formatCount, formatDay, formatList, isolate } from './format';
import { formatIndicatorValue, indicatorMessages } from './indicators';
import { shortGroupName } from './review';

const lessons = (count: number): string => formatCount(count, 'les', 'lessen');

export const togetherMessages = {
  title: 'Samen en door de tijd',
  toStart: 'Naar start',
  loading: 'De lessen worden geteld…',
  counting: (done: number, total: number) => `De lessen worden geteld: ${done} van ${total}`,
  missingTitle: 'Deze klas is er niet',
  missing: 'Ze staat niet op dit apparaat. Misschien is ze verwijderd.',
  failedTitle: 'De lessen willen niet openen',
  failed: 'Er is niets verloren: de observaties staan op dit apparaat.',
  tryAgain: 'Probeer opnieuw',
  noneTitle: 'Nog geen les om terug te zien',
  none: 'Na een observatie die jullie samen hebben bekeken, staat die les hier.',
  chooseTitle: 'Welke lessen?',
  notYet: 'nog niet samen bekeken',
  stillRunning: 'loopt nog',
  untitled: 'Les zonder titel',
  chooseSome: 'Kies ten minste één les.',
  chooseAll: 'Kies alle lessen',
  chooseNone: 'Kies geen',
  noneSeen:
    'De leerkracht ziet een les eerst zelf. Open daarna de terugblik van die les en kies Samen kijken: dan staat ze hier.',
  twoObservers: 'Twee observatoren van één les? Kies precies die twee observaties.',
  onFilmToo:
    'Een les die er live en op film staat, telt één keer mee: die op film. Kies ze allebei om ze te vergelijken.',
  beside: 'Zet deze twee naast elkaar',
  overTimeTitle: 'Door de tijd',
  what: 'Wat wil je volgen?',
  chart: 'Van les tot les',
  of: 'Van wie?',
  wholeClass: 'De hele klas',
  bars: 'Het streepje laat zien wat de tellingen openlaten: overlappen de streepjes, dan kan het verschil toeval zijn.',
  notWatched: 'niet op gelet',
  columnLesson: 'les',
  columnGroup: 'groep',
  columnValue: 'waarde',
  between: (value: string, low: string, high: string) => `${value}, waarschijnlijk tussen ${low} en ${high}`,
  columnBetween: 'waarschijnlijk tussen',
  columnCounted: 'geteld',
  onlyOne: 'Dit is één les. Met een volgende les erbij zie je hier of er iets verandert.',
  togetherTitle: (count: number) => (count === 1 ? 'Deze les' : `${lessons(count)} samen`),
  planTitle: (id: IndicatorId, count: number) =>
    `${indicatorMessages[id].name}, ${lessons(count)}${count === 1 ? '' : ' samen'}`,
  watchedIn: (watched: number, all: number) => (watched === all ? '' : ` Daarop is gelet in ${watched} van de ${all}.`),
  intentionsTitle: 'Wat was het voornemen, en wat zagen we daarna?',
  noIntentions: 'In deze lessen is nog geen voornemen opgeschreven. Dat doe je op de samenvatting van een les.',
  sign: 'Merkbaar aan',
  thenNow: (id: IndicatorId, then: string, next: string) =>
    `${indicatorMessages[id].short}: toen ${then}, de les daarna ${next}.`,
  lastOne: 'Na deze les is er nog niet opnieuw gekeken.',
} as const;

/** How a split is called; that of the own inschatting never as a file calls it. */
export function nameGrouping({ id, name }: Pick<Grouping, 'id' | 'name'>): string {
  return id === expectationGroupingId ? comparisonMessages.ownEstimate : isolate(name);
}

/** The values of one group, lesson by lesson, in words; undefined where there are none. */
function describeCourse(id: IndicatorId, values: readonly TrendValue[]): string | undefined {
  const shown = values.flatMap(({ value }) => (value === null ? [] : [formatIndicatorValue(id, value)]));
  if (shown.length < 2) return shown[0];
  const between = shown.slice(1, -1);
  const middle = between.length > 0 && between.length <= 4 ? `, daarna ${formatList(between)}` : '';
  return `eerst ${shown[0]}${middle}, de laatste keer ${shown.at(-1)}`;
}

/** The chart in one sentence. */
export function summariseTrend(id: IndicatorId, points: readonly TrendPoint[], grouping?: Grouping): string {
  const name = indicatorMessages[id].short;
  const shown = points.filter(({ value }) => value !== null);
  const [first] = shown;
  if (!first) return `${name}: hier is in deze lessen niet op gelet, of er was niets te tellen.`;
  if (!grouping) {
    const course = describeCourse(id, points)!;
    return shown.length === 1
      ? `${name}: ${course} op ${formatDay(first.startedAt)}.`
      : `${name} in ${lessons(shown.length)}: ${course}.`;
  }
  const courses = grouping.values.flatMap((value) => {
    const values = points.flatMap(({ groups }) => groups[grouping.id]?.[value.id] ?? []);
    const course = describeCourse(id, values);
    return course === undefined ? [] : [`${isolate(shortGroupName(grouping.id, value))} ${course}`];
  });
  return `${name} in ${lessons(shown.length)}, naar ${nameGrouping(grouping)}: ${courses.join('; ')}.`;
}
