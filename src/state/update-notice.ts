/** Whether a new version waits, and how to take it; filled by `main`, shown by the app outside a lesson. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface UpdateNotice {
  /** Takes the new version: the page loads again. Undefined while there is none. */
  readonly accept: (() => void) | undefined;
}

export type UpdateNoticeStore = StoreApi<UpdateNotice>;

export function createUpdateNotice(): UpdateNoticeStore {
  return createStore<UpdateNotice>(() => ({ accept: undefined }));
}
