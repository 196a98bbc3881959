import type { Grid, SourceFile } from '../../src/domain/grid';
import { applyDecisions } from '../../src/domain/decisions/apply';
import { LAMP_PRESETS } from '../../src/domain/schedule/presets';
import { DEFAULT_SETTINGS } from '../../src/domain/store/store';
import { directEngine } from '../../src/taskpane/engine/directEngine';
import type { BulletinOrder, Job } from '../../src/taskpane/engine/engine';
import { assembled, cut } from '../../src/taskpane/engine/pieces';
import type { FromWorker, ToWorker } from '../../src/taskpane/engine/protocol';
import { workerEngine } from '../../src/taskpane/engine/workerEngine';
import { serve } from '../../src/taskpane/engine/serve';

/** The engine in its worker with all that goes between the two: what arrives is what was sent, and no message is large. */

const HEADER = ['序号', '目标任务', '牵头单位', '进展情况', '完成时限'];

/** Rows whose words nobody else has. */
function grid(file: string, rows: number, from = 0): Grid {
  const texts = [
    ['2026年民生实事进展情况表（截至2026年9月30日）', '', '', '', ''],
    HEADER,
    ...Array.from({ length: rows }, (_, n) => [
      String(n + 1),
      `第${from + n}村新建公厕${n + 20}座`,
      `县${'教住民交人'[n % 5]}局`,
      `已建成公厕${n + 3}座，其余正在施工。`,
      '2026年11月底',
    ]),
  ];
  return {
    ...{ file, sheet: '进展', visibility: 'visible', layout: 'cells', firstRow: 1, firstColumn: 1 },
    ...{ values: texts, texts, formats: [], struck: [], merges: [], hiddenRows: [], hiddenColumns: [] },
  } as Grid;
}

const fileOf = (file: string, rows: number, from: number): SourceFile => ({
  file,
  grids: [grid(file, rows, from)],
  error: null,
});

const jobOf = (rows: number, files: number): Job => ({
  sheets: [],
  files: Array.from({ length: files }, (_, index) => fileOf(`${index}.xlsx`, rows, index * rows)),
  previous: [],
  asOf: '2026-09-30',
  preset: LAMP_PRESETS.yinchuan,
  decisions: [],
  hidden: [],
});

const never = (): AbortSignal => new AbortController().signal;

async function orderOf(job: Job): Promise<BulletinOrder> {
  const { analysis, report, comparison } = await directEngine.analyse(job, never());
  const { title, ...include } = DEFAULT_SETTINGS.bulletin;
  return {
    ...{ analysis: applyDecisions(analysis, []), report, comparison, title, include },
    office: DEFAULT_SETTINGS.office,
  };
}

/** Of which taking a message apart would be felt. */
const LARGE = 500_000;

/** Signs of a message as JSON: what it costs to be taken apart grows with them. */
const sizeOf = (message: unknown): number => JSON.stringify(message).length;

interface Linked {
  readonly worker: () => Worker;
  readonly asked: ToWorker[];
  readonly answered: FromWorker[];
}

/** A worker in this thread: each message is copied as between threads. */
function linked(): Linked {
  const [asked, answered]: [ToWorker[], FromWorker[]] = [[], []];
  return {
    asked,
    answered,
    worker: () => {
      const page = { onmessage: null as ((event: { data: FromWorker }) => void) | null };
      const scope = {
        onmessage: null as ((event: { data: ToWorker }) => void) | null,
        postMessage(data: FromWorker) {
          answered.push(data);
          const copy = structuredClone(data);
          setTimeout(() => page.onmessage?.({ data: copy }));
        },
      };
      serve(scope);
      return Object.assign(page, {
        postMessage(data: ToWorker) {
          asked.push(data);
          const copy = structuredClone(data);
          setTimeout(() => scope.onmessage?.({ data: copy }));
        },
        terminate: () => undefined,
      }) as unknown as Worker;
    },
  };
}

describe('values in pieces', () => {
  const VALUES: readonly [what: string, value: unknown][] = [
    ['nothing', null],
    ['bytes', { bytes: new Uint8Array([1, 2, 3]) }],
    ['no rows', { plan: { rows: [] } }],
    ['a list of lists', { grids: [grid('a', 3), grid('b', 900)] }],
    ['gaps and undefined', { rows: [null, undefined, { a: undefined }], b: [undefined] }],
    ['a long list of no name', { report: { doubtful: Array.from({ length: 900 }, (_, n) => ({ n })) } }],
    ['rows within rows', { rows: [{ rows: [1, 2] }, { rows: [] }] }],
  ];
  test.each(VALUES)('%s', (_what, value) => {
    const { outline, pieces } = cut(value);
    expect(assembled(structuredClone(outline), structuredClone(pieces))).toEqual(value);
  });

  test('what rows of one table share is still shared', async () => {
    const { analysis } = await directEngine.analyse(jobOf(500, 1), never());
    const { outline, pieces } = cut(analysis);
    expect(pieces.length).toBeGreaterThan(2);
    const [table] = assembled(
      structuredClone(outline),
      pieces.map((piece) => structuredClone(piece)),
    ).tables;
    expect(table?.items).toHaveLength(500);
    expect(table?.items.every(({ source }, index) => source === table.table.rows[index])).toBe(true);
  });

  test.each([1, 40])('however many rows there are, no message is large: %i files', async (files) => {
    const { outline, pieces } = cut(await orderOf(jobOf(2_000 / files, files)));
    const sizes = [outline, ...pieces].map(sizeOf);
    expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThan(3 * LARGE);
    expect(Math.max(...sizes)).toBeLessThan(LARGE);
  });
});

describe('the engine in its worker', () => {
  test('gives what it gives without one, in messages that stay small; an order is sent once', async () => {
    const job = jobOf(300, 2);
    const link = linked();
    const engine = workerEngine(link.worker);
    const outcome = await engine.analyse(job, never());
    expect(outcome).toEqual(await directEngine.analyse(job, never()));

    const order = await orderOf(job);
    const before = link.asked.length;
    expect(await engine.bulletin(order, never())).toEqual(await directEngine.bulletin(order, never()));
    const [ordering, between] = [link.asked.slice(before), link.asked.length];
    expect(await engine.review(order, never())).toEqual(await directEngine.review(order, never()));
    expect(link.asked.slice(between)).toEqual([expect.objectContaining({ kind: 'review', order: 'same' })]);
    expect(ordering.length).toBeGreaterThan(2);
    for (const message of [...link.asked, ...link.answered]) expect(sizeOf(message)).toBeLessThan(LARGE);
  });

  test('an order is sent again after another, after an analysis, and to another worker', async () => {
    const link = linked();
    const engine = workerEngine(link.worker);
    const [order, other] = [await orderOf(jobOf(3, 1)), await orderOf(jobOf(4, 1))];
    const sent = async (given: BulletinOrder): Promise<boolean> => {
      const before = link.asked.length;
      await engine.bulletin(given, never());
      return !link.asked.slice(before).some((one) => one.kind === 'bulletin' && one.order === 'same');
    };
    expect([await sent(order), await sent(order), await sent(other), await sent(order)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    await engine.analyse(jobOf(2, 1), never());
    expect(await sent(order)).toBe(true);
    const control = new AbortController();
    const cancelled = engine.read('a.csv', new ArrayBuffer(1), control.signal);
    control.abort(new Error('enough'));
    await expect(cancelled).rejects.toThrow('enough');
    expect(await sent(order)).toBe(true);
  });

  test('cancelled while its pieces are on their way it ends, and the next is served', async () => {
    const engine = workerEngine(linked().worker);
    const control = new AbortController();
    const analysing = engine.analyse(jobOf(300, 2), control.signal);
    const behind = engine.analyse(jobOf(2, 1), never());
    setTimeout(() => control.abort(new Error('enough')));
    await expect(analysing).rejects.toThrow('enough');
    expect((await behind).analysis.tables[0]?.items).toHaveLength(2);
  });
});
