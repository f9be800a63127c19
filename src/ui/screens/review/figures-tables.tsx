/** The numbers of *Meer cijfers* as tables; each in full in the markup, for whoever checks. */
import type { ClassAnalysis } from '../../../core/profile/class-analysis';
import type { ContrastResult } from '../../../core/profile/comparison';
import type { GroupPair } from '../../../core/profile/group-pairs';
import type { Grouping, SchoolClass } from '../../../core/record/school-class';
import { groupValuesOf } from '../../../core/report/group-values';
import { formatList } from '../../messages/format';
import { figureMessages, formatEstimate, formatP, formatTimes } from '../../messages/figures';
import { describeEvidence, formatIndicatorValue, indicatorMessages } from '../../messages/indicators';
import { groupName, groupNameById, reviewMessages } from '../../messages/review';
import { Figure, ScrolledTable } from './scrolled-table';

interface ContrastTableProps {
  readonly schoolClass: SchoolClass;
  readonly contrasts: readonly ContrastResult[];
  readonly pair: GroupPair;
}

/** What none of the two groups has anything of, is not in it. */
export function ContrastTable({ schoolClass, contrasts, pair }: ContrastTableProps) {
  const nameOf = (value: string): string => groupNameById(schoolClass, pair.grouping, value);
  return (
    <ScrolledTable
      label={figureMessages.groupsTitle}
      class="contrast-table"
      columns={[
        figureMessages.indicator,
        <bdi>{nameOf(pair.a)}</bdi>,
        <bdi>{nameOf(pair.b)}</bdi>,
        figureMessages.estimate,
        figureMessages.interval,
        figureMessages.p,
        figureMessages.pAdjusted,
        figureMessages.smallest,
      ]}
    >
      <tbody>
        {contrasts
          .filter(({ valueA, valueB }) => valueA !== null || valueB !== null)
          .map((contrast) => (
            <ContrastCells key={contrast.indicator} contrast={contrast} />
          ))}
      </tbody>
    </ScrolledTable>
  );
}

function ContrastCells({ contrast }: { readonly contrast: ContrastResult }) {
  const { indicator, valueA, valueB, estimate, interval, p, pAdjusted, smallestShown } = contrast;
  const formatValue = (value: number): string => formatIndicatorValue(indicator, value);
  const format = (value: number): string => formatEstimate(contrast, value);
  return (
    <tr data-indicator={indicator}>
      <th scope="row">{indicatorMessages[indicator].name}</th>
      <td>
        <Figure value={valueA} format={formatValue} />
      </td>
      <td>
        <Figure value={valueB} format={formatValue} />
      </td>
      <td>
        <Figure value={estimate} format={format} />
      </td>
      <td>
        {interval === null ? (
          '–'
        ) : (
          <>
            <Figure value={interval[0]} format={format} />
            {' … '}
            <Figure value={interval[1]} format={format} />
          </>
        )}
      </td>
      <td>
        <Figure value={p} format={formatP} />
      </td>
      <td>
        <Figure value={pAdjusted} format={formatP} />
      </td>
      <td>
        <Figure value={smallestShown} format={format} />
      </td>
    </tr>
  );
}

interface GroupValuesTableProps {
  readonly schoolClass: SchoolClass;
  readonly grouping: Grouping;
  readonly analysis: ClassAnalysis;
}

/** Every group of one split: its value, what is behind it and, for ratios, how many times the class it is. */
export function GroupValuesTable({ schoolClass, grouping, analysis }: GroupValuesTableProps) {
  const { values, sizes, rows } = groupValuesOf(schoolClass, grouping.id, analysis);
  const byId = new Map(analysis.indicators.map((indicator) => [indicator.id, indicator]));
  return (
    <>
      <h4>{figureMessages.representationTitle}</h4>
      {rows.length === 0 ? (
        <p class="muted">{figureMessages.representationNone}</p>
      ) : (
        <ScrolledTable
          label={figureMessages.representationTitle}
          class="group-table"
          columns={[
            figureMessages.indicator,
            ...values.map((value, index) => (
              <>
                <bdi>{groupName(grouping.id, value)}</bdi>
                <span class="group-size">{reviewMessages.pupils(sizes[index] ?? 0)}</span>
              </>
            )),
          ]}
        >
          <tbody>
            {rows.map(({ indicatorId, cells }) => (
              <tr key={indicatorId} data-indicator={indicatorId}>
                <th scope="row">{indicatorMessages[indicatorId].name}</th>
                {cells.map((cell, index) => {
                  const group = values[index]!;
                  const result = byId.get(indicatorId)?.groups[grouping.id]?.[group.id];
                  return (
                    <td key={group.id}>
                      <Figure value={cell.total.value} format={(value) => formatIndicatorValue(indicatorId, value)} />
                      <span class="group-evidence">{describeEvidence(indicatorId, cell.evidence)}</span>
                      {typeof result?.representation === 'number' && (
                        <data class="group-evidence" value={String(result.representation)}>
                          {reviewMessages.timesClass(formatTimes(result.representation))}
                        </data>
                      )}
                      {cell.tooLittle && <span class="group-evidence">{reviewMessages.tooLittle}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </ScrolledTable>
      )}
    </>
  );
}

/** All indicators over the whole class; those that were not watched are named under it. */
export function ClassTable({ analysis }: { readonly analysis: ClassAnalysis }) {
  const shown = analysis.indicators.filter(({ watched }) => watched !== 'no');
  const unwatched = analysis.indicators.filter(({ watched }) => watched === 'no');

  return (
    <section class="figures-part">
      <h3>{figureMessages.classTitle}</h3>
      <ScrolledTable
        label={figureMessages.classTitle}
        class="class-table"
        columns={[figureMessages.indicator, figureMessages.classValue, figureMessages.coded, figureMessages.watched]}
      >
        <tbody>
          {shown.map(({ id, class: value, coverage, watched }) => (
            <tr key={id} data-indicator={id}>
              <th scope="row">{indicatorMessages[id].name}</th>
              <td>
                <Figure value={value} format={(one) => formatIndicatorValue(id, one)} />
              </td>
              <td>{coverage ? figureMessages.codedOf(coverage.coded, coverage.moments) : '–'}</td>
              <td>{watched === 'yes' ? figureMessages.watchedYes : figureMessages.partly}</td>
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
      {unwatched.length > 0 && (
        <p class="muted figures-note">
          {figureMessages.notWatchedOf(formatList(unwatched.map(({ id }) => indicatorMessages[id].name)))}
        </p>
      )}
    </section>
  );
}
