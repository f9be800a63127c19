/** Another IndexedDB for the same data, for when the page's own is dead: WebKit gives a new frame a new connection. */

/**
 * The `indexedDB` of a hidden, empty frame of our own origin. In WebKit, a page whose storage process died can never
 * open a database again (dexie #2008); a fresh frame in it can, within a quarter of a second.
 */
export function indexedDBOfHiddenFrame(document: Document): IDBFactory {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = '';
  frame.setAttribute('aria-hidden', 'true');
  document.body.append(frame);
  const factory = frame.contentWindow as (Window & { readonly indexedDB: IDBFactory }) | null;
  if (!factory) throw new DOMException('', 'InvalidStateError');
  return factory.indexedDB;
}
