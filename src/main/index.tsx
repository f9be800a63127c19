// Placeholder until the screens are joined here.
import { startOffline } from './offline';
import { createScriptUrl } from './trusted-types';

const root = document.getElementById('app');
if (root) root.textContent = 'Beurtwijzer';
startOffline({ scriptUrl: createScriptUrl('./sw.js'), onUpdateWaiting: () => {} });
