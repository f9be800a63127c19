/** *Nakijken*: what the lesson left open, and how well each row could be followed. Every answer is an entry of the log. */
import { useState } from 'preact/hooks';
import { findLooseEnds, setCompleteness, watchedCompleteness } from '../../../core/coding/loose-ends';
import { observationOf } from '../../../core/coding/lesson-observation';
import type { InteractionId, ObservationId } from '../../../core/record/ids';
import type { Interaction } from '../../../core/record/interaction';
import { laterPupils } from '../../../core/record/lesson-pupils';
import { completenesses } from '../../../core/record/observation';
import type { ObservationStore } from '../../../state/observation-store';
import { checkMessages as words, completenessMessages } from '../../messages/check';
import { rowMessages } from '../../messages/indicators';
import { partMessages } from '../../messages/parts';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { EmptyState } from '../../parts/empty-state';
import { ScreenHeader } from '../../parts/screen-header';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { goTo, linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { ObservationGate, type ReadyObservation } from '../observe/observation-gate';
import { SaveProblemBanner } from '../observe/save-problem-banner';
import { MomentRows } from '../moment/moment-rows';
import { MomentSheet } from '../moment/moment-sheet';
import { SpanFields } from '../moment/span-fields';
import { type Correctable, useCorrections } from '../moment/use-corrections';
import { pupilNames, pupilsToChoose } from '../review/pupils-of-lesson';
import { FoldedCard } from './folded-card';
import { LongWaits, MarkTexts, OpenTurns, OpenVisits, UnknownPupils } from './loose-end-cards';
import './check.css';

export function Screen({ params }: ScreenProps<'check'>) {
  return <ObservationGate observationId={params.observationId}>{(opened) => <Check {...opened} />}</ObservationGate>;
}

function Check({ store, schoolClass, classNow }: ReadyObservation) {
  const { observations, clock } = useServices();
  useStore(store, (view) => view.version);
  const ended = useStore(store, (view) => view.ended);
  const [leaving, setLeaving] = useState(false);
  // No is also what nobody has answered yet: only who says it sees it chosen.
  const [seatsAsked, setSeatsAsked] = useState(false);
  const [openId, setOpenId] = useState<InteractionId>();
  const corrections = useCorrections(correctableOf(store));
  const { state } = store.log;
  const observationId = state.head.id;
  if (!ended) return <StillRunning observationId={observationId} />;
  const observation = observationOf(state);
  const loose = findLooseEnds(observation);
  const pupils = pupilsToChoose({ schoolClass, observation });
  const nameOf = pupilNames({ schoolClass });
  const openMoment = observation.interactions.find(({ id }) => id === openId);
  const show = ({ id }: Interaction): void => setOpenId(id);
  const ends = [loose.unknownPupil, loose.openTurns, loose.openVisits, loose.longWaits, loose.bareMarks];
  const nothingOpen = ends.every((moments) => moments.length === 0);
  const watched = observation.watched ?? [];

  const finish = async () => {
    setLeaving(true);
    store.write([{ type: 'headChanged', field: 'checkedAt', value: new Date(clock.wallMs()).toISOString() }]);
    await store.settled();
    // What is not on the disk is only here: the banner says what can be done, and *Klaar* tries again.
    if (store.getState().saving !== 'saved') return setLeaving(false);
    await observations.pack(observationId).catch(() => undefined);
    goTo(linkTo('review', { observationId }));
  };
  const goOnWithLesson = async () => {
    const ending = store.log.applied.findLast((action) => action.entries.some((entry) => entry.type === 'ended'));
    if (ending) store.write([{ type: 'voided', undoneActionId: ending.id }]);
    await store.settled();
    goTo(linkTo('observe', { observationId }), 'replace');
  };

  return (
    <>
      <ScreenHeader
        title={words.title}
        subtitle={words.subtitle}
        back={{ href: linkTo('start', {}), label: partMessages.toStart }}
        actions={
          <>
            <Button icon="undo" disabled={!corrections.canUndo} onClick={corrections.undo}>
              {words.undo}
            </Button>
            <Button icon="redo" label={words.redo} disabled={!corrections.canRedo} onClick={corrections.redo} />
            <Button kind="primary" disabled={leaving} onClick={() => void finish()}>
              {words.ready}
            </Button>
          </>
        }
      />
      <SaveProblemBanner store={store} classNow={classNow} />
      <main class="screen-main check">
        {nothingOpen && <p class="muted">{words.allWell}</p>}
        <UnknownPupils store={store} pupils={pupils} moments={loose.unknownPupil} />
        <OpenTurns store={store} schoolClass={schoolClass} moments={loose.openTurns} onOpen={show} />
        <OpenVisits
          store={store}
          schoolClass={schoolClass}
          moments={loose.openVisits}
          onOpen={show}
          durationMs={observation.durationMs}
        />
        <LongWaits store={store} schoolClass={schoolClass} moments={loose.longWaits} onOpen={show} />
        <MarkTexts store={store} schoolClass={schoolClass} moments={observation.interactions} />
        {watched.length > 0 && (
          <Card title={words.watchedTitle}>
            <p class="muted">{words.watchedHint}</p>
            <div class="check-rows">
              {watchedCompleteness(watched).map(({ row, completeness }) => (
                <div class="check-row" key={row}>
                  <span class="check-row-name">{rowMessages[row]}</span>
                  <SegmentedChoice
                    label={rowMessages[row]}
                    hideLabel
                    options={completenesses.map((value) => ({ value, label: completenessMessages[value] }))}
                    value={completeness}
                    onChange={(value) =>
                      store.write([
                        {
                          type: 'spanChanged',
                          of: 'watched',
                          spans: setCompleteness(
                            watched,
                            row,
                            value,
                            observation.source === 'live' ? observation.durationMs : undefined,
                          ),
                        },
                      ])
                    }
                  />
                </div>
              ))}
            </div>
          </Card>
        )}
        <Card
          title={words.copyTitle}
          actions={
            <LinkButton icon="save" href={linkTo('keeping', {})}>
              {words.copyDo}
            </LinkButton>
          }
        >
          <p class="muted">{words.copyWhy}</p>
        </Card>
        <FoldedCard title={words.allTitle}>
          <p class="muted">{words.allHint}</p>
          <MomentRows moments={observation.interactions} nameOf={nameOf} onOpen={show} />
        </FoldedCard>
        <FoldedCard title={words.spansTitle}>
          <SpanFields
            state={state}
            durationMs={observation.durationMs}
            pupils={pupils}
            later={laterPupils(observation, pupils)}
            nameOf={nameOf}
            correct={corrections.correct}
          />
        </FoldedCard>
        {state.head.seatsHold !== undefined && (
          <Card title={words.seatsTitle}>
            <p class="muted">{words.seatsHint}</p>
            <SegmentedChoice
              label={words.seatsTitle}
              hideLabel
              options={[
                { value: 'yes', label: words.seatsYes },
                { value: 'no', label: words.seatsNo },
              ]}
              value={state.head.seatsHold ? 'yes' : seatsAsked ? 'no' : undefined}
              onChange={(value) => {
                setSeatsAsked(true);
                store.write([{ type: 'headChanged', field: 'seatsHold', value: value === 'yes' }]);
              }}
            />
          </Card>
        )}
        <div class="check-foot">
          <Button kind="quiet" onClick={() => void goOnWithLesson()}>
            {words.notEnded}
          </Button>
          <Button kind="primary" disabled={leaving} onClick={() => void finish()}>
            {words.ready}
          </Button>
        </div>
      </main>
      {openMoment && (
        <MomentSheet
          lesson={{ schoolClass, observation }}
          moment={openMoment}
          moments={observation.interactions}
          corrections={corrections}
          onMoment={show}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </>
  );
}

function correctableOf(store: ObservationStore): Correctable {
  const { canUndo, canRedo } = store.getState();
  return {
    wayBack: () => ({ canUndo, canRedo }),
    correct: (payloads) => store.write(payloads),
    undo: () => store.undo(),
    redo: () => store.redo(),
  };
}

function StillRunning({ observationId }: { readonly observationId: ObservationId }) {
  return (
    <main class="screen-main">
      <EmptyState
        title={words.running}
        actions={
          <>
            <LinkButton kind="primary" href={linkTo('observe', { observationId })}>
              {words.goOn}
            </LinkButton>
            <LinkButton href={linkTo('start', {})}>{partMessages.toStart}</LinkButton>
          </>
        }
      />
    </main>
  );
}
