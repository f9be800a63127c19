/** Makes the files of a request; several of them become one zip. */
import { zipSync } from 'fflate';
import type { OutputFile } from '../core/ports';
import type { ExchangeContent } from '../core/record/exchange-content';
import { writeExchangeText } from '../core/record/exchange-text';
import { createNameReplacer } from '../core/record/name-styles';
import type { SchoolClass } from '../core/record/school-class';
import type { Observation } from '../core/record/observation';
import { borisEventTable } from '../core/report/boris-table';
import { type BorisSource, writeBorisProject } from '../core/report/boris-project';
import { comparisonTable } from '../core/report/comparison-rows';
import { writeElanDocument } from '../core/report/elan-document';
import { equipTable } from '../core/report/equip-table';
import type { ClassResults, ExportFormat, ExportRequest } from '../core/report/export-request';
import { interactionHeaders, interactionRows } from '../core/report/interaction-rows';
import { codebookTable, overviewTable } from '../core/report/key-value-rows';
import { pupilTable } from '../core/report/pupil-rows';
import { headerIn, type Table } from '../core/report/table';
import type { Progress } from '../core/measures/steps';
import { toPlainCsv, toDutchExcelCsv } from './excel-csv';
import { toElanXml } from './elan-text';
import { toWorkbook } from './excel-workbook';
import { localDay, localTime } from './local-day';

type Bytes = string | Uint8Array<ArrayBuffer>;
type Work = () => Bytes | Promise<Bytes>;

interface Form {
  readonly ending: string;
  readonly mimeType: string;
}

const csv = (name: string): Form => ({ ending: `-${name}.csv`, mimeType: 'text/csv' });
const forms: Readonly<Record<ExportFormat, Form>> = {
  workbook: {
    ending: '.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  moments: csv('momenten'),
  pupils: csv('leerlingen'),
  comparisons: csv('vergelijkingen'),
  exchange: { ending: '.json', mimeType: 'application/json' },
  borisProject: { ending: '.boris', mimeType: 'application/json' },
  borisEvents: csv('boris-events'),
  elan: { ending: '.eaf', mimeType: 'application/xml' },
  equip: csv('equip'),
};

/** Says how many files are done; the name of the file has the day in it, and nobody's name. */
export function* writeExportFiles(request: ExportRequest): Generator<Progress, Promise<OutputFile>, void> {
  const works = listWorks(request);
  const made: Promise<Bytes>[] = [];
  for (const work of works) {
    yield { done: made.length, total: works.length };
    made.push(Promise.resolve(work()));
  }
  return Promise.all(made).then((contents) => pack(request, contents));
}

function pack({ format, madeAt }: ExportRequest, contents: readonly Bytes[]): OutputFile {
  const { ending, mimeType } = forms[format];
  const stem = `beurtwijzer-${localDay(madeAt)}`;
  const [only] = contents;
  if (contents.length === 1 && only !== undefined) return { name: `${stem}${ending}`, mimeType, content: only };
  const encoder = new TextEncoder();
  const files = contents.map((content, index) => [
    `${stem}-${String(index + 1)}${ending}`,
    typeof content === 'string' ? encoder.encode(content) : content,
  ]);
  const zipped = new Uint8Array(zipSync(Object.fromEntries(files) as Record<string, Uint8Array>));
  return { name: `${stem}${ending.replace(/\.\w+$/, '')}.zip`, mimeType: 'application/zip', content: zipped };
}

/** One per file: of everything, of each class, or of each lesson. */
function listWorks(request: ExportRequest): Work[] {
  const { format, content, names, headers, madeAt } = request;
  const write = (table: Table): string =>
    toDutchExcelCsv(
      table.headers.map((header) => headerIn(headers, header)),
      table.rows,
    );
  const ofClasses = (work: (source: BorisSource, results: ClassResults | undefined) => Bytes | Promise<Bytes>) =>
    listSources(request).map(
      (source): Work =>
        () =>
          work(
            source,
            request.results.find(({ schoolClass }) => schoolClass.id === source.schoolClass.id),
          ),
    );
  switch (format) {
    case 'exchange':
      return [() => writeExchangeText(content, names, madeAt)];
    case 'moments':
      return [() => write(momentTable(content, request))];
    case 'pupils':
      return ofClasses((source, results) => write(pupilsOf(source, results)));
    case 'comparisons':
      return ofClasses((source, results) => write(comparisonsOf(source, results, request)));
    case 'workbook':
      return ofClasses((source, results) => toWorkbook(sheetsOf(source, results, request)));
    case 'borisProject':
      return ofClasses((source) => `${JSON.stringify(writeBorisProject(source), undefined, 1)}\n`);
    case 'borisEvents':
      return ofClasses((source) => toPlainCsv(borisEventTable(source)));
    case 'equip':
      return ofClasses(({ schoolClass, observations, replace }) =>
        toPlainCsv(equipTable(schoolClass, observations, names, replace)),
      );
    case 'elan':
      return listSources(request).flatMap((source) =>
        source.observations.map(
          (observation): Work =>
            () =>
              toElanXml(writeElanDocument(observation, source)),
        ),
      );
  }
}

function listSources({ content, names, madeAt, grouped }: ExportRequest): BorisSource[] {
  const { classes } = content;
  return classes.map((schoolClass) => ({
    schoolClass,
    grouped: grouped.find(({ id }) => id === schoolClass.id),
    observations: observationsOf(schoolClass, content),
    names,
    replace: createNameReplacer(schoolClass, classes, names),
    localTimeOf: localTime,
    madeAt,
  }));
}

const observationsOf = ({ id }: SchoolClass, { observations }: ExchangeContent): readonly Observation[] =>
  observations.filter(({ classId }) => classId === id);

function momentTable(content: ExchangeContent, { names }: ExportRequest): Table {
  return { headers: interactionHeaders, rows: interactionRows(content, names, localDay) };
}

function pupilsOf({ names, replace }: BorisSource, results: ClassResults | undefined): Table {
  const { schoolClass, comparison } = required(results);
  return pupilTable(schoolClass, comparison.analysis, names, replace);
}

function comparisonsOf({ replace }: BorisSource, results: ClassResults | undefined, request: ExportRequest): Table {
  const { schoolClass, comparison } = required(results);
  return comparisonTable(schoolClass, comparison.contrasts, request.words.contrasts, replace);
}

function sheetsOf(source: BorisSource, results: ClassResults | undefined, request: ExportRequest) {
  const { schoolClass, observations, names, replace } = source;
  const { analysis } = required(results).comparison;
  const overview = { schoolClass, observations, analysis, names, day: localDay(request.madeAt) };
  const sheets = [
    { name: 'overzicht', table: overviewTable(overview, localDay, replace) },
    { name: 'leerlingen', table: pupilsOf(source, results) },
    { name: 'vergelijkingen', table: comparisonsOf(source, results, request) },
    { name: 'momenten', table: momentTable({ ...request.content, observations }, request) },
    { name: 'codeboek', table: codebookTable(request.words.indicators) },
  ];
  return sheets.map(({ name, table }) => ({
    name,
    table: { ...table, headers: table.headers.map((header) => headerIn(request.headers, header)) },
  }));
}

function required(results: ClassResults | undefined): ClassResults {
  if (!results) throw new Error('Nothing was computed of this class');
  return results;
}
