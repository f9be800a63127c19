/** Contributions as EQUIP lists them: one row per turn, without times. */
import type { NameStyle } from '../record/exchange-content';
import { type Interaction, pauseAfterQuestion } from '../record/interaction';
import { namePupils, type NameReplacer } from '../record/name-styles';
import type { Observation } from '../record/observation';
import type { SchoolClass } from '../record/school-class';
import { type Cell, distinguish, type Table } from './table';

export const equipHeaders = [
  'name',
  'Teacher Solicitation',
  'Wait Time',
  'Solicitation Method',
  'Length of Talk',
  'Student Talk',
  'obsName',
] as const;

const notCoded = 'N/A';
/** From here on EQUIP speaks of a long wait, milliseconds. */
const longWaitMs = 3000;

/**
 * Turns of known pupils, in order of time. What we do not look at (how much a pupil said) is *N/A*. EQUIP keeps its data
 * under these labels, in which `.` and `$` cannot stand.
 */
export function equipTable(
  schoolClass: SchoolClass,
  observations: readonly Observation[],
  names: NameStyle,
  replace: NameReplacer,
): Table {
  const called = namePupils(schoolClass.pupils, names);
  const lessons = distinguish(
    observations.map(({ title }) => label(replace(title)) || 'les'),
    [],
  );
  const rows = observations.flatMap((observation, index) =>
    observation.interactions
      .filter((moment) => moment.kind === 'turn' && moment.pupilId !== undefined)
      .toSorted((a, b) => a.atMs - b.atMs)
      .map((turn): Cell[] => [
        label(called.get(turn.pupilId!) ?? ''),
        questionCell(turn),
        waitCell(turn),
        methodCell(turn),
        notCoded,
        notCoded,
        lessons[index]!,
      ]),
  );
  return { headers: equipHeaders, rows };
}

function label(text: string): string {
  return text.replace(/[.$]/g, ' ').replace(/\s+/gu, ' ').trim();
}

function questionCell({ question }: Interaction): string {
  return question === undefined ? notCoded : question === 'recall' ? 'Recall' : 'Reasoning';
}

function waitCell(turn: Interaction): string {
  const pauseMs = pauseAfterQuestion(turn);
  if (pauseMs === undefined) return notCoded;
  return pauseMs >= longWaitMs ? '3 or more seconds' : 'Less than 3 seconds';
}

function methodCell({ solicitation }: Interaction): string {
  if (solicitation === undefined) return notCoded;
  return solicitation === 'calledOut' ? 'Not Called On' : 'Called On';
}
