/** Which sheet stands beside the plan. Loaded after the first tap is possible. */
import type { Side } from './lesson-side';
import { MomentCorrection } from './moment-correction';
import { MomentsSheet } from './moments-sheet';
import { MoreSheet } from './more-sheet';
import { NoteSheet } from './note-sheet';
import { PupilSheet } from './pupil-sheet';
import { SettingsSheet } from './settings-sheet';
import type { SheetNeeds } from './sheet-needs';
import './sheets.css';
import { SomethingElseSheet } from './something-else-sheet';
import { SpansSheet } from './spans-sheet';
import { WatchedSheet } from './watched-sheet';

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
