import * as xlsx from '@e965/xlsx';
import { analyse, analyseTable } from '../../../src/domain/analyse';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { messages } from '../../../src/domain/messages/zh-CN';
import { applyDecisions } from '../../../src/domain/decisions/apply';
import type { SheetPlan } from '../../../src/domain/sheet/plan';
import { reminderPlan } from '../../../src/domain/slips/reminders';
import { slipPlan } from '../../../src/domain/slips/slipPlan';
import { slipsOf } from '../../../src/domain/slips/slip';
import { readSource } from '../../../src/files/read';
import { writeWorkbook } from '../../../src/files/write';
import { plansOf } from '../../domain/bulletin/made';
import { sampleTables } from '../../samples';

/** Workbooks of ours that another program has saved: the mark is gone, what stands in them is not. */

const { sheets } = messages.bulletin;
const LISTS: readonly string[] = [sheets.slow, sheets.units, sheets.queries, sheets.evidence];

async function bulletin(): Promise<SheetPlan[]> {
  const { master, returns } = await sampleTables();
  const { tables, report } = consolidate(returns.slice(0, 3), master);
  return plansOf(
    tables.map((table) => analyseTable(table)),
    { report },
  );
}

async function slip(): Promise<SheetPlan[]> {
  const csv = '序号,任务,进展情况,单位\n1,改造小区65个,已改造小区33个，完成率51.6%,住建局\n';
  const sent = await readSource('报送.csv', new TextEncoder().encode(csv));
  return slipsOf(applyDecisions(analyse([sent]), [])).map(slipPlan);
}

const saved = async (plans: readonly SheetPlan[], bookType: xlsx.BookType): Promise<Uint8Array> => {
  const book = xlsx.read(await writeWorkbook(plans), { type: 'array' });
  // Print titles are not written by it as .xlsb.
  delete book.Workbook;
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType }) as ArrayBuffer);
};

const madeOf = async (plans: readonly SheetPlan[], bookType: xlsx.BookType) =>
  (await readSource(`a.${bookType}`, await saved(plans, bookType))).made;

test.each(['xlsx', 'biff8', 'ods', 'xlsb', 'xlml'] as const)('known in a file saved as %s', async (type) => {
  expect(await madeOf(await bulletin(), type)).toBe('bulletin');
  expect(await madeOf(await slip(), type)).toBe('slip');
});

test('each list of a bulletin is known by itself, as a page or as text', async () => {
  const plans = await bulletin();
  const isList = ({ name }: SheetPlan): boolean => LISTS.includes(name);
  expect(plans.filter(isList)).toHaveLength(LISTS.length);
  for (const list of plans.filter(isList))
    for (const type of ['html', 'csv'] as const)
      expect([list.name, await madeOf([list], type)]).toEqual([
        list.name,
        list.part === 'queries' ? 'list' : 'bulletin',
      ]);
  // 汇总表 alone may have been sent out to be filled in.
  const others = plans.filter((plan) => !isList(plan));
  expect(others.some(({ name }) => name.startsWith(messages.bulletin.sheets.combined))).toBe(true);
  expect(await madeOf(others, 'xlsx')).toBeNull();
});

test.each(['xlsx', 'biff8', 'html', 'csv'] as const)(
  'a list of whom to remind is known as %s',
  async (type) => {
    const reminder = {
      unit: '住建局',
      listed: 2,
      sent: 1,
      dates: [null],
      open: 0,
      missing: ['小区'],
      unsure: [],
    };
    expect(await madeOf([reminderPlan([reminder])], type)).toBe('list');
  },
);

test.each([
  ['<meta name="TongbaoKind" content="bulletin"/>', 'bulletin'],
  ['<xml><o:CustomDocumentProperties><o:TongbaoKind dt:dt="string">slip</o:TongbaoKind></xml>', 'slip'],
  ['<meta name="TongbaoKind" content="list">', 'list'],
  ['<meta name="TongbaoKind" content="other">', null],
  ['<meta name="description" content="bulletin">', null],
])('a whole book saved as one page is known by its head: %s', async (meta, made) => {
  const page = `<html><head>${meta}</head><body><table><tr><td>工作任务</td><td>进展情况</td></tr></table></body></html>`;
  expect((await readSource('通报.htm', new TextEncoder().encode(page))).made).toBe(made);
});

test('a return is nobody else’s, whatever it says of 核对', async () => {
  const rows = [
    ['2026年核对清单'],
    ['序号', '事项', '单位', '所报原文', '请核对', '更正后内容', '情况说明'],
    ['1', '改造小区65个', '住建局', '已改造小区33个', '', '', ''],
  ];
  const bytes = new TextEncoder().encode(rows.map((cells) => cells.join(',')).join('\n'));
  expect((await readSource('住建局.csv', bytes)).made).toBeNull();
});
