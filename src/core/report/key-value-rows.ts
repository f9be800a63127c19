/** The tables *overzicht* and *codeboek*: what the other tables are about, and what stands in them, as key and value. */
import { indicatorTable } from '../measures/indicator-table';
import type { IndicatorId } from '../measures/indicator';
import type { ClassAnalysis } from '../profile/class-analysis';
import type { NameStyle } from '../record/exchange-content';
import { leidraadCodebook } from '../record/leidraad-codebook';
import type { NameReplacer } from '../record/name-styles';
import type { Observation } from '../record/observation';
import type { SchoolClass } from '../record/school-class';
import { phaseLabels } from './interaction-rows';
import type { Cell, Table } from './table';

const keyAndValue = ['sleutel', 'waarde'] as const;

export interface Overview {
  readonly schoolClass: SchoolClass;
  readonly observations: readonly Observation[];
  /** Of the observations that may be looked at. */
  readonly analysis: ClassAnalysis;
  readonly names: NameStyle;
  /** The day on which the file is made. */
  readonly day: string;
}

const nameStyleWords: Readonly<Record<NameStyle, string>> = {
  initials: 'initialen',
  numbers: 'nummers',
  full: 'volledige namen',
};

/** Times in minutes. Every lesson has a row of its own, by its id, which *momenten* names as well. */
export function overviewTable(
  { schoolClass, observations, analysis, names, day }: Overview,
  dayOf: (startedAt: string) => string,
  replace: NameReplacer,
): Table {
  const { pupils, lessonMs, classTimeMs, unknown } = analysis.class;
  const rows: Cell[][] = [
    ['gemaakt_op', day],
    ['klas', replace(schoolClass.name)],
    ['leerlingen_heten', nameStyleWords[names]],
    ['leerlingen', schoolClass.pupils.length],
    ['leerlingen_aanwezig', pupils],
    ['observaties', observations.length],
    ['observaties_in_uitkomsten', analysis.class.observations],
    ['lestijd_min', lessonMs / 60_000],
    ['klassikaal_min', classTimeMs / 60_000],
    ['beurten_en_bezoeken_zonder_leerling', unknown],
    ['leeg', 'niet gezien of niet op gelet: nooit nul'],
    ...observations.map((observation): Cell[] => [
      observation.id,
      [
        dayOf(observation.startedAt),
        replace(observation.title),
        `${String(Math.round(observation.durationMs / 60_000))} min`,
        observation.observer,
        observation.focusQuestion,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    ]),
  ];
  return { headers: keyAndValue, rows };
}

/** @param indicators what each indicator is called, with its unit */
export function codebookTable(indicators: Readonly<Record<IndicatorId, string>>): Table {
  const rows: Cell[][] = [
    ...indicatorTable.map(({ id, channel }): Cell[] => [id, `${indicators[id]} · ${channel}`]),
    ['x_teller', 'wat bij de leerling is geteld'],
    ['x_noemer', 'waarop dat is geteld: momenten, of tijd in stukken van tien minuten'],
    ['x_waarde', 'x_teller gedeeld door x_noemer'],
    ...leidraadCodebook.kinds.map(({ id, label, channel }): Cell[] => [id, channel ? `${label} · ${channel}` : label]),
    ...leidraadCodebook.attributes.flatMap(({ id, values }) =>
      values.map((value): Cell[] => [`${id} = ${value.id}`, value.label]),
    ),
    ...Object.entries(phaseLabels).map(([phase, label]): Cell[] => [`fase = ${phase}`, label]),
  ];
  return { headers: keyAndValue, rows };
}
