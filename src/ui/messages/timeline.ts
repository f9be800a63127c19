/** Words of the lesson as a line of time. */
import type { LaneId } from '../../core/chart/lesson-timeline';
import { formatCount, formatList, formatMinutes, formatWhole } from './format';

export const timelineMessages = {
  title: 'De hele les',
  chart: 'Tijdlijn van de les. Pijltjes gaan van moment naar moment, Enter opent het.',
  hint: 'Tik op een moment om het te zien of te verbeteren.',
  filterPupil: 'Leerling',
  everyone: 'Alle leerlingen',
  unknown: 'Weet niet wie',
  filterPhase: 'Lesfase',
  wholeLesson: 'Hele les',
  filterLanes: 'Wat je ziet',
  zoom: 'Vergroten',
  zoomIn: 'Groter',
  zoomOut: 'Kleiner',
  zoomFit: 'Hele les',
  pause: 'pauze',
  notWatched: '– hier is niet op gelet',
  legendSpan: 'een balkje is zo lang als het duurde',
  legendPause: 'gestreept: pauze',
  empty: 'Er is in deze les niets genoteerd',
  emptyHint: 'Een tijdlijn komt er zodra er iets getikt is.',
  noneShown: 'Bij deze keuze is er niets te zien.',
  showAll: 'Laat alles zien',
  columnTime: 'tijd',
  columnWho: 'wie',
  columnWhat: 'wat',
  columnHow: 'hoe',
  columnPhase: 'fase',
  tableCaption: 'Alle momenten in volgorde',
} as const;

export const laneMessages: Readonly<Record<LaneId, string>> = {
  moments: 'Aangestipt',
  input: 'Input',
  output: 'Output',
  feedback: 'Feedback',
  klimaat: 'Klimaat',
};

/** What the shapes of a lane stand for. */
export const laneLegends: Readonly<Record<LaneId, string>> = {
  moments: 'vlag: moment · blaadje: notitie',
  input: 'vierkant: aan tafel · kruis: uitdaging of keuze',
  output: 'rond: beurt · streep: iedereen tegelijk · driehoek: vinger, geen beurt · kruis: eigen initiatief',
  feedback: 'ruit: feedback',
  klimaat: 'driehoek: toon of aankijken · kruis: gedrag',
};

/** "In 48 min zijn er 312 momenten genoteerd: 120 bij output en 40 bij feedback." */
export function summariseTimeline(
  durationMs: number,
  all: number,
  shown: number,
  lanes: readonly { readonly id: LaneId; readonly count: number }[],
): string {
  const counts = lanes.filter(({ count }) => count > 0).map(({ id, count }) => laneCount(id, count));
  const were = all === 1 ? 'is' : 'zijn';
  const whole = `In ${formatMinutes(durationMs)} ${were} er ${formatCount(all, 'moment', 'momenten')} genoteerd`;
  const part = shown < all ? `${whole}; hier ${shown === 1 ? 'staat' : 'staan'} er ${formatWhole(shown)}` : whole;
  // Who adds the channels up comes to more moments than there are.
  const isAnyInMore = lanes.reduce((sum, { count }) => sum + count, 0) > shown;
  const note = isAnyInMore ? ' (één moment kan bij meer kanalen horen)' : '';
  return counts.length === 0 ? `${part}.` : `${part}: ${formatList(counts)}${note}.`;
}

function laneCount(id: LaneId, count: number): string {
  return id === 'moments'
    ? `${formatWhole(count)} aangestipt`
    : `${formatWhole(count)} bij ${laneMessages[id].toLocaleLowerCase('nl')}`;
}
