/** One of the four channels of a pupil: what was watched as rows, what was not folded away at the end. */
import { useRef } from 'preact/hooks';
import type { StripDomain } from '../../../core/chart/strip-chart';
import type { Channel, IndicatorId } from '../../../core/measures/indicator-table';
import type { ClassAnalysis, IndicatorResult, PupilProfile, Tally } from '../../../core/profile/class-analysis';
import type { PupilEstimates } from '../../../core/profile/pupil-estimates';
import { rangesOfPupil } from '../../../core/profile/pupil-ranges';
import type { Pupil } from '../../../core/record/school-class';
import '../../charts/table-twin.css';
import '../../charts/channel.css';
import { SavePicture } from '../../charts/save-picture';
import { StripFigure } from '../../charts/strip-figure';
import { formatDecimal, formatPercent, formatWhole } from '../../messages/format';
import {
  channelMessages,
  describeOwnValue,
  formatIndicatorValue,
  formatOwnValue,
  indicatorMessages,
  isNobody,
} from '../../messages/indicators';
import { describeLikely, describeLots, describeWatchedTime, pupilMessages } from '../../messages/pupil';
import { TallyTable } from '../review/tally-table';
import { listChannelRows } from './channel-rows';

export interface ChannelCardProps {
  readonly channel: Channel;
  /** Over the whole width, with its rows in two columns. */
  readonly isWide?: boolean;
  /** Of the rows so many are drawn by now. */
  readonly mostRows: number;
  readonly pupil: Pupil;
  /** In seating order. */
  readonly pupils: readonly Pupil[];
  readonly profile: PupilProfile;
  readonly analysis: ClassAnalysis;
  readonly totals: ReadonlyMap<IndicatorId, Tally>;
  /** What can be said beside the values; absent while it is being computed. */
  readonly estimates: PupilEstimates | undefined;
}

export function ChannelCard(props: ChannelCardProps) {
  const { channel, profile, analysis, totals } = props;
  const { counted, nothing, notWatched } = listChannelRows(channel, profile, analysis, totals);
  return (
    <section
      class={`card channel-card channel-${channel}${props.isWide ? ' channel-card-wide' : ''}`}
      aria-labelledby={`channel-${channel}`}
    >
      <div class="channel-head">
        <h3 id={`channel-${channel}`}>{channelMessages[channel].name}</h3>
        <p class="muted">{channelMessages[channel].about}</p>
      </div>
      {counted.length + nothing.length === 0 && (
        <p class="muted">
          {analysis.indicators.every((one) => one.channel !== channel || notWatched.includes(one))
            ? pupilMessages.notWatchedChannel
            : pupilMessages.nothingCounted}
        </p>
      )}
      {counted.length > 0 && (
        <div class="channel-rows">
          {counted.slice(0, props.mostRows).map((indicator) => (
            <IndicatorRow key={indicator.id} {...props} indicator={indicator} />
          ))}
        </div>
      )}
      <FoldedList title={pupilMessages.nothingToCount} indicators={nothing} />
      <FoldedList title={pupilMessages.notWatched} indicators={notWatched} />
    </section>
  );
}

function FoldedList(props: { readonly title: string; readonly indicators: readonly IndicatorResult[] }) {
  if (props.indicators.length === 0) return null;
  return (
    <details class="table-twin">
      <summary>{props.title}</summary>
      <ul class="channel-folded">
        {props.indicators.map(({ id }) => (
          <li key={id}>{indicatorMessages[id].name}</li>
        ))}
      </ul>
    </details>
  );
}

/** Fewer coded moments than this say little about one pupil. */
const fewMoments = 5;

function IndicatorRow(props: ChannelCardProps & { readonly indicator: IndicatorResult }) {
  const { indicator, pupil, pupils, profile, analysis, totals, estimates } = props;
  const { id } = indicator;
  const picture = useRef<HTMLDivElement>(null);
  const own = profile.indicators[id];
  const total = totals.get(id);
  if (!own || own.value === null || !total) return null;
  const unit = indicatorMessages[id].unit;
  const isThin = (unit === 'share' || unit === 'seconds') && own.n < fewMoments;
  const tallies = new Map(analysis.profiles.map((one) => [one.pupilId, one.indicators[id]]));
  const values = pupils.flatMap(({ id: pupilId }) => {
    const value = tallies.get(pupilId)?.value ?? null;
    return value === null ? [] : [{ pupilId, value }];
  });
  const ranges = rangesOfPupil(id, own, indicator.class, estimates?.indicators[id]);
  const sentence = [
    describeOwnValue(id, own, total),
    ranges.lots ? describeLots(ranges.lots) : '',
    ranges.likely ? describeLikely(ranges.likely.kind, ranges.likely.range) : '',
    unit === 'perTen' || unit === 'minutes' ? describeWatchedTime(own.n) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
  const ownText = formatOwnValue(id, own);
  const isDrawn = unit !== 'place' && !isNobody(id, total);
  const labels = new Map<string, string>(pupils.map((one) => [one.id, one.label]));
  const domain: StripDomain = unit === 'share' || unit === 'place' ? { kind: 'share' } : { kind: 'amount' };
  return (
    <div class="indicator-row">
      <div class="indicator-words">
        <h4>{indicatorMessages[id].short}</h4>
        <p class="indicator-own">
          <data value={String(own.value)}>{ownText}</data>
        </p>
        {indicator.class !== null && (
          <p class="indicator-class muted">
            {pupilMessages.classValue}
            <data value={String(indicator.class)}>{formatIndicatorValue(id, indicator.class)}</data>
          </p>
        )}
      </div>
      <div class="indicator-picture" ref={picture}>
        {isDrawn && (
          <StripFigure
            values={values}
            ownId={pupil.id}
            classValue={indicator.class}
            domain={domain}
            ranges={{
              ...(ranges.band && { band: ranges.band }),
              ...(ranges.likelyValues && { likely: ranges.likelyValues }),
            }}
            formatTick={tickFormat(domain)}
            summary={`${indicatorMessages[id].name}. ${pupil.label}: ${ownText}. ${sentence}`}
            labelOf={(pupilId) => `${labels.get(pupilId) ?? ''}: ${formatOwnValue(id, tallies.get(pupilId)!)}`}
            classLabel={`${pupilMessages.legendClass}: ${indicator.class === null ? '–' : formatIndicatorValue(id, indicator.class)}`}
          />
        )}
        <p class="indicator-sentence">
          {sentence} {isThin && <span class="indicator-note">{pupilMessages.few}</span>}
          {indicator.watched === 'some' && <span class="indicator-note">{pupilMessages.partly}</span>}
        </p>
        <TallyTable
          caption={indicatorMessages[id].name}
          indicatorId={id}
          rows={pupils.map((one) => ({ id: one.id, label: one.label, tally: tallies.get(one.id) }))}
          classValue={indicator.class}
          schoolClassName={pupilMessages.legendClass}
          {...(isDrawn && { title: pupilMessages.tableAndPicture })}
        >
          {isDrawn && (
            <SavePicture
              drawing={picture}
              summary={`${indicatorMessages[id].name}. ${pupilMessages.thisPupil(ownText)} ${sentence}`}
              fileName="leerling"
            />
          )}
        </TallyTable>
      </div>
    </div>
  );
}

function tickFormat(domain: StripDomain): (value: number) => string {
  if (domain.kind === 'share') return formatPercent;
  return (value) => (Number.isInteger(value) ? formatWhole(value) : formatDecimal(value));
}
