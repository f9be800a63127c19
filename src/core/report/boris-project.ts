/** A class and its lessons as a BORIS project: a pupil is a subject, a kind of moment a behaviour, a channel its category. */
import {
  type BorisBehaviour,
  type BorisEvent,
  borisFormatVersion,
  type BorisModifierSet,
  modifierSetsOf,
} from '../foreign/boris-format';
import { writeFields } from '../foreign/field-text';
import { filmOf, type NamedFilm } from '../foreign/named-film';
import { classFields, headFields } from '../foreign/lesson-fields';
import { channels } from '../measures/indicator';
import type { AttributeId } from '../record/codebook';
import type { NameStyle } from '../record/exchange-content';
import type { PupilId } from '../record/ids';
import { leidraadCodebook } from '../record/leidraad-codebook';
import { namePupils, type NameReplacer } from '../record/name-styles';
import type { Observation } from '../record/observation';
import type { SchoolClass } from '../record/school-class';
import { toBorisEvent, writeBorisEvents } from './boris-events';
import { type BorisVariable, listBorisVariables } from './boris-groups';
import { distinguish } from './table';

/** In BORIS a letter logs a behaviour; each once. */
const keys = 'tfsdcnbvieaq';

type Json = Readonly<Record<string, unknown>>;

export interface BorisSource {
  readonly schoolClass: SchoolClass;
  readonly observations: readonly Observation[];
  readonly names: NameStyle;
  readonly replace: NameReplacer;
  /** `yyyy-MM-ddTHH:mm:ss.zzz` where the device is, from an ISO time. */
  readonly localTimeOf: (startedAt: string) => string;
  readonly madeAt: string;
  /** The class with the groupings that go along; left out: none do. */
  readonly grouped?: SchoolClass | undefined;
}

/**
 * What BORIS has no place for is lost: focus pupils, watched rows, presence, phases, what was written down
 * afterwards, ids of moments; groupings go along only when they are asked for. Text in the descriptions lets our own reader put the rest back.
 */
export function writeBorisProject(source: BorisSource): Json {
  const { schoolClass, observations, names, replace, localTimeOf, madeAt, grouped } = source;
  const subjects = nameSubjects(schoolClass, names);
  const variables = grouped ? listBorisVariables(grouped, subjects, replace) : [];
  const titles = distinguish(
    observations.map(({ title, startedAt }) => `${localTimeOf(startedAt).slice(0, 10)} ${replace(title)}`.trim()),
    [],
  );
  return {
    time_format: 'hh:mm:ss',
    project_date: localTimeOf(madeAt),
    project_name: replace(schoolClass.name),
    project_description: classFields(schoolClass, names, replace),
    project_format_version: borisFormatVersion,
    subjects_conf: byNumber(
      schoolClass.pupils.map(({ id }) => ({
        key: '',
        name: subjects.get(id)!,
        description: writeFields({ id }),
      })),
    ),
    behaviors_conf: byNumber(leidraadCodebook.kinds.map((_, index) => writeBehaviour(index))),
    observations: Object.fromEntries(
      observations.map((observation, index) => [
        titles[index]!,
        writeObservation(observation, subjects, variables, source),
      ]),
    ),
    behavioral_categories: [...channels],
    behavioral_categories_config: byNumber(channels.map((name) => ({ name, color: '' }))),
    independent_variables: byNumber(
      variables.map(({ label }) => ({
        label,
        description: '',
        type: 'text',
        'default value': '',
        'possible values': '',
      })),
    ),
    coding_map: {},
    behaviors_coding_map: [],
    converters: {},
  };
}

/** A subject without a name would be nobody, and two of one name the same pupil. */
export function nameSubjects({ pupils }: SchoolClass, names: NameStyle): ReadonlyMap<PupilId, string> {
  const called = namePupils(pupils, names);
  const subjects = distinguish(
    pupils.map(({ id }, index) => called.get(id)?.trim() || `leerling ${String(index + 1)}`),
    [''],
  );
  return new Map(pupils.map(({ id }, index) => [id, subjects[index]!]));
}

function byNumber<Item>(items: readonly Item[]): Readonly<Record<string, Item>> {
  return Object.fromEntries(items.map((item, index) => [String(index), item]));
}

function writeBehaviour(index: number): BorisBehaviour {
  const kind = leidraadCodebook.kinds[index]!;
  return {
    type: kind.shape === 'span' ? 'State event' : 'Point event',
    key: keys[index] ?? '',
    code: kind.id,
    description: kind.label,
    color: '',
    category: kind.channel ?? '',
    modifiers: byNumber(modifierSetsOf(kind).map(writeModifierSet)),
    excluded: '',
    'coding map': '',
  };
}

function writeModifierSet(id: AttributeId): BorisModifierSet {
  const values = leidraadCodebook.attributes.find((attribute) => attribute.id === id)?.values ?? [];
  return {
    name: id,
    description: values.map((value) => `${value.id}: ${value.label}`).join(', '),
    type: 0,
    values: values.map((value) => value.id),
  };
}

function writeObservation(
  observation: Observation,
  subjects: ReadonlyMap<PupilId, string>,
  variables: readonly BorisVariable[],
  { replace, localTimeOf }: BorisSource,
): Json {
  const events = writeBorisEvents(observation, (id) => subjects.get(id) ?? '', replace).map(toBorisEvent);
  const film = filmForBoris(observation);
  return {
    ...(film ? filmParts({ ...film, name: replace(film.name) }, observation.durationMs, events) : liveParts(events)),
    date: localTimeOf(observation.startedAt),
    description: headFields(observation, replace, film?.offsetMs),
    'time offset': 0,
    'observation time interval': [0, 0],
    independent_variables: Object.fromEntries(variables.map(({ label, value }) => [label, value])),
    visualize_spectrogram: false,
    visualize_waveform: false,
    media_creation_date_as_offset: false,
    media_scan_sampling_duration: 0,
    image_display_duration: 1,
    close_behaviors_between_videos: false,
  };
}

function liveParts(events: readonly BorisEvent[]): Json {
  return {
    file: [],
    type: 'LIVE',
    scan_sampling_time: 0,
    start_from_current_time: false,
    start_from_current_epoch_time: false,
    events,
  };
}

const players = 8;

/** BORIS counts from the beginning of the film; a lesson that began before it has no place there. */
export function filmForBoris(observation: Observation): NamedFilm | undefined {
  const film = filmOf(observation);
  return film && film.offsetMs >= 0 ? film : undefined;
}

/** BORIS measures length and frames itself when it opens the film; until then they are what is known here. */
function filmParts({ name, offsetMs }: NamedFilm, durationMs: number, events: readonly BorisEvent[]): Json {
  const files = Array.from({ length: players }, (_, index) => [String(index + 1), index === 0 ? [name] : []] as const);
  return {
    file: Object.fromEntries(files),
    type: 'MEDIA',
    media_info: {
      length: { [name]: (durationMs + offsetMs) / 1000 },
      fps: { [name]: 25 },
      hasVideo: { [name]: true },
      hasAudio: { [name]: true },
      offset: { '1': 0 },
    },
    events: events.map(([time, ...rest]) => [(Math.round(time * 1000) + offsetMs) / 1000, ...rest, 'NA']),
  };
}
