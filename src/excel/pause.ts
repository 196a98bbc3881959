/** Milliseconds that the pane may stand still while a drawing is worked out: less than anyone notices. */
const LONGEST = 50;

/** For work in steps: lets what waits in the pane go on, where the last pause is some time ago. */
export function createPause(now: () => number = () => performance.now()): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < LONGEST) return;
    await new Promise((resolve) => void setTimeout(resolve));
    last = now();
  };
}
