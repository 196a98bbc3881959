import * as xlsx from '@e965/xlsx';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyDecisions } from '../../src/domain/decisions/apply';
import type { Decision } from '../../src/domain/decisions/decision';
import { STORE_MARK } from '../../src/domain/store/carried';
import { EMPTY_STORE } from '../../src/domain/store/store';
import { run } from '../../src/cli/run';
import { analysisOf, decide, grid, itemAt, type Line } from '../domain/decisions/rows';

/** What a clerk decided in the pane travels with the workbook, and the command line comes to the same figures. */

const LINE: Line = ['教室照明', '完成18所学校照明改造', '已完成11所学校照明改造', '教育局'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tongbao-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function workbook(name: string, line: Line, kept: unknown): string {
  const book = xlsx.utils.book_new();
  const rows = grid(name, [line]).values as (string | null)[][];
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), '总表');
  const json = JSON.stringify(kept);
  const store = [[STORE_MARK, json.length, 1], [`|${json}`]];
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(store), '进度通报存档');
  book.Workbook = {
    Sheets: [
      { name: '总表', Hidden: 0 },
      { name: '进度通报存档', Hidden: 2 },
    ],
  };
  const made = path.join(folder, name);
  writeFileSync(made, xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return made;
}

interface Told {
  readonly err: string;
  readonly item: { readonly completion: unknown; readonly status: string };
  readonly files: readonly { readonly sheets: readonly unknown[] }[];
}

async function analysed(file: string): Promise<Told> {
  const said = { out: '', err: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream === 'stdout' ? 'out' : 'err'] += String(text);
      return true;
    }),
  );
  await run(['analyze', file, '--json', '-']);
  for (const spy of spies) spy.mockRestore();
  const json = JSON.parse(said.out) as {
    tables: { items: Told['item'][] }[];
    files: Told['files'];
  };
  return { err: said.err, item: json.tables[0]!.items[0]!, files: json.files };
}

function decisions(): Decision[] {
  const analysis = analysisOf({ 'a.xlsx': [LINE] });
  const target = itemAt(applyDecisions(analysis, []), 0).indicators[0]?.target.text ?? '';
  return decide(analysis, 0, { kind: 'figure', indicator: { target, order: 1 }, value: 18 });
}

test('a figure by hand is in the JSON with its basis and reason; the sheet that carries it is no table', async () => {
  const made = await analysed(workbook('总表.xlsx', LINE, { ...EMPTY_STORE, decisions: decisions() }));
  expect(made.item).toMatchObject({
    completion: { percent: 100, basis: 'by-hand', reason: '核实' },
    status: 'completed',
  });
  expect(made.err).toContain('生效 1 条');
  expect(made.files[0]?.sheets).toHaveLength(1);
});

test('made on other words it is told and not applied', async () => {
  const changed: Line = [LINE[0], LINE[1], '已完成12所学校照明改造', LINE[3]];
  const made = await analysed(workbook('改.xlsx', changed, { ...EMPTY_STORE, decisions: decisions() }));
  expect(made.item).toMatchObject({ completion: { basis: 'measured' } });
  expect(made.err).toContain('原文已变不再采用 1 条');
});

test('a store of a newer version is told and left alone', async () => {
  const made = await analysed(workbook('新.xlsx', LINE, { format: 'tongbao-store', version: 9 }));
  expect(made.item).toMatchObject({ completion: { basis: 'measured' } });
  expect(made.err).toContain('更新版本');
});
