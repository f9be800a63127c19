/** The tabular events of BORIS, as it exports them itself. */
import { modifierSetsOf } from '../foreign/boris-format';
import { leidraadCodebook } from '../record/leidraad-codebook';
import type { Observation } from '../record/observation';
import { type BorisSource, filmForBoris, nameSubjects } from './boris-project';
import { writeBorisEvents } from './boris-events';
import { listBorisVariables } from './boris-groups';
import { type Cell, distinguish, type Table } from './table';

const mostSets = Math.max(...leidraadCodebook.kinds.map((kind) => modifierSetsOf(kind).length));

const firstHeaders: readonly string[] = [
  'Observation id',
  'Observation date',
  'Description',
  'Observation duration',
  'Observation type',
  'Source',
  'Time offset (s)',
  'Media duration (s)',
  'FPS',
];

const eventHeaders: readonly string[] = [
  'Subject',
  'Behavior',
  'Behavioral category',
  ...Array.from({ length: mostSets }, (_, index) => `Modifier #${String(index + 1)}`),
  'Behavior type',
  'Time',
  'Media file name',
  'Image index',
  'Image file path',
  'Comment',
];

/** Times in seconds. Who nobody is about has the subject *No focal subject*, as BORIS says it. */
export function borisEventTable(source: Omit<BorisSource, 'madeAt'>): Table {
  const subjects = nameSubjects(source.schoolClass, source.names);
  const variables = source.grouped ? listBorisVariables(source.grouped, subjects, source.replace) : [];
  const labels = distinguish(
    variables.map(({ label }) => label),
    [...firstHeaders, ...eventHeaders],
  );
  const rows = source.observations.flatMap((observation) => {
    const first = firstCells(observation, source);
    const film = filmForBoris(observation);
    const name = film ? source.replace(film.name) : 'NA';
    return writeBorisEvents(observation, (id) => subjects.get(id) ?? '', source.replace).map((event): Cell[] => [
      ...first,
      ...variables.map(({ value }) => value),
      event.subject === '' ? 'No focal subject' : event.subject,
      event.code,
      leidraadCodebook.kinds.find(({ id }) => id === event.code)?.channel ?? '',
      ...Array.from({ length: mostSets }, (_, index) => event.modifiers[index] ?? ''),
      event.type,
      (event.atMs + (film?.offsetMs ?? 0)) / 1000,
      name,
      'NA',
      'NA',
      event.comment,
    ]);
  });
  return { headers: [...firstHeaders, ...labels, ...eventHeaders], rows };
}

function firstCells(observation: Observation, { replace, localTimeOf }: Omit<BorisSource, 'madeAt'>): Cell[] {
  const film = filmForBoris(observation);
  const seconds = observation.durationMs / 1000;
  return [
    observation.id,
    localTimeOf(observation.startedAt).replace('T', ' '),
    replace(observation.title),
    seconds,
    film === undefined ? 'Live observation' : 'Media file(s)',
    film ? replace(film.name) : 'NA',
    0,
    film === undefined ? 'NA' : seconds,
    'NA',
  ];
}
