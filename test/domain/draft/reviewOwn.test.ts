import { analyseTables } from '../../../src/domain/analyse';
import type { TableAnalysis } from '../../../src/domain/analysis';
import { bulletinOf, type BulletinOptions } from '../../../src/domain/bulletin/bulletin';
import type { Block, BulletinDocument } from '../../../src/domain/bulletin/document';
import { documentOf } from '../../../src/domain/bulletin/documentOf';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { reviewOwn } from '../../../src/domain/draft/reviewOwn';
import { findTables } from '../../../src/domain/table/find';
import { sampleTables } from '../../samples';
import { grid } from '../table/grids';
import { CASES_HERE, publishedTables } from './annexes';

const made = (tables: readonly TableAnalysis[], options: BulletinOptions = {}): BulletinDocument =>
  documentOf(bulletinOf(tables, options));

/** A document with a word of its sentences replaced. */
function changed(document: BulletinDocument, was: string, is: string): BulletinDocument {
  const body = document.body.map((block): Block =>
    block.kind === 'paragraph'
      ? {
          ...block,
          sentences: block.sentences.map((one) => ({ ...one, text: one.text.replace(was, is) })),
        }
      : block,
  );
  return { ...document, body };
}

describe('of the samples', () => {
  let tables: readonly TableAnalysis[];
  let document: BulletinDocument;
  beforeAll(async () => {
    const { master, returns } = await sampleTables();
    const { tables: combined, report } = consolidate(returns, master);
    tables = analyseTables(combined);
    document = made(tables, { report });
  });

  test('nothing is amiss, and much was held against the tables', () => {
    const { checked, amiss } = reviewOwn(document, tables);
    expect(amiss).toEqual([]);
    expect(checked).toBeGreaterThan(300);
  });

  test.each([
    ['a count', '已完成10项', '已完成12项', '12项'],
    ['a share', '占27.8%', '占28.8%', '28.8%'],
    ['a total', '共通报36项', '共通报38项', '38项'],
    ['a figure of an item', '完成31.2公里', '完成31.7公里', '31.7公里'],
    ['a gap', '低于序时进度18.3个百分点', '低于序时进度13.8个百分点', '13.8个百分点'],
    ['a unit', '（县交通运输局）', '（县水利局）', '县水利局'],
    ['a unit, misspelt', '（县农业农村局）', '（县农业农材局）', '县农业农材局'],
    ['a name', '既有住宅加装电梯20台', '既有住宅加装电梯30台', '既有住宅加装电梯30台'],
    ['a quotation', '累计完成40公里', '累计完成30公里', '第三季度：累计完成30公里'],
    ['a date', '截至2026年9月30日', '截至2026年9月20日', '2026年9月20日'],
  ])('%s', (_name, was, is, words) => {
    const wrong = changed(document, was, is);
    expect(JSON.stringify(wrong.body)).not.toBe(JSON.stringify(document.body));
    expect(reviewOwn(wrong, tables).amiss.map((finding) => finding.words)).toContain(words);
  });

  test('each return by itself', async () => {
    const { returns } = await sampleTables();
    for (const one of analyseTables(returns)) expect(reviewOwn(made([one]), [one]).amiss).toEqual([]);
  });
});

test('two tables with one title are counted apart', () => {
  const TITLE = ['2025年民生实事进展情况表'];
  const HEAD = ['序号', '目标任务', '进展情况', '牵头单位'];
  const sheets = [
    grid([
      TITLE,
      HEAD,
      ['1', '新增托位525个', '已新增336个', '县教育局'],
      ['2', '改造小区12个', '已改造10个', '县住建局'],
    ]),
    grid([
      TITLE,
      HEAD,
      ['1', '新建公园3个', '已建成1个', '县住建局'],
      ['2', '改造公厕40座', '已改造35座', '县教育局'],
      ['3', '新建泵站9座', '已建成8座', '县教育局'],
    ]),
  ];
  const found = sheets.flatMap((one, index) => findTables({ ...one, file: `${index + 1}组.xlsx` }).tables);
  const tables = analyseTables(found, { asOf: '2025-09-30' });
  expect(JSON.stringify(made(tables).body)).toContain('《2025年民生实事进展情况表（2组）》3项');
  expect(reviewOwn(made(tables), tables).amiss).toEqual([]);
});

test('a row that names no unit beside rows that do: 未注明单位 is nobody who is missing in the annex', () => {
  const rows = [
    ['1', '改造小区12个', '已改造3个', ''],
    ['2', '新增托位525个', '已新增336个', '县教育局'],
    ['3', '新建公园3个', '已建成1个', '县住建局'],
  ];
  const found = findTables(
    grid([['2025年民生实事进展情况表'], ['序号', '目标任务', '进展情况', '牵头单位'], ...rows]),
  );
  const tables = analyseTables(found.tables, { asOf: '2025-09-30' });
  expect(JSON.stringify(made(tables).annexes)).toContain('未注明单位');
  expect(reviewOwn(made(tables), tables).amiss).toEqual([]);
});

(CASES_HERE ? describe : describe.skip)('of published tables: nothing is amiss', () => {
  test.each([
    ['000-shengzhou-2022H1', '2022-06-30'],
    ['001-cangnan-2023Q1', '2023-04-10'],
    ['002-pinghu', undefined],
    ['003-beilun-2023-08', '2023-08-31'],
    ['004-qixia-2024Q2', '2024-06-30'],
  ])('%s', async (name, asOf) => {
    const tables = await publishedTables(name, asOf);
    expect(reviewOwn(made(tables), tables).amiss).toEqual([]);
  });
});
