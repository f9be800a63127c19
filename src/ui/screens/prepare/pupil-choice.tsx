/** Who is not there, and who is looked at in particular: picked in the room as it is seen. */
import { useMemo, useState } from 'preact/hooks';
import { currentPupils } from '../../../core/record/current-pupils';
import type { SchoolClass } from '../../../core/record/school-class';
import { mostFocusPupils, type Preparation } from '../../../state/preparation';
import { prepareMessages } from '../../messages/prepare';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { useStore } from '../../use-store';
import { FocusFromEstimates } from './focus-from-estimates';
import { PupilPicker } from './pupil-picker';

interface PupilChoiceProps {
  readonly preparation: Preparation;
  readonly schoolClass: SchoolClass;
}

export function PupilChoice({ preparation, schoolClass }: PupilChoiceProps) {
  const { absentPupilIds, focusPupilIds } = useStore(preparation, (state) => state.draft);
  const side = useStore(preparation, (state) => state.side);
  const [picking, setPicking] = useState<'absent' | 'focus'>('absent');
  const pupils = useMemo(() => currentPupils(schoolClass), [schoolClass]);
  const full = picking === 'focus' && focusPupilIds.length >= mostFocusPupils;
  return (
    <>
      <SegmentedChoice
        label={prepareMessages.mode}
        hideLabel
        value={picking}
        onChange={setPicking}
        options={[
          { value: 'absent', label: prepareMessages.modeAbsent },
          { value: 'focus', label: prepareMessages.modeFocus },
        ]}
      />
      <p class="muted prepare-hint">
        {picking === 'absent'
          ? prepareMessages.absentHint
          : full
            ? prepareMessages.focusFull(mostFocusPupils)
            : prepareMessages.focusHint(mostFocusPupils)}
      </p>
      {picking === 'focus' && <FocusFromEstimates preparation={preparation} schoolClass={schoolClass} />}
      <PupilPicker
        pupils={pupils}
        side={side}
        picking={picking}
        absentPupilIds={absentPupilIds}
        focusPupilIds={focusPupilIds}
        onToggle={picking === 'absent' ? preparation.toggleAbsent : preparation.toggleFocus}
      />
    </>
  );
}
