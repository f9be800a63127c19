/** Left or right hand, light or dark, keys: where one looks for it before a lesson. */
import { startMessages } from '../../messages/start';
import { Card } from '../../parts/card';
import { ScreenChoices } from '../../parts/screen-choices';
import { useScreenSettings } from '../observe/use-screen-settings';

export function ScreenCard() {
  const { settings, change } = useScreenSettings();
  return (
    <Card title={startMessages.screenTitle}>
      <ScreenChoices settings={settings} onChange={change} />
    </Card>
  );
}
