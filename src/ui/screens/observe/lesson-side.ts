/** What can stand beside the plan instead of the rows, and what the next tile answers instead of being a press. */
import type { InteractionId, PupilId } from '../../../core/record/ids';
import type { PressForPupil } from './panel-buttons';

export type Side =
  | { readonly type: 'pupil'; readonly pupilId: PupilId }
  | { readonly type: 'moment'; readonly momentId: InteractionId }
  | { readonly type: 'note'; readonly pupilId?: PupilId }
  | { readonly type: 'somethingElse' | 'more' | 'moments' | 'spans' | 'watched' | 'settings' };

export type Picking =
  | { readonly for: 'press'; readonly press: PressForPupil; readonly label: string }
  | { readonly for: 'menu' }
  | { readonly for: 'otherPupil'; readonly momentId: InteractionId; readonly mayBeUnknown: boolean };
