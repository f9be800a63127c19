/** When names are locked or freed in one tab the others begin anew: they would go on with what they know. */

const channelName = 'beurtwijzer-vault';

export interface OtherTabs {
  startAnew(): void;
}

export function createOtherTabs(reload: () => void): OtherTabs {
  if (typeof BroadcastChannel === 'undefined') return { startAnew: () => {} };
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = reload;
  return { startAnew: () => channel.postMessage('changed') };
}
