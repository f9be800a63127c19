/** The seating plans of a class: the one of now, those of before, and from which side it is looked at. */
import { useEffect, useState } from 'preact/hooks';
import type { ObserverSide } from '../../../core/chart/seating-turn';
import { observerSides } from '../../../core/chart/seating-turn';
import { currentPupils } from '../../../core/record/current-pupils';
import { seatPupils } from '../../../core/record/earlier-plans';
import { changePlan, dropPlan, seatsOf, startPlan } from '../../../core/record/plan-changes';
import type { Settings } from '../../../core/record/settings';
import type { SchoolClass, SeatingPlan } from '../../../core/record/school-class';
import { calendarDay } from '../../../state/calendar-day';
import type { ClassEditor } from '../../../state/class-editor';
import { formatDay } from '../../messages/format';
import { seatingMessages as words } from '../../messages/seating';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { DayField } from '../../parts/day-field';
import { Notice } from '../../parts/notice';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { useServices } from '../../services';
import { SeatingEditor } from './seating-editor';

interface SeatsTabProps {
  readonly editor: ClassEditor;
  readonly schoolClass: SchoolClass;
}

const now = 'now';

export function SeatsTab({ editor, schoolClass }: SeatsTabProps) {
  const [chosen, setChosen] = useState(now);
  const [side, turnTo] = useObserverSide();
  const plans = schoolClass.seatingPlans ?? [];
  const plan = plans.find(({ until }) => until === chosen);
  const pupils = plan
    ? seatPupils(schoolClass.pupils, plan.seats).filter(({ seat, leftOn }) => seat || leftOn === undefined)
    : currentPupils(schoolClass);
  if (schoolClass.pupils.length === 0) return <p class="muted">{words.empty}</p>;
  return (
    <>
      <PlansCard editor={editor} schoolClass={schoolClass} plan={plan} onChoose={setChosen} />
      <Card>
        <div class="seating-side">
          <SegmentedChoice
            label={words.side}
            value={side}
            onChange={turnTo}
            options={observerSides.map((value) => ({ value, label: words.sides[value] }))}
          />
          <p class="muted">{words.sideHint}</p>
        </div>
        <SeatingEditor
          key={plan?.until ?? now}
          pupils={pupils}
          side={side}
          onSeats={(seats) =>
            editor.change((before) =>
              plan ? changePlan(before, plan.until, seats) : { ...before, pupils: seatPupils(before.pupils, seats) },
            )
          }
        />
      </Card>
    </>
  );
}

/** Kept with the settings of this device: the same person mostly sits in the same corner. */
function useObserverSide(): [ObserverSide, (side: ObserverSide) => void] {
  const { settings } = useServices();
  const [kept, setKept] = useState<Settings>();
  useEffect(() => {
    void settings.read().then(setKept);
  }, [settings]);
  const turnTo = (observerSide: ObserverSide) => {
    if (!kept) return;
    setKept({ ...kept, observerSide });
    // What is not kept is chosen again next time.
    void settings.change(() => ({ observerSide })).catch(() => undefined);
  };
  return [kept?.observerSide ?? 'back', turnTo];
}

interface PlansCardProps extends SeatsTabProps {
  readonly plan: SeatingPlan | undefined;
  readonly onChoose: (plan: string) => void;
}

interface Done {
  readonly text: string;
  /** Undo would take back what is changed after this too: with it, it is too late. */
  readonly after: SchoolClass | undefined;
  readonly undo: () => void;
}

function PlansCard({ editor, schoolClass, plan, onChoose }: PlansCardProps) {
  const { clock } = useServices();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<Done>();
  const plans = schoolClass.seatingPlans ?? [];
  const today = calendarDay(clock.wallMs());
  const lastDay = plans.at(-1)?.until;

  const change = (edit: (before: SchoolClass) => SchoolClass, text: string, choose: string) => {
    const shown = plan?.until ?? now;
    editor.change(edit);
    onChoose(choose);
    setAsking(false);
    setDone({
      text,
      after: editor.getState().schoolClass,
      undo: () => {
        editor.change(() => schoolClass);
        onChoose(shown);
        setDone(undefined);
      },
    });
  };

  return (
    <Card
      title={words.plansTitle}
      actions={
        !asking &&
        !plan && (
          <Button icon="plus" onClick={() => setAsking(true)}>
            {words.newPlan}
          </Button>
        )
      }
    >
      <div class="seating-plans">
        {plans.length === 0 ? (
          <p class="muted">{words.plansHint}</p>
        ) : (
          <SegmentedChoice
            label={words.whichPlan}
            hideLabel
            value={plan?.until ?? now}
            onChange={onChoose}
            options={[
              {
                value: now,
                label: lastDay !== undefined && lastDay > today ? words.planFrom(formatDay(lastDay)) : words.planNow,
              },
              ...plans.map(({ until }) => ({ value: until, label: words.planUntil(formatDay(until)) })).toReversed(),
            ]}
          />
        )}
        {asking && (
          <NewPlan
            today={today}
            onStart={(day) => change((before) => startPlan(before, day), words.newPlanStarted(formatDay(day)), now)}
            onCancel={() => setAsking(false)}
          />
        )}
        {plan && (
          <Notice
            kind="hint"
            actions={
              <>
                <Button
                  onClick={() =>
                    change(
                      (before) => ({ ...before, pupils: seatPupils(before.pupils, seatsNow(before, plan)) }),
                      words.reused,
                      now,
                    )
                  }
                >
                  {words.reuse}
                </Button>
                <Button
                  icon="trash"
                  onClick={() =>
                    change((before) => dropPlan(before, plan.until), words.dropped(formatDay(plan.until)), now)
                  }
                >
                  {words.dropPlan}
                </Button>
              </>
            }
          >
            {words.earlier(formatDay(plan.until))}
          </Notice>
        )}
        {done && done.after === schoolClass && (
          <Notice
            actions={
              <Button icon="undo" onClick={done.undo}>
                {words.undo}
              </Button>
            }
          >
            {done.text}
          </Notice>
        )}
      </div>
    </Card>
  );
}

/** Whoever left the class since takes no place any more. */
function seatsNow(schoolClass: SchoolClass, plan: SeatingPlan): SeatingPlan['seats'] {
  return seatsOf(seatPupils(currentPupils(schoolClass), plan.seats));
}

interface NewPlanProps {
  readonly today: string;
  readonly onStart: (day: string) => void;
  readonly onCancel: () => void;
}

function NewPlan({ today, onStart, onCancel }: NewPlanProps) {
  const [day, setDay] = useState(today);
  return (
    <div class="seating-new-plan">
      <DayField label={words.newPlanDay} value={day} onInput={setDay} {...(day === '' && { error: words.dayNeeded })} />
      <Button kind="primary" disabled={day === ''} onClick={() => onStart(day)}>
        {words.newPlanDo}
      </Button>
      <Button onClick={onCancel}>{words.newPlanCancel}</Button>
    </div>
  );
}
