/** Which sheet stands beside the plan. Loaded after the first tap is possible. */
import type { FocusQuestion } from '../../../core/coding/focus-questions';
import type { SchoolClass } from '../../../core/record/school-class';
import type { ObservationStore } from '../../../state/observation-store';
import type { Picking, Side } from './lesson-side';
import { MomentCorrection } from './moment-correction';
import { MomentsSheet } from './moments-sheet';
import { MoreSheet } from './more-sheet';
import { NoteSheet } from './note-sheet';
import { PupilSheet } from './pupil-sheet';
import { SettingsSheet } from './settings-sheet';
import './sheets.css';
import { SomethingElseSheet } from './something-else-sheet';
import { SpansSheet } from './spans-sheet';
import type { ScreenSettings } from './use-screen-settings';
import { WatchedSheet } from './watched-sheet';

export interface SheetNeeds {
  readonly store: ObservationStore;
  readonly schoolClass: SchoolClass;
  readonly question: FocusQuestion;
  readonly nameOf: (id: string | undefined) => string;
  readonly screen: ScreenSettings;
  readonly showCounts: boolean;
  readonly onShowCounts: (shown: boolean) => void;
  readonly onShowKeys: () => void;
  readonly onOpen: (side: Side | undefined) => void;
  readonly onPick: (picking: Picking) => void;
}

export function SideSheets({ side, ...needs }: SheetNeeds & { readonly side: Side }) {
  switch (side.type) {
    case 'pupil':
      return <PupilSheet key={side.pupilId} pupilId={side.pupilId} {...needs} />;
    case 'moment':
      return <MomentCorrection key={side.momentId} momentId={side.momentId} {...needs} />;
    case 'note':
      return <NoteSheet key={side.pupilId} {...(side.pupilId && { pupilId: side.pupilId })} {...needs} />;
    case 'somethingElse':
      return <SomethingElseSheet {...needs} />;
    case 'more':
      return <MoreSheet {...needs} />;
    case 'moments':
      return <MomentsSheet {...needs} />;
    case 'spans':
      return <SpansSheet {...needs} />;
    case 'watched':
      return <WatchedSheet {...needs} />;
    case 'settings':
      return <SettingsSheet {...needs} />;
  }
}
