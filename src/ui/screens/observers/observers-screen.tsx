/** *Twee observatoren*: two observations of one lesson beside each other, and the moments to talk about. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { agreementFields } from '../../../core/measures/agreement';
import type { ObserverDifference } from '../../../core/measures/observer-differences';
import { createObservers, type Observers, type ObserversState } from '../../../state/observers-store';
import { formatDay, formatHundredths, formatLessonTime } from '../../messages/format';
import { subjectOfMoment } from '../../messages/moment';
import {
  agreementFieldMessages,
  describeKappa,
  describeWaitDifference,
  observersMessages as words,
} from '../../messages/observers';
import { describePupilMoment, nameMoment } from '../../messages/pupil';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { EmptyState } from '../../parts/empty-state';
import { Notice } from '../../parts/notice';
import { Spinner } from '../../parts/progress';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { Figure, ScrolledTable } from '../review/scrolled-table';
import './observers.css';

type Ready = Extract<ObserversState, { type: 'ready' }>;

export function Screen({ params }: ScreenProps<'observers'>) {
  const services = useServices();
  const { firstId, secondId } = params;
  const observers = useMemo(() => createObservers(services, firstId, secondId), [services, firstId, secondId]);
  useEffect(() => void observers.open(), [observers]);
  const state = useStore(observers.store, (current: ObserversState) => current);
  const back =
    state.type === 'ready'
      ? { href: linkTo('together', { classId: state.schoolClass.id }), label: words.back }
      : { href: linkTo('start', {}), label: words.toStart };
  return (
    <>
      <ScreenHeader title={words.title} subtitle={state.type === 'ready' && describeLesson(state)} back={back} />
      <main class="screen-main observers">
        <Contents observers={observers} state={state} />
      </main>
    </>
  );
}

function describeLesson({ schoolClass, first }: Ready) {
  return (
    <>
      <bdi>{first.title}</bdi> – <bdi>{schoolClass.name}</bdi>, {formatDay(first.startedAt)}
    </>
  );
}

function Contents({ observers, state }: { readonly observers: Observers; readonly state: ObserversState }) {
  if (state.type === 'loading') return <Spinner label={words.loading} />;
  if (state.type !== 'ready') {
    return (
      <EmptyState
        title={state.type === 'failed' ? words.failedTitle : words.problemTitle}
        actions={
          <>
            {state.type === 'failed' && <Button onClick={() => void observers.open()}>{words.tryAgain}</Button>}
            <LinkButton href={linkTo('start', {})}>{words.toStart}</LinkButton>
          </>
        }
      >
        <p>{words.problems[state.type]}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {formatDay(state.first.startedAt) !== formatDay(state.second.startedAt) && (
        <Notice kind="hint">{words.otherDays}</Notice>
      )}
      <AgreementCard observers={observers} state={state} />
      <DifferencesCard state={state} />
    </>
  );
}

/** How far apart the same moment may be noted, milliseconds. */
const windows = [1000, 2000, 3000, 5000, 10_000] as const;

function AgreementCard({ observers, state }: { readonly observers: Observers; readonly state: Ready }) {
  const { agreement } = state.comparison;
  const { first, second } = namesOf(state);
  return (
    <Card title={words.agreementTitle}>
      <p class="observers-lead">
        {agreement.occurrence === null ? words.nothing : words.occurrence(agreement.pairs, agreement.occurrence)}
      </p>
      <p>
        <bdi>{words.onlyBy(first)}</bdi>: {agreement.onlyFirst} · <bdi>{words.onlyBy(second)}</bdi>:{' '}
        {agreement.onlySecond}
      </p>
      <label class="observers-window">
        <span class="field-label">{words.window}</span>
        <select
          class="field-input"
          value={String(state.windowMs)}
          onChange={(event) => void observers.widen(Number(event.currentTarget.value))}
        >
          {windows.map((milliseconds) => (
            <option key={milliseconds} value={String(milliseconds)}>
              {words.windowOption(milliseconds)}
            </option>
          ))}
        </select>
      </label>
      <h3>{words.fieldsTitle}</h3>
      <ScrolledTable
        label={words.fieldsTitle}
        columns={[words.columnField, words.columnWord, words.columnPairs, words.columnKappa, words.columnAlpha]}
      >
        <tbody>
          {agreementFields.map((field) => {
            const { n, kappa, alpha } = agreement.fields[field];
            return (
              <tr key={field}>
                <th scope="row">{agreementFieldMessages[field]}</th>
                <td>{describeKappa(kappa)}</td>
                <td>{n}</td>
                <td>
                  <Figure value={kappa} format={formatHundredths} />
                </td>
                <td>
                  <Figure value={alpha} format={formatHundredths} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </ScrolledTable>
      <p class="muted">{words.kappaExplained}</p>
      <h3>{words.waitTitle}</h3>
      <p>{describeWaitDifference(agreement.waitTime, first, second)}</p>
    </Card>
  );
}

function namesOf({ first, second }: Ready) {
  // One lesson, live and on film: mostly by the same person.
  if ((first.source === 'video') !== (second.source === 'video')) {
    return { first: words.liveOrFilm(first), second: words.liveOrFilm(second) };
  }
  const names = { first: words.first(first.observer), second: words.second(second.observer) };
  return names.first === names.second ? { first: words.first(''), second: words.second('') } : names;
}

/** More would hide what comes under it. */
const shownAtFirst = 12;

function DifferencesCard({ state }: { readonly state: Ready }) {
  const [isAll, setAll] = useState(false);
  const { differences } = state.comparison;
  const labels = new Map<string, string>(state.schoolClass.pupils.map(({ id, label }) => [id, label]));
  const shown = isAll ? differences : differences.slice(0, shownAtFirst);
  return (
    <Card title={words.differencesTitle}>
      <p class="muted">{differences.length === 0 ? words.noDifferences : words.differencesAbout}</p>
      <ol role="list" class="observers-differences">
        {shown.map((difference, index) => (
          <DifferenceRow
            key={index}
            difference={difference}
            names={namesOf(state)}
            nameOf={(id) => labels.get(id) ?? id}
          />
        ))}
      </ol>
      {shown.length < differences.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {words.more(differences.length)}
        </Button>
      )}
    </Card>
  );
}

interface DifferenceRowProps {
  readonly difference: ObserverDifference;
  readonly names: { readonly first: string; readonly second: string };
  readonly nameOf: (id: string) => string;
}

function DifferenceRow({ difference, names, nameOf }: DifferenceRowProps) {
  if (difference.type !== 'codedDifferently') {
    const { moment } = difference;
    return (
      <li class="observers-difference">
        <span class="observers-time">{formatLessonTime(moment.atMs)}</span>
        <span>
          <strong>
            <bdi>{words.onlyBy(difference.type === 'onlyFirst' ? names.first : names.second)}</bdi>
          </strong>
          : {nameMoment(moment)} <bdi>{subjectOfMoment(moment, nameOf)}</bdi>
        </span>
      </li>
    );
  }
  const { first, second, fields } = difference;
  const sides = [
    [names.first, first],
    [names.second, second],
  ] as const;
  return (
    <li class="observers-difference">
      <span class="observers-time">{formatLessonTime(first.atMs)}</span>
      <span>
        <strong>
          {fields.map((field) => (field === 'waitMs' ? words.waitTitle : agreementFieldMessages[field])).join(', ')}
        </strong>
        {sides.map(([name, moment]) => (
          <span key={name} class="observers-side">
            <bdi>{name}</bdi>: <bdi>{subjectOfMoment(moment, nameOf)}</bdi> {describePupilMoment(moment)}
          </span>
        ))}
      </span>
    </li>
  );
}
