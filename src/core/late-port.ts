/** Ports of which a lesson needs nothing: their code is loaded when they are first asked for something. */

/**
 * @param ready methods that are wanted from the start
 * @param load gives the port; every method of it returns a promise
 */
export function latePort<Port extends object, Ready extends keyof Port>(
  ready: Pick<Port, Ready>,
  load: () => Promise<Omit<Port, Ready>>,
): Port {
  let loading: ReturnType<typeof load> | undefined;
  const loadOnce = async (): ReturnType<typeof load> => {
    try {
      return await (loading ??= load());
    } catch (error) {
      // The next call asks again: before the first visit was complete the file may not have been there yet.
      loading = undefined;
      throw error;
    }
  };
  return new Proxy(ready as Port, {
    get: (target, name) => {
      // A promise that is resolved with the port asks whether it is a promise itself.
      if (name === 'then') return undefined;
      if (name in target) return Reflect.get(target, name);
      return async (...args: unknown[]): Promise<unknown> => {
        const port = await loadOnce();
        return (Reflect.get(port, name) as (...args: unknown[]) => unknown).apply(port, args);
      };
    },
  });
}
