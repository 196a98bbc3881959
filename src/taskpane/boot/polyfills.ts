/**
 * What browsers from Chrome 78 on lack of ES2023, where the pane, its worker and the offline page use it: WPS and 360
 * bring kernels of those years, Windows 7 ends at 109. Imported before everything else. A browser's own stays.
 */

/** As the standard's built-ins are: not enumerable, so that loops over keys do not meet them. */
function provide(holder: object, name: string, value: (...given: never[]) => unknown): void {
  if (name in holder) return;
  Object.defineProperty(holder, name, { value, writable: true, configurable: true, enumerable: false });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

type Test<T> = (value: T, index: number, all: readonly T[]) => unknown;

function findLastIndex<T>(this: readonly T[], test: Test<T>): number {
  for (let index = this.length - 1; index >= 0; index--)
    if (test(this[index] as T, index, this)) return index;
  return -1;
}

function findLast<T>(this: readonly T[], test: Test<T>): T | undefined {
  return this[findLastIndex.call(this, test as Test<unknown>)];
}

function toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
  return [...this].sort(compare);
}

type Replacement = string | ((matched: string, at: number, text: string) => string);

/** Of a replacement's signs only $$ and $& are known: nobody here replaces by what stands around. */
function replaceText(text: string, sought: string, replacement: Replacement): string {
  const put = (at: number): string =>
    typeof replacement === 'string' ? sought.replace(sought, replacement) : replacement(sought, at, text);
  let made = '';
  let done = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + Math.max(1, sought.length))) {
    made += text.slice(done, at) + put(at);
    done = at + sought.length;
    // Nothing is found once more behind the end.
    if (sought === '' && at === text.length) break;
  }
  return made + text.slice(done);
}

function replaceAll(this: string, sought: string | RegExp, replacement: Replacement): string {
  if (typeof sought === 'string') return replaceText(String(this), sought, replacement);
  if (!sought.flags.includes('g')) throw new TypeError('replaceAll must be called with a global RegExp');
  return this.replace(sought, replacement as string);
}

const hasOwn = (object: object, key: PropertyKey): boolean =>
  Object.prototype.hasOwnProperty.call(object, key);

const TYPED: object = Object.getPrototypeOf(Uint8Array.prototype) as object;

for (const holder of [Array.prototype, TYPED, String.prototype]) provide(holder, 'at', at);
for (const holder of [Array.prototype, TYPED]) {
  provide(holder, 'findLastIndex', findLastIndex);
  provide(holder, 'findLast', findLast);
}
provide(Array.prototype, 'toSorted', toSorted);
provide(String.prototype, 'replaceAll', replaceAll);
provide(Object, 'hasOwn', hasOwn);

const reasons = new WeakMap<AbortSignal, unknown>();
const aborted = (): DOMException => new DOMException('signal is aborted without reason', 'AbortError');

/** Before 98 a signal does not know why it was aborted. */
function giveReasons(): void {
  const { abort } = AbortController.prototype;
  AbortController.prototype.abort = function (this: AbortController, reason: unknown = aborted()): void {
    if (!this.signal.aborted) reasons.set(this.signal, reason);
    abort.call(this);
  };
  Object.defineProperty(AbortSignal.prototype, 'reason', {
    configurable: true,
    get(this: AbortSignal): unknown {
      return reasons.get(this);
    },
  });
}

function throwIfAborted(this: AbortSignal): void {
  if (this.aborted) throw this.reason;
}

if (typeof AbortSignal !== 'undefined') {
  if (!('reason' in AbortSignal.prototype)) giveReasons();
  provide(AbortSignal.prototype, 'throwIfAborted', throwIfAborted);
}

// Imported for what it does.
export {};
