/** What every sheet beside the plan is given. */
import type { FocusQuestion } from '../../../core/coding/focus-questions';
import type { SchoolClass } from '../../../core/record/school-class';
import type { ObservationStore } from '../../../state/observation-store';
import type { Picking, Side } from './lesson-side';
import type { ScreenSettings } from './use-screen-settings';

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
