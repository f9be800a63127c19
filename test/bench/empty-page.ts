/** The floor under a tap: a page with as many nodes, whose buttons do nothing or put one row. Runs inside the page. */

export interface EmptyPage {
  readonly nodes: number;
  /** Targets to tap, as selectors in turn; the app's own count. */
  readonly buttons: number;
  /** A row as the app wrote it, and its key. */
  readonly row: Readonly<Record<string, unknown>>;
}

declare global {
  interface Window {
    /** What a tap does from now on. */
    tapDoes: 'nothing' | 'put';
  }
}

export async function fillEmptyPage({ nodes, buttons, row }: EmptyPage): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('floor', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('rows', { keyPath: ['observationId', 'seq', 'deviceId', 'id'] });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('no floor', { cause: request.error }));
  });
  let seq = 0;
  window.tapDoes = 'nothing';
  const act = (): void => {
    if (window.tapDoes === 'nothing') return;
    database
      .transaction('rows', 'readwrite', { durability: 'strict' })
      .objectStore('rows')
      .put({ ...row, seq: ++seq });
  };
  document.body.replaceChildren();
  for (let index = 0; index < buttons; index += 1) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = String(index);
    button.style.minWidth = '64px';
    button.style.minHeight = '64px';
    button.addEventListener('pointerdown', act);
    document.body.append(button);
  }
  const have = document.querySelectorAll('*').length;
  for (let index = have; index < nodes; index += 1) {
    const span = document.createElement('span');
    span.textContent = '·';
    document.body.append(span);
  }
}
