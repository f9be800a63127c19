/** Lets the screen have its turn between two pieces of work that are long on a tablet. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
