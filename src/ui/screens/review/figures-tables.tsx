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
import './tally-table.css';

interface ContrastTableProps {
  readonly schoolClass: SchoolClass;
  readonly contrasts: readonly ContrastResult[];
  readonly pair: GroupPair;
}

interface NumberProps {
  readonly value: number | null;
  readonly format: (value: number) => string;
}

/** A dash where there is no number; never a zero that was not counted. */
function Figure({ value, format }: NumberProps) {
  return value === null ? <>–</> : <data value={String(value)}>{format(value)}</data>;
}

/** What none of the two groups has anything of, is not in it. */
export function ContrastTable({ schoolClass, contrasts, pair }: ContrastTableProps) {
  const nameOf = (value: string): string => groupNameById(schoolClass, pair.grouping, value);
  return (
    <div class="tally-scroll" role="group" aria-label={figureMessages.groupsTitle} tabIndex={0}>
      <table class="tally-table contrast-table">
        <thead>
          <tr>
            <th scope="col">{figureMessages.indicator}</th>
            <th scope="col">
              <bdi>{nameOf(pair.a)}</bdi>
            </th>
            <th scope="col">
              <bdi>{nameOf(pair.b)}</bdi>
            </th>
            <th scope="col">{figureMessages.estimate}</th>
            <th scope="col">{figureMessages.interval}</th>
            <th scope="col">{figureMessages.p}</th>
            <th scope="col">{figureMessages.pAdjusted}</th>
            <th scope="col">{figureMessages.smallest}</th>
          </tr>
        </thead>
        <tbody>
          {contrasts
            .filter(({ valueA, valueB }) => valueA !== null || valueB !== null)
            .map((contrast) => (
              <ContrastCells key={contrast.indicator} contrast={contrast} />
            ))}
        </tbody>
      </table>
    </div>
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
        <div class="tally-scroll" role="group" aria-label={figureMessages.representationTitle} tabIndex={0}>
          <table class="tally-table group-table">
            <thead>
              <tr>
                <th scope="col">{figureMessages.indicator}</th>
                {values.map((value, index) => (
                  <th scope="col" key={value.id}>
                    <bdi>{groupName(grouping.id, value)}</bdi>
                    <span class="group-size">{reviewMessages.pupils(sizes[index] ?? 0)}</span>
                  </th>
                ))}
              </tr>
            </thead>
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
          </table>
        </div>
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
      <div class="tally-scroll" role="group" aria-label={figureMessages.classTitle} tabIndex={0}>
        <table class="tally-table class-table">
          <thead>
            <tr>
              <th scope="col">{figureMessages.indicator}</th>
              <th scope="col">{figureMessages.classValue}</th>
              <th scope="col">{figureMessages.coded}</th>
              <th scope="col">{figureMessages.watched}</th>
            </tr>
          </thead>
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
        </table>
      </div>
      {unwatched.length > 0 && (
        <p class="muted figures-note">
          {figureMessages.notWatchedOf(formatList(unwatched.map(({ id }) => indicatorMessages[id].name)))}
        </p>
      )}
    </section>
  );
}
