/** Left or right hand, light or dark, keys: for whoever holds the tablet. */
import { sheetMessages as words } from '../../messages/lesson-sheets';
import { ScreenChoices } from '../../parts/screen-choices';
import { Sheet } from './sheet';
import type { SheetNeeds } from './sheet-needs';

export function SettingsSheet({ screen, onOpen }: SheetNeeds) {
  return (
    <Sheet title={words.settings} onClose={() => onOpen(undefined)}>
      <ScreenChoices settings={screen.settings} onChange={screen.change} />
    </Sheet>
  );
}
