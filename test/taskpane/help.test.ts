import { helpZhCN } from '../../src/domain/messages/zh-CN.help';
import { readSource } from '../../src/files/read';
import { analyse } from '../../src/domain/analyse';
import help from '../../src/taskpane/help';

const html = help();

test('the help page tells the lamps, what is never done, and has an example with figures of our own', () => {
  for (const words of ['灯是什么意思', '绝不做的事', '不上传', '练一练', '64%', '已完成', '待核'])
    expect(html).toContain(words);
  expect(html).not.toMatch(/<script|\son\w+=/u);
});

test('the example that can be saved is the table that is shown', async () => {
  const link = /href="data:text\/csv;charset=utf-8,([^"]+)"/u.exec(html)?.[1] ?? '';
  const bytes = new TextEncoder().encode(decodeURIComponent(link));
  const { tables } = analyse([await readSource(helpZhCN.example.file, bytes)]);
  const items = tables.flatMap((table) => table.items);
  expect(items.map(({ status }) => status)).toEqual(['at-risk', 'completed', 'behind', 'undetermined']);
  for (const { reason } of items) expect(html).toContain(reason.replace(/&/gu, '&amp;'));
});
