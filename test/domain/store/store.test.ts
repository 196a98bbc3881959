import fc from 'fast-check';
import type { Decision } from '../../../src/domain/decisions/decision';
import { NOTHING_EARLIER } from '../../../src/domain/store/store';
import { parseStore } from '../../../src/domain/store/parse';
import {
  DEFAULT_SETTINGS,
  EMPTY_STORE,
  storeText,
  type KeptFile,
  type Store,
} from '../../../src/domain/store/store';
import { grid } from '../decisions/rows';

const TODAY = '2026-10-08';

const DECISION: Decision = {
  number: 1,
  subject: { unit: '教育局', item: '教室照明', order: 1 },
  words: { progress: '已完成11所' },
  sent: true,
  reason: '核实',
  date: '2026-09-30',
  ended: null,
  kind: 'lamp',
  status: 'behind',
};

const file = (name: string, progress: string): KeptFile => ({
  digest: name,
  name,
  path: name,
  size: 100,
  added: TODAY,
  source: { file: name, grids: [grid(name, [['照明', '完成18所', progress, '教育局']])], error: null },
  replaced: null,
  beside: [],
});

const STORE: Store = { ...EMPTY_STORE, files: [file('a.xlsx', '已完成11所')], decisions: [DECISION] };

const read = (kept: unknown): Store | null => parseStore(kept, TODAY).store;
const again = (store: Store): unknown => JSON.parse(storeText(store).text);

test('what is kept is read back as it was', () => {
  expect(read(again(STORE))).toEqual(STORE);
});

const text = fc.string();
const kinds = fc.oneof(
  fc.record({
    kind: fc.constant('lamp' as const),
    status: fc.constantFrom('behind' as const, 'completed' as const),
  }),
  fc.record({
    kind: fc.constant('percent' as const),
    percent: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 })),
  }),
  fc.record({
    kind: fc.constant('figure' as const),
    indicator: fc.record({ target: text, order: fc.nat() }),
    value: fc.nat(),
  }),
  fc.record({ kind: fc.constant('outside' as const), taken: fc.boolean() }),
  fc.record({
    kind: fc.constant('column' as const),
    header: text,
    field: fc.constantFrom('task' as const, null),
  }),
  fc.record({ kind: fc.constant('version' as const), others: fc.array(fc.record({ progress: text })) }),
  fc.record({
    kind: fc.constant('reply' as const),
    field: fc.constant('progress' as const),
    text,
    from: fc.record({ file: text, sheet: text, cell: text }),
  }),
);
const decisions = fc.array(
  fc
    .tuple(
      kinds,
      fc.record({
        number: fc.nat(),
        subject: fc.record({ unit: text, item: text, order: fc.nat() }),
        words: fc.dictionary(fc.constantFrom('task', 'progress'), text, { noNullPrototype: true }),
        sent: fc.boolean(),
        reason: text,
        date: fc.constant(TODAY),
        ended: fc.constantFrom(null, { date: TODAY, how: 'answered' as const }),
      }),
    )
    .map(([content, made]): Decision => ({ ...made, ...content })),
);

test('whatever is decided, it is read back as it was', () => {
  fc.assert(
    fc.property(decisions, (all) => {
      const store = { ...STORE, decisions: all };
      expect(read(again(store))).toEqual(JSON.parse(JSON.stringify(store)));
    }),
  );
});

describe('what anyone may have written', () => {
  test('never throws, and is refused or understood', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => {
        const { store, refusal } = parseStore(kept, TODAY);
        expect((store === null) !== (refusal === null)).toBe(true);
      }),
    );
  });

  test.each<[string, unknown, string | null]>([
    ['nothing', null, null],
    ['a newer version', { format: 'tongbao-store', version: 3, decisions: [] }, 'newer'],
    ['a newer version of another shape', { version: 99, secret: 1 }, 'newer'],
    ['another program’s', { format: 'x', version: 2 }, 'unknown'],
    ['no version', { files: [] }, 'unknown'],
    ['a list', [], 'unknown'],
    ['text', 'x', 'unknown'],
  ])('%s', (_what, kept, code) => {
    const { store, refusal } = parseStore(kept, TODAY);
    expect(refusal?.code ?? null).toBe(code);
    if (code === null) expect(store).toEqual(EMPTY_STORE);
    else expect(refusal?.message).toContain('不会改动它');
  });

  test('an entry that cannot be understood is carried along, the rest holds', () => {
    const odd = { number: 2, kind: 'later' };
    const kept = { ...(again(STORE) as object), decisions: [odd, DECISION], files: [{ name: 1 }] };
    const store = read(kept);
    expect(store?.decisions).toEqual([DECISION]);
    expect(store?.unread).toEqual([{ name: 1 }, odd]);
    expect(read(again(store!))?.unread).toEqual([{ name: 1 }, odd]);
  });

  test('a setting that cannot be understood is the default’s', () => {
    const kept = { ...(again(STORE) as object), settings: { asOf: '2026-06-30', lamp: { preset: 'x' } } };
    expect(read(kept)?.settings).toEqual({ ...DEFAULT_SETTINGS, asOf: '2026-06-30' });
  });
});

test('where it would be too long the largest files keep their names alone', () => {
  const large = file('大.xlsx', '完'.repeat(5000));
  const store = { ...STORE, files: [file('小.xlsx', '已完成11所'), large] };
  const { store: kept, text: made } = storeText(store, 4000);
  expect(kept.files.map(({ name, source }) => [name, source !== null])).toEqual([
    ['小.xlsx', true],
    ['大.xlsx', false],
  ]);
  expect(made.length).toBeLessThanOrEqual(4000);
  expect(kept.decisions).toEqual([DECISION]);
});

test('what comes often stands at the end of the text', () => {
  const before = storeText(STORE).text;
  const after = storeText({ ...STORE, decisions: [DECISION, { ...DECISION, number: 2 }] }).text;
  const same = [...before].findIndex((letter, index) => letter !== after[index]);
  expect(same).toBeGreaterThan(before.indexOf('"decisions"'));
});

describe('what the first version kept', () => {
  const first = {
    version: 1,
    asOf: '2026-09-30',
    lamp: { preset: 'tianjin', yellow: 0, red: 30 },
    columns: [{ header: '进展', field: 'progress' }],
    hidden: ['a.xlsx'],
    bulletin: { title: '通报', evidence: false, slowList: true, queries: true, chart: true },
    asides: [{ issue: 'x', code: 'sequence', reason: '已核', date: '2026-09-30' }, { issue: 1 }],
    corrections: [
      { item: 'i', basis: 'b', task: '照明', status: 'behind', percent: 50, reason: 'r', date: '2026-09-30' },
    ],
    decisions: [{ row: { file: 'a', sheet: 's', row: 3 }, task: 't', is: null, listed: null }],
  };

  test('settings and columns hold at once, decisions wait for their rows, nothing is lost', () => {
    const store = read(first);
    expect(store).toMatchObject({
      settings: { asOf: '2026-09-30', lamp: first.lamp, hidden: ['a.xlsx'], bulletin: first.bulletin },
      decisions: [{ kind: 'column', header: '进展', field: 'progress', date: TODAY }],
      earlier: { asides: [first.asides[0]], corrections: first.corrections, matches: first.decisions },
      unread: [{ issue: 1 }],
    });
    expect(read(again(store!))).toEqual(store);
  });

  test('nothing earlier is nothing', () => {
    expect(read({ version: 1 })?.earlier).toEqual(NOTHING_EARLIER);
  });
});
