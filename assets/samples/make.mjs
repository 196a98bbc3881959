// Makes the sample workbooks of a county that does not exist: node assets/samples/make.mjs
// The same bytes on every run; the files are committed.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sheet, xlsx } from './make/layout.mjs';
import { LIST } from './make/list.mjs';
import { RETURNS } from './make/returns.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const HEADER = ['序号', '实事类别', '目标任务', '工作计划', '牵头单位', '配合单位', '完成时限'];

function master() {
  let number = 0;
  const rows = LIST.flatMap(({ category, items }) =>
    items.map(({ task, plan, lead, support, due }) => [++number, category, task, plan, lead, support, due]),
  );
  return xlsx(
    sheet({
      name: '总表',
      title: '青溪县2026年民生实事项目总表',
      subtitle: ['(共10方面36项)'],
      header: [HEADER],
      rows,
      closing: ['注:“△”为牵头单位中的主牵头单位;工作计划均为累计数。'],
      mergeColumns: [1],
      widths: [6, 14, 36, 32, 22, 22, 15],
    }),
  );
}

writeFileSync(join(folder, '青溪县2026年民生实事项目总表.xlsx'), await master());
for (const [name, make] of Object.entries(RETURNS)) writeFileSync(join(folder, name), await make());
