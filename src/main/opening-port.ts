/** Lets the first screen be drawn while the disk is still being opened. */

/**
 * A port that can be called at once: until it is there a call waits for it, from then on it goes straight through, in
 * the same turn of the event loop (a tap is in the journal before `append` returns).
 * @param opening the port; every method of it returns a promise
 */
export function openingPort<Port extends object>(opening: Promise<Port>): Port {
  let port: Port | undefined;
  opening.then(
    (opened) => (port = opened),
    // Each call that waits is told; whoever opens it shows what is wrong.
    () => undefined,
  );
  return new Proxy({} as Port, {
    get: (_target, name) => {
      const call = (opened: Port, args: unknown[]): unknown =>
        (Reflect.get(opened, name) as (...args: unknown[]) => unknown).apply(opened, args);
      return (...args: unknown[]): unknown => (port ? call(port, args) : opening.then((opened) => call(opened, args)));
    },
  });
}
