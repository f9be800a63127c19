/** The store of the screens about keeping and rights, loaded when one is opened. */
import { useEffect, useMemo } from 'preact/hooks';
import { createRetentionStore, type RetentionState, type RetentionStore } from '../../../state/retention-store';
import { useServices } from '../../services';
import { useStore } from '../../use-store';

export function useRetention(): { readonly store: RetentionStore; readonly state: RetentionState } {
  const services = useServices();
  const store = useMemo(() => createRetentionStore(services), [services]);
  useEffect(() => void store.load(), [store]);
  return { store, state: useStore(store, (state) => state) };
}
