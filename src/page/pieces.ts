/**
 * The page's program lies in it in pieces: the first run as they stand, the others are text (src/page/onePage.cjs)
 * until they are asked for. A browser reads a program of 2 MB through before its first line runs, text it leaves alone.
 */

declare const __webpack_require__: {
  /** How a piece is fetched by the name of its file; `done` is called once it has run, or did not. */
  l(name: string, done: (event: { readonly type: string }) => void): void;
};

const textOf = (name: string): string => document.getElementById(name)?.textContent ?? '';

/** The page's policy names the digest of each piece. */
function run(name: string): void {
  const script = document.createElement('script');
  script.textContent = textOf(name);
  document.head.append(script);
  script.remove();
}

/** Milliseconds: a page that nobody looks at has no frames. */
const NO_FRAME = 100;

/** Once what was drawn before can be seen and pressed. */
export function afterFrame(work: () => void): void {
  let left: (() => void) | null = work;
  const once = (): void => {
    left?.();
    left = null;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, NO_FRAME);
}

if (typeof document !== 'undefined')
  __webpack_require__.l = (name, done) =>
    afterFrame(() => {
      run(name);
      done({ type: 'load' });
    });

/** The program of a worker: all pieces that its work may need. */
export const engineProgram = (): readonly string[] =>
  [...document.querySelectorAll('script[data-engine]')].map(({ textContent }) => textContent ?? '');
