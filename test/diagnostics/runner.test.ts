import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ASSUMPTIONS, type Assumption, type Check } from '../excel-host/assumptions';
import type { Host } from '../excel-host/host';
import { started } from '../excel-host/testing';
import { countsText, reportText } from './report';
import { runAssumptions, type Outcome } from './runner';

const sheetsOf = (host: Host): string[] => host.book.sheets.map(({ name }) => name);

const assumption = (id: string, check: Check | null, api = '1.1'): Assumption => ({
  id,
  statement: `About ${id}.`,
  api,
  check,
});

const supporting =
  (level: number) =>
  (version: string): boolean =>
    Number(version.split('.')[1]) <= level;

const all = { supports: () => true };

const resultsOf = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map(({ assumption: { id }, result, message }) => `${id} ${result} ${message}`.trim());

describe('the list in an Excel', () => {
  test('all of it holds in the host, on scratch sheets that are gone afterwards', async () => {
    const host = started({ apiLevel: '1.14' });
    const { outcomes, left } = await runAssumptions(ASSUMPTIONS, all);
    expect(outcomes.map(({ assumption: { id } }) => id)).toEqual(ASSUMPTIONS.map(({ id }) => id));
    const other = outcomes.filter(
      ({ assumption: { check }, result }) => result !== (check === null ? 'byHand' : 'held'),
    );
    expect(resultsOf(other)).toEqual([]);
    expect([left, sheetsOf(host)]).toEqual([[], ['Sheet1']]);
    expect([host.book.settings.size, host.book.customXml.length]).toEqual([0, 0]);
  }, 120_000);

  test('what an older Excel lacks is left out', async () => {
    started({ apiLevel: '1.9' });
    const { outcomes } = await runAssumptions(ASSUMPTIONS, { supports: supporting(9) });
    const failed = outcomes.filter(({ result }) => result === 'failed');
    expect(resultsOf(failed)).toEqual([]);
    const skipped = outcomes.filter(({ result }) => result === 'skipped');
    expect(skipped.length).toBeGreaterThan(5);
    for (const { assumption: one } of skipped) expect(supporting(9)(one.api)).toBe(false);
  }, 120_000);

  test('each check has a sheet of its own, named as no other', async () => {
    const host = started();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('接口检查1');
      await context.sync();
    });
    const names: string[] = [];
    const note: Check = async (_context, sheet) => {
      sheet.load('name');
      await sheet.context.sync();
      names.push(sheet.name);
    };
    await runAssumptions([assumption('a', note), assumption('b', note)], all);
    expect(names).toEqual(['接口检查2', '接口检查3']);
    expect(sheetsOf(host)).toEqual(['Sheet1', '接口检查1']);
  });

  test('says how Excel behaves otherwise, and takes the sheet away in any state', async () => {
    const host = started();
    const list = [
      assumption('throws', async () => {
        throw new Error('1 instead of 2');
      }),
      assumption('refused', async (context, sheet) => {
        sheet.getRange('A1:B2').values = [[1]];
        await context.sync();
      }),
      assumption('left-in-queue', async (_context, sheet) => {
        sheet.getRange('A1:B2').values = [[1]];
        throw new Error('before the request');
      }),
      assumption('renamed', async (context, sheet) => {
        sheet.name = '改名';
        sheet.protection.protect();
        sheet.visibility = 'VeryHidden';
        await context.sync();
        throw new Error('hidden');
      }),
      assumption('deleted', async (_context, sheet) => sheet.delete()),
      assumption('by-hand', null),
    ];
    const { outcomes, left } = await runAssumptions(list, all);
    expect(resultsOf(outcomes)).toEqual([
      'throws failed 1 instead of 2',
      expect.stringMatching(/^refused failed InvalidArgument: .*values/u),
      'left-in-queue failed before the request',
      'renamed failed hidden',
      'deleted held',
      'by-hand byHand',
    ]);
    expect([left, sheetsOf(host)]).toEqual([[], ['Sheet1']]);
  });

  test('names sheets that a check has left, and leaves them to their owner', async () => {
    const host = started();
    const leave = assumption('leaves', async (context) => {
      context.workbook.worksheets.add('TONGBAO A');
      await context.sync();
    });
    expect((await runAssumptions([leave], all)).left).toEqual(['TONGBAO A']);
    expect(sheetsOf(host)).toEqual(['Sheet1', 'TONGBAO A']);
  });

  test('a sheet that cannot be removed fails its check, and the next goes on', async () => {
    const host = started();
    const lock = assumption('locks', async () => {
      host.book.structureProtected = true;
    });
    const { outcomes } = await runAssumptions([lock, assumption('next', async () => undefined)], all);
    expect(outcomes[0]?.message).toMatch(/^临时工作表“接口检查1”没有删掉：AccessDenied/u);
    expect(outcomes[1]?.message).toMatch(/^AccessDenied/u);
  });

  test('tells step by step', async () => {
    started();
    const told: string[] = [];
    await runAssumptions([assumption('a', async () => undefined), assumption('b', null)], {
      ...all,
      onStart: ({ id }) => told.push(`start ${id}`),
      onOutcome: ({ assumption: { id }, result }) => told.push(`${id} ${result}`),
    });
    expect(told).toEqual(['start a', 'a held', 'start b', 'b byHand']);
  });
});

test('the report names the Excel, counts, and tells every assumption, checked or not', () => {
  const list = [
    assumption('a', async () => undefined, '1.3'),
    assumption('b', async () => undefined, '1.13'),
    assumption('c', null),
    assumption('d', async () => undefined, '1.2'),
  ];
  const [a, b, c] = list as [Assumption, Assumption, Assumption];
  const outcomes: Outcome[] = [
    { assumption: a, result: 'held', message: '' },
    { assumption: b, result: 'failed', message: 'one\ntwo' },
    { assumption: c, result: 'byHand', message: 'look' },
  ];
  expect(countsText(outcomes)).toBe('相符 1，不符 1，跳过 0，需人工核对 1');
  expect(reportText({ facts: [['平台', 'PC']], list, outcomes, notes: ['检查中断：x'] })).toBe(
    [
      '接口假设检查',
      '平台: PC',
      '',
      '相符 1，不符 1，跳过 0，需人工核对 1',
      '检查中断：x',
      '',
      '✓ a [ExcelApi 1.3] About a.',
      '✗ b [ExcelApi 1.13] About b.',
      '    one',
      '    two',
      '○ c About c.',
      '    look',
      '… d [ExcelApi 1.2] About d.',
    ].join('\n'),
  );
});

test('the assumptions and what runs them need nothing but Excel: no Node, no test runner', () => {
  const lists = path.resolve(__dirname, '../excel-host/assumptions');
  const files = [`${lists}.ts`, ...readdirSync(lists).map((file) => path.join(lists, file))];
  const imports = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bfrom '([^']+)'|\b(?:import|require)\('([^']+)'\)/gu)].map(
      ([, from, called]) => from ?? called,
    ),
  );
  expect(imports.length).toBeGreaterThan(5);
  for (const from of imports) expect(from).toMatch(/^\.\/(?:assumptions\/)?\w+$/u);
});
