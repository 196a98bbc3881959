/** @jest-environment jsdom */
import fc from 'fast-check';

/** Each polyfill against the built-in that it stands for: the built-ins are taken away, the module loaded, both asked. */

type Holder = Record<string, unknown>;
const TYPED = Object.getPrototypeOf(Uint8Array.prototype) as Holder;
const TAKEN: readonly (readonly [holder: object, name: string])[] = [
  ...['at', 'findLast', 'findLastIndex', 'toSorted'].map((name) => [Array.prototype, name] as const),
  ...['at', 'findLast', 'findLastIndex'].map((name) => [TYPED, name] as const),
  ...['at', 'replaceAll'].map((name) => [String.prototype, name] as const),
  [Object, 'hasOwn'],
  [AbortSignal.prototype, 'reason'],
  [AbortSignal.prototype, 'throwIfAborted'],
  [AbortController.prototype, 'abort'],
];

const natives = TAKEN.map(([holder, name]) => Object.getOwnPropertyDescriptor(holder, name));
const native = (holder: object, name: string): ((...given: unknown[]) => unknown) =>
  natives[TAKEN.findIndex(([one, other]) => one === holder && other === name)]?.value as never;

beforeAll(async () => {
  for (const [holder, name] of TAKEN) if (name !== 'abort') Reflect.deleteProperty(holder, name);
  await import('../../src/taskpane/boot/polyfills');
});
afterAll(() =>
  TAKEN.forEach(([holder, name], index) => {
    const before = natives[index];
    if (before !== undefined) Object.defineProperty(holder, name, before);
  }),
);

test('all that was taken away is there again, and loops over keys do not meet it', () => {
  for (const [holder, name] of TAKEN) {
    const now = Object.getOwnPropertyDescriptor(holder, name);
    expect([name, now === undefined, now?.enumerable ?? false]).toEqual([name, false, name === 'abort']);
  }
});

const numbers = fc.array(fc.integer({ min: -3, max: 3 }));

test('lists', () =>
  fc.assert(
    fc.property(numbers, fc.integer({ min: -9, max: 9 }), (list, index) => {
      const even = (value: number): boolean => value % 2 === 0;
      const call = (name: string, ...given: unknown[]): unknown =>
        native(Array.prototype, name).apply(list, given);
      expect(list.at(index)).toBe(call('at', index));
      expect(list.findLast(even)).toBe(call('findLast', even));
      expect(list.findLastIndex(even)).toBe(call('findLastIndex', even));
      expect(list.toSorted((a, b) => a - b)).toEqual(call('toSorted', (a: number, b: number) => a - b));
      expect(list.toSorted()).toEqual(call('toSorted'));
      const typed = Int8Array.from(list);
      expect(typed.at(index)).toBe(native(TYPED, 'at').call(typed, index));
      expect(typed.findLast(even)).toBe(native(TYPED, 'findLast').call(typed, even));
    }),
  ));

test('texts', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '.', '$', '&', '年', '\u{20BB7}') }),
      fc.constantFrom('a', '.', '', '年', 'a.', '$&'),
      fc.constantFrom('x', '$&', '$$', ''),
      (text, sought, replacement) => {
        const call = (...given: unknown[]): unknown =>
          native(String.prototype, 'replaceAll').apply(text, given);
        expect(text.replaceAll(sought, replacement)).toBe(call(sought, replacement));
        expect(text.replaceAll(/a|年/gu, replacement)).toBe(call(/a|年/gu, replacement));
        expect(text.replaceAll(sought, (found) => `<${found}>`)).toBe(
          call(sought, (found: string) => `<${found}>`),
        );
        expect(text.at(-1)).toBe(native(String.prototype, 'at').call(text, -1));
      },
    ),
  ));

test('a pattern for one place only is refused, as the standard says', () => {
  expect(() => 'aa'.replaceAll(/a/u, '')).toThrow(TypeError);
});

test('keys of an object itself', () => {
  expect([Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({ a: 1 }, 'toString')]).toEqual([true, false]);
  expect(Object.hasOwn(Object.create(null) as object, 'a')).toBe(false);
});

test('a signal knows why it was aborted, the first time', () => {
  const controller = new AbortController();
  expect(() => controller.signal.throwIfAborted()).not.toThrow();
  const reason = new Error('enough');
  controller.abort(reason);
  controller.abort(new Error('again'));
  expect(controller.signal.reason).toBe(reason);
  expect(() => controller.signal.throwIfAborted()).toThrow(reason);
  const plain = new AbortController();
  plain.abort();
  expect((plain.signal.reason as DOMException).name).toBe('AbortError');
});
