/** One moment of the running lesson with all that is known of it, each field to be put right; or taken away. */
import { currentPupils } from '../../../core/record/current-pupils';
import type { InteractionId } from '../../../core/record/ids';
import { leidraadCodebook } from '../../../core/record/leidraad-codebook';
import { openTurnId } from '../../../core/coding/turn-machine';
import { formatLessonTime } from '../../messages/format';
import { sheetMessages as words } from '../../messages/lesson-sheets';
import { subjectOfMoment } from '../../messages/moment';
import { describePupilMoment, nameMoment } from '../../messages/pupil';
import { useStore } from '../../use-store';
import { MomentFields } from '../moment/moment-fields';
import '../moment/moment-sheet.css';
import { Sheet, SheetButton } from './sheet';
import type { SheetNeeds } from './sheet-needs';

interface MomentCorrectionProps extends SheetNeeds {
  readonly momentId: InteractionId;
}

export function MomentCorrection({ store, momentId, schoolClass, nameOf, onOpen, onPick }: MomentCorrectionProps) {
  useStore(store, (view) => view.version);
  const moment = store.log.state.interactions.get(momentId);
  const close = () => onOpen(undefined);
  if (!moment) {
    return (
      <Sheet title={words.gone} onClose={close}>
        <p>{words.goneHint}</p>
      </Sheet>
    );
  }
  const kind = leidraadCodebook.kinds.find(({ id }) => id === moment.kind);
  const isClosedTurn = moment.kind === 'turn' && openTurnId(store.getState().turn) !== moment.id;
  return (
    <Sheet
      title={subjectOfMoment(moment, nameOf) || nameMoment(moment)}
      subtitle={[formatLessonTime(moment.atMs), nameMoment(moment), describePupilMoment(moment)]
        .filter((part) => part !== '')
        .join(' · ')}
      onClose={close}
    >
      <div class="sheet-ways">
        {kind?.pupil !== 'none' && moment.to === undefined && (
          <SheetButton onPress={() => onPick({ for: 'otherPupil', momentId, mayBeUnknown: kind?.pupil !== 'named' })}>
            {words.otherPupil}
          </SheetButton>
        )}
        {isClosedTurn && (
          <SheetButton
            onPress={(at) => {
              close();
              return store.press({ press: 'reopen', turnId: moment.id }, at);
            }}
          >
            {words.reopen}
          </SheetButton>
        )}
        <SheetButton
          onPress={() => {
            store.write([{ type: 'removed', interactionId: moment.id }]);
            close();
            return true;
          }}
        >
          {words.remove}
        </SheetButton>
      </div>
      <div class="moment-sheet-fields">
        <MomentFields
          moment={moment}
          pupils={currentPupils(schoolClass)}
          durationMs={store.now()}
          correct={(payloads) => store.write(payloads)}
        />
      </div>
    </Sheet>
  );
}
