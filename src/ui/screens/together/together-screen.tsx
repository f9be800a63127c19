/** *Samen en door de tijd*: the lessons of one class added up, and one number from lesson to lesson. */
import { useEffect, useMemo } from 'preact/hooks';
import { inSeatingOrder } from '../../../core/chart/seating-layout';
import { indicatorTable } from '../../../core/measures/indicator-table';
import { totalsOfClass } from '../../../core/report/class-summary';
import { createTogether, type Together, type TogetherResults, type TogetherState } from '../../../state/together-store';
import { useSlices } from '../../charts/use-slices';
import { indicatorMessages } from '../../messages/indicators';
import { togetherMessages as words } from '../../messages/together';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { EmptyState } from '../../parts/empty-state';
import { Notice } from '../../parts/notice';
import { Progress, Spinner } from '../../parts/progress';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { PlanFigure, planParts } from '../review/plan-figure';
import { IntentionsCard } from './intentions-card';
import { LessonChoice } from './lesson-choice';
import { TrendCard } from './trend-card';
import './together.css';

export function Screen({ params }: ScreenProps<'together'>) {
  const services = useServices();
  const together = useMemo(() => createTogether(services, params.classId), [services, params.classId]);
  useEffect(() => {
    void together.open();
    return together.close;
  }, [together]);
  const state = useStore(together.store, (current: TogetherState) => current);
  const name = state.type === 'ready' ? state.schoolClass.name : '';
  return (
    <>
      <ScreenHeader
        title={words.title}
        subtitle={<bdi>{name}</bdi>}
        back={{ href: linkTo('start', {}), label: words.toStart }}
      />
      <main class="screen-main together">
        <Contents together={together} state={state} />
      </main>
    </>
  );
}

function Contents({ together, state }: { readonly together: Together; readonly state: TogetherState }) {
  if (state.type === 'loading') return <Spinner label={words.loading} />;
  if (state.type !== 'ready') {
    const isMissing = state.type === 'missing';
    return (
      <EmptyState
        title={isMissing ? words.missingTitle : words.failedTitle}
        actions={
          <>
            {!isMissing && <Button onClick={() => void together.open()}>{words.tryAgain}</Button>}
            <LinkButton href={linkTo('start', {})}>{words.toStart}</LinkButton>
          </>
        }
      >
        <p>{isMissing ? words.missing : words.failed}</p>
      </EmptyState>
    );
  }
  const { lessons, chosen, results, computing, progress } = state;
  if (lessons.length === 0) {
    return (
      <EmptyState title={words.noneTitle} actions={<LinkButton href={linkTo('start', {})}>{words.toStart}</LinkButton>}>
        <p>{words.none}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <LessonChoice together={together} lessons={lessons} chosen={chosen} />
      {computing === 'failed' && (
        <Notice kind="alert" actions={<Button onClick={together.retry}>{words.tryAgain}</Button>}>
          {words.failedTitle}. {words.failed}
        </Notice>
      )}
      {computing === 'running' &&
        (progress ? (
          <Progress label={words.counting(progress.done, progress.total)} value={progress.done} max={progress.total} />
        ) : (
          !results && <Spinner label={words.loading} />
        ))}
      {chosen.size === 0 && (
        <Notice kind="hint">{lessons.some(({ maySee }) => maySee) ? words.chooseSome : words.noneSeen}</Notice>
      )}
      {results && results.heads.length > 0 && chosen.size > 0 && (
        <Results together={together} results={results} state={state} />
      )}
    </>
  );
}

interface ResultsProps {
  readonly together: Together;
  readonly results: TogetherResults;
  readonly state: Extract<TogetherState, { type: 'ready' }>;
}

function Results({ together, results, state }: ResultsProps) {
  const { analysis, heads, indicator, traces } = results;
  const totals = useMemo(() => totalsOfClass(analysis), [analysis]);
  const choices = indicatorTable.filter(({ id, row }) => row !== null && (totals.has(id) || id === indicator));
  const total = totals.get(indicator);
  const result = analysis.indicators.find(({ id }) => id === indicator);
  const watchedIn = (traces.get(indicator) ?? []).filter(({ watched }) => watched !== 'no').length;
  const { schoolClass } = state;
  const pupils = useMemo(() => inSeatingOrder(schoolClass.pupils), [schoolClass]);
  // The chart first, the plan under it part by part: all at once holds up a tablet.
  const ofPlan = planParts(pupils);
  const drawn = useSlices(ofPlan + 1);
  const sentence = `${total ? indicatorMessages[indicator].sentence(total) : `${indicatorMessages[indicator].short}: –`}${words.watchedIn(watchedIn, heads.length)}`;
  return (
    <>
      <TrendCard together={together} results={results} state={state} choices={choices.map(({ id }) => id)} />
      {drawn > 0 && (
        <Card title={words.togetherTitle(heads.length)} {...(result && { class: `channel-${result.channel}` })}>
          <p class="together-sum">{sentence}</p>
          {result && (
            <PlanFigure
              schoolClass={schoolClass}
              pupils={pupils}
              analysis={analysis}
              indicator={result}
              title={words.planTitle(indicator, heads.length)}
              sentences={[]}
              parts={drawn}
            />
          )}
        </Card>
      )}
      {drawn > ofPlan && <IntentionsCard results={results} />}
    </>
  );
}
