/** The choices about the screen, wherever they stand. */
import type { Settings } from '../../core/record/settings';
import { partMessages as words } from '../messages/parts';
import './screen-choices.css';
import { SegmentedChoice } from './segmented-choice';

interface ScreenChoicesProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

export function ScreenChoices({ settings, onChange }: ScreenChoicesProps) {
  return (
    <div class="screen-choices">
      <SegmentedChoice
        label={words.theme}
        value={settings.theme}
        options={[
          { value: 'system', label: words.themeSystem },
          { value: 'light', label: words.themeLight },
          { value: 'dark', label: words.themeDark },
        ]}
        onChange={(theme) => onChange({ theme })}
      />
      <SegmentedChoice
        label={words.hand}
        value={settings.leftHanded ? 'left' : 'right'}
        options={[
          { value: 'right', label: words.rightHand },
          { value: 'left', label: words.leftHand },
        ]}
        onChange={(hand) => onChange({ leftHanded: hand === 'left' })}
      />
      <SegmentedChoice
        label={words.singleKeys}
        value={settings.singleKeyShortcuts ? 'on' : 'off'}
        options={[
          { value: 'on', label: words.on },
          { value: 'off', label: words.off },
        ]}
        onChange={(keys) => onChange({ singleKeyShortcuts: keys === 'on' })}
      />
      <p class="muted">{words.singleKeysHint}</p>
    </div>
  );
}
