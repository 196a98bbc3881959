import { holdsBoth, labelledParts, withLabelled } from '../../../src/domain/table/labelledCell';
import type { FieldCell } from '../../../src/domain/table/table';

test.each<[text: string, task: string, progress: string]>([
  ['目标：新建充电桩600个；进展：已建成420个。', '新建充电桩600个；', '已建成420个。'],
  ['【目标】新建托位520个。\n【进展】新增托位536个。', '新建托位520个。', '新增托位536个。'],
  ['[任务]新建公园8个\n[完成情况]已建成5个', '新建公园8个', '已建成5个'],
  ['年度目标：改造小区12个。目前进展：已完工9个。', '改造小区12个。', '已完工9个。'],
  ['1.工作任务：新建公厕8座 \n2.工作进展：已建成3座', '新建公厕8座', '已建成3座'],
])('%s', (text, task, progress) => {
  expect(labelledParts(text)).toEqual({ task, progress });
});

test.each([
  '新建充电桩600个',
  '目标：新建充电桩600个',
  '目标任务：新建公厕8座；工期：6个月',
  // Not at the head of the cell, of a sentence, or twice.
  '改造小区12个，目标：已完工9个',
  '新建公厕8座。目标：年底完成。进展：已建成3座',
  '目标：新建5座。进展：已建成3座。进展：正在验收',
  '进展：已建成3座',
  '目标进展：已建成3座',
  '目标：；进展：已建成3座',
])('%s is told in one piece', (text) => {
  expect(labelledParts(text)).toBeNull();
});

test('what stands under the other labels goes to fields of its own, where the row has none', () => {
  const whole: FieldCell = {
    text: '目标：新建公园8个。进展：已建成5个。存在问题：用地未落实。下步计划：年底完成。',
    cell: 'C4',
    from: 'own',
  };
  const problem: FieldCell = { text: '无', cell: 'D4', from: 'own' };
  const cells: Parameters<typeof withLabelled>[0] = { task: whole, problem };
  withLabelled(cells);
  expect(cells).toEqual({
    task: { ...whole, text: '新建公园8个。' },
    progress: { ...whole, text: '已建成5个。' },
    nextStep: { ...whole, text: '年底完成。' },
    problem,
  });
});

test('a row with a progress column of its own keeps its cells', () => {
  const task: FieldCell = { text: '目标：新建公园8个。进展：月报。', cell: 'C4', from: 'own' };
  const progress: FieldCell = { text: '已建成5个', cell: 'D4', from: 'own' };
  const cells: Parameters<typeof withLabelled>[0] = { task, progress };
  withLabelled(cells);
  expect(cells).toEqual({ task, progress });
});

test('a column of both is one where half of the cells are told so', () => {
  const both = '目标：新建公园8个。进展：已建成5个。';
  expect(holdsBoth([both, '新建公厕3座'])).toBe(true);
  expect(holdsBoth([both, '新建公厕3座', '改造道路2条'])).toBe(false);
  expect(holdsBoth([])).toBe(false);
});
