/** Words of the waits of a lesson. Never one wait judged: taps add human delay. */
import type { WaitEnding } from '../../core/chart/wait-chart';
import type { WaitCounts, WaitMeasure } from '../../core/report/wait-list';
import { formatCount, formatWhole } from './format';

export const waitMessages = {
  title: 'Hoe lang bleef het stil?',
  chart: 'Wachttijden als punten tegen drie tellen. Pijltjes gaan van punt naar punt, Enter opent het moment.',
  measure: 'Welke stilte?',
  divide: 'Verdeel',
  byPupil: 'per leerling',
  byQuestion: 'per soort vraag',
  byPhase: 'per lesfase',
  byGrouping: (name: string) => `per ${name}`,
  unknownPupil: 'Weet niet wie',
  noGroup: 'in geen groep',
  noQuestion: 'soort niet gekozen',
  noPhase: 'buiten de fasen',
  threeCounts: '3 tellen',
  legend: 'Hoe de stilte eindigde',
  explain:
    'Vanaf 2,7 seconden telt als 3 tellen: ook wat in de strook voor de streep staat. Een tik komt altijd iets later dan het geluid: lees niets in één punt.',
  notWatched: 'Hier is niet op gelet: wachttijd.',
  empty: 'Er is in deze les geen stilte gemeten',
  emptyHint: 'Een stilte wordt gemeten met Vraag gesteld en Antwoord begint.',
  tooLittle: 'Dit is te weinig om er iets over te zeggen. Het zijn wel momenten om terug te zien.',
  leftOut: (count: number) =>
    `${formatCount(count, 'stilte telt', 'stiltes tellen')} niet mee: we wisten niet wie, het was pauze, of er is toen niet op gelet.`,
  columnRow: 'bij',
  columnTime: 'tijd',
  columnWait: 'stil',
  columnEnding: 'hoe eindigde het',
  columnCounts: 'telt mee',
  yes: 'ja',
  no: 'nee',
  tableCaption: 'Alle stiltes',
} as const;

export const measureMessages: Readonly<Record<WaitMeasure, string>> = {
  pause: 'Na de vraag',
  wait: 'Van naam tot antwoord',
};

export const endingMessages: Readonly<Record<WaitEnding, string>> = {
  pupil: 'leerling antwoordt',
  peer: 'ander roept',
  teacher: 'leerkracht gaat verder',
  unknown: 'niet genoteerd',
};

/** "Bij 9 van de 31 vragen bleef het 3 tellen of langer stil." */
export function summariseWaits(measure: WaitMeasure, { long, counted }: WaitCounts): string {
  const of = `Bij ${formatWhole(long)} van de ${formatCount(counted, 'vraag', 'vragen')}`;
  return measure === 'pause'
    ? `${of} bleef het 3 tellen of langer stil.`
    : `${of} duurde het van de naam tot het antwoord 3 tellen of langer.`;
}
