import { analyseTables } from '../../../src/domain/analyse';
import { bulletinOf } from '../../../src/domain/bulletin/bulletin';
import type { Annex, BulletinDocument } from '../../../src/domain/bulletin/document';
import { documentOf } from '../../../src/domain/bulletin/documentOf';
import { reviewOwn } from '../../../src/domain/draft/reviewOwn';
import { sheet } from '../checks/findings';

/** Tables of more than a thousand rows repeat the analysis, and are not read back. */

const tables = analyseTables([
  sheet([{ task: '新增托位525个', progress: '已新增336个', leadUnits: '县教育局' }]),
]);
const document = documentOf(bulletinOf(tables));

/** With an annex whose rows each give a date that is not the table's. */
function withRows(count: number): BulletinDocument {
  const [first] = document.annexes;
  if (first === undefined) throw new Error('no annex');
  const rows = Array.from({ length: count }, () => [
    { text: '数据截至2026年8月31日', style: 'cell' as const },
  ]);
  const annex: Annex = {
    ...first,
    blocks: [{ kind: 'table', columns: [{ least: 9, most: 9 }], header: [], rows }],
  };
  return { ...document, annexes: [...document.annexes, annex] };
}

test.each([
  [1, 1],
  [1000, 1000],
  [1001, 0],
])('of %d rows %d are read back', (rows, read) => {
  const { amiss } = reviewOwn(withRows(rows), tables);
  expect(amiss.filter(({ words }) => words.includes('8月31日'))).toHaveLength(read);
});
