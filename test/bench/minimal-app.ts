// The smallest app of this kind: a drawing library, a database, a service worker. The floor under our JavaScript.
import Dexie from 'dexie';
import { h, render } from 'preact';
import { Workbox } from 'workbox-window';

const database = new Dexie('minimal');
database.version(1).stores({ taps: '++id' });
const button = h('button', { onPointerDown: () => void database.table('taps').add({ at: performance.now() }) }, 'Tik');
render(button, document.body);
void new Workbox('./sw.js').register();
