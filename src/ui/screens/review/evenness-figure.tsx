/** How evenly the turns were spread, beside what lots would give: the curve, the Gini, and the numbers. */
import { layoutGini, layoutLorenz } from '../../../core/chart/lorenz-chart';
import type { LorenzPoint } from '../../../core/measures/evenness';
import type { ClassComparison } from '../../../core/profile/class-comparison';
import { ChartFigure } from '../../charts/chart-figure';
import { MarkWalk } from '../../charts/mark-walk';
import '../../charts/channel.css';
import './evenness-figure.css';
import { describeEvenness, describeLorenzPoint, figureMessages, listEvenness } from '../../messages/figures';
import { formatHundredths, formatPercent } from '../../messages/format';
import { Figure, ScrolledTable } from './scrolled-table';

const side = 220;
const margin = { left: 46, top: 10, bottom: 40 };
const strip = { top: side + margin.top + margin.bottom + 34, height: 18 };
const size = { width: side + margin.left + 34, height: strip.top + strip.height + 22 };
const tickShares = [0, 0.5, 1];

export function EvennessFigure({ comparison }: { readonly comparison: ClassComparison }) {
  const { evenness } = comparison.analysis;
  const chance = comparison.evennessChance;
  const gini = evenness?.gini ?? null;
  if (!evenness?.lorenz || gini === null) {
    return (
      <section class="figures-part">
        <h3>{figureMessages.evennessTitle}</h3>
        <p>{figureMessages.evennessNone}</p>
      </section>
    );
  }
  const { curve, half } = layoutLorenz(evenness.lorenz, side);
  const turns = comparison.analysis.profiles.reduce((sum, { indicators }) => sum + (indicators.turnRate?.y ?? 0), 0);
  const marks = layoutGini(gini, chance, side);
  const summary = describeEvenness(turns, gini, half.turnShare, chance);
  return (
    <section class="figures-part channel-output">
      <h3>{figureMessages.evennessTitle}</h3>
      <ChartFigure
        summary={summary}
        fileName="beurten-verdeeld"
        table={<EvennessTable rows={listEvenness(evenness, chance)} lorenz={evenness.lorenz} />}
      >
        <svg class="evenness-figure" viewBox={`0 0 ${size.width} ${size.height}`} role="group" aria-label={summary}>
          <g transform={`translate(${margin.left} ${margin.top})`}>
            <rect class="evenness-frame" width={side} height={side} />
            <line class="evenness-even" x1={0} y1={side} x2={side} y2={0} />
            <text class="evenness-word" x={side * 0.5} y={side * 0.44} text-anchor="end">
              {figureMessages.even}
            </text>
            <line class="evenness-half" x1={half.x} x2={half.x} y1={side} y2={half.y} />
            <line class="evenness-half" x1={0} x2={half.x} y1={half.y} y2={half.y} />
            <polyline class="evenness-curve" points={curve.map(({ x, y }) => `${x},${y}`).join(' ')} />
            {curve.map(({ x, y }, index) => (
              <circle key={index} class="evenness-pupil" cx={x} cy={y} r={2.4} />
            ))}
            {tickShares.map((share) => (
              <g key={share}>
                <text class="evenness-tick" x={share * side} y={side + 15} text-anchor="middle">
                  {formatPercent(share)}
                </text>
                <text class="evenness-tick" x={-6} y={side - share * side + 4} text-anchor="end">
                  {formatPercent(share)}
                </text>
              </g>
            ))}
            <text class="evenness-word" x={side / 2} y={side + 32} text-anchor="middle">
              {figureMessages.axisPupils}
            </text>
            <text class="evenness-word" x={6} y={14}>
              {figureMessages.axisTurns}
            </text>
            <MarkWalk
              marks={curve.map(({ x, y }, index) => {
                const [exposure, share] = evenness.lorenz![index]!;
                return { id: String(index), x, y, label: describeLorenzPoint(exposure, share) };
              })}
            />
          </g>
          <g transform={`translate(${margin.left} ${strip.top})`}>
            <text class="evenness-word" x={-6} y={strip.height / 2 + 4} text-anchor="end">
              {figureMessages.gini}
            </text>
            <line class="evenness-axis" x1={0} x2={side} y1={strip.height / 2} y2={strip.height / 2} />
            {marks.chance && (
              <>
                <rect
                  class="evenness-band"
                  x={marks.chance.fromX}
                  width={Math.max(1, marks.chance.toX - marks.chance.fromX)}
                  height={strip.height}
                />
                <line
                  class="evenness-middle"
                  x1={marks.chance.middleX}
                  x2={marks.chance.middleX}
                  y1={0}
                  y2={strip.height}
                />
                <text class="evenness-tick" x={marks.chance.middleX} y={-5} text-anchor="middle">
                  {figureMessages.lots}
                </text>
              </>
            )}
            <circle class="evenness-own" cx={marks.ownX} cy={strip.height / 2} r={6} />
            <text class="evenness-tick" x={0} y={strip.height + 15}>
              {figureMessages.giniLow}
            </text>
            <text class="evenness-tick" x={side} y={strip.height + 15} text-anchor="end">
              {figureMessages.giniHigh}
            </text>
          </g>
        </svg>
      </ChartFigure>
    </section>
  );
}

interface EvennessTableProps {
  readonly rows: ReturnType<typeof listEvenness>;
  readonly lorenz: readonly LorenzPoint[];
}

function EvennessTable({ rows, lorenz }: EvennessTableProps) {
  return (
    <>
      <ScrolledTable
        label={figureMessages.evennessTitle}
        class="evenness-table"
        columns={[figureMessages.number, figureMessages.value]}
      >
        <tbody>
          {rows.map(([name, text, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value === null ? text : <data value={String(value)}>{text}</data>}</td>
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
      <ScrolledTable
        label={figureMessages.shareOfTurns}
        class="lorenz-table"
        columns={[figureMessages.shareOfTime, figureMessages.shareOfTurns]}
      >
        <tbody>
          {lorenz.map(([exposure, turns], index) => (
            <tr key={index}>
              <td>
                <Figure value={exposure} format={formatHundredths} />
              </td>
              <td>
                <Figure value={turns} format={formatHundredths} />
              </td>
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
    </>
  );
}
