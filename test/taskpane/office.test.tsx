/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen } from '@testing-library/react';
import { readOfficeFile } from '../../src/domain/bulletin/officeFile';
import { NO_TEMPLATE } from '../../src/domain/bulletin/template';
import { templateBlanks } from '../../src/domain/bulletin/templateBlanks';
import { readDraft } from '../../src/files/read/draftText';
import { bytesOf, watchDownloads } from './downloads';
import { callsOf, savedStore, showPane, type Shown } from './pane';
import { droppedBytes, sampleGrids } from './samples';

/** The office's template: typed once, kept with the workbook and as a file, used by sheet and Word. */

const SCHOOL = '县教育局.xlsx';

async function atBulletin(store: unknown = null): Promise<Shown> {
  const shown = await showPane(await sampleGrids(SCHOOL), { store, host: { workbook: SCHOOL } });
  await shown.open('bulletin');
  await shown.user.click(screen.getByText(/^发文模板（/u));
  return shown;
}

const file = (words: string, name = '县府办.json') => droppedBytes(name, new TextEncoder().encode(words));
const wordsOf = ({ port }: Shown): string =>
  JSON.stringify(
    callsOf(port, 'draw')
      .at(-1)
      ?.plans.find(({ part }) => part === 'notice')?.rows ?? [],
  );

afterEach(() => jest.restoreAllMocks());

test('a field is kept when it is left, stands in sheet and Word, and is there when the workbook opens again', async () => {
  const saved = watchDownloads();
  const shown = await atBulletin();
  const { user, settled, port } = shown;
  await user.type(screen.getByLabelText('发文机关'), '青溪县人民政府办公室');
  await user.type(screen.getByLabelText('下步要求'), '一要压实责任。{Enter}二要于{{时限}前报送。');
  await user.tab();
  await settled();
  const { office } = savedStore(port).settings;
  expect(office).toEqual({
    ...NO_TEMPLATE,
    issuer: '青溪县人民政府办公室',
    demands: ['一要压实责任。', '二要于{时限}前报送。'],
  });
  expect(screen.getByText('发文模板（已填 2/10 栏）')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '一键生成通报' }));
  await settled();
  expect(wordsOf(shown)).toMatch(/青溪县人民政府办公室.*一要压实责任。.*待填写：下步要求的时限/su);
  await user.click(screen.getByRole('button', { name: '另存 Word 通报' }));
  await settled();
  const { text } = readDraft('a.docx', await bytesOf(saved[0]?.blob ?? new Blob()));
  expect(text).toMatch(/^青溪县人民政府办公室/u);
  expect(text).toContain('一要压实责任。');

  const again = await showPane(await sampleGrids(SCHOOL), {
    store: savedStore(port),
    host: { workbook: SCHOOL },
  });
  expect(again.pane.store.get().settings.office).toEqual(office);
});

test('as a file it is the command line’s, and what a file says takes the place of what was there', async () => {
  const saved = watchDownloads();
  const { pane, user, settled, port } = await atBulletin();
  await act(() => pane.tasks.openOffice(file('{"发文机关": "青溪县人民政府", "成文日期": "2026-10-09"}')));
  await settled();
  expect(screen.getByText('已采用《县府办.json》中的模板。')).toBeVisible();
  expect(screen.getByLabelText('发文机关')).toHaveValue('青溪县人民政府');
  expect(screen.getByLabelText('成文日期')).toHaveValue('2026-10-09');
  expect(savedStore(port).settings.office.issuer).toBe('青溪县人民政府');
  await user.click(screen.getByRole('button', { name: '存为模板文件' }));
  await settled();
  expect(saved.map(({ name }) => name)).toEqual(['通报模板.json']);
  const words = new TextDecoder().decode(await bytesOf(saved[0]?.blob ?? new Blob()));
  expect(readOfficeFile(words).template).toEqual(pane.store.get().settings.office);
});

test.each([
  [file('{"发文机关": 3}'), /《县府办.json》有误，没有采用：“发文机关”应是文字。/u],
  [file('{"依据句": "{月份}"}'), /“依据句”中的\{月份\}不认识/u],
  [droppedBytes('旧.json', new Uint8Array([0xb7, 0xa2])), /《旧.json》有误.*不是 UTF-8/u],
])(
  'a file with something wrong is refused with the reason, and nothing is changed: %#',
  async (given, told) => {
    const { pane, port } = await atBulletin();
    await act(() => pane.tasks.openOffice(given));
    expect(screen.getByText(told)).toBeVisible();
    expect(pane.store.get().settings.office).toEqual(NO_TEMPLATE);
    expect(callsOf(port, 'save')).toEqual([]);
  },
);

test('a place that nobody knows is said at its field, and not kept', async () => {
  const { user, port } = await atBulletin();
  await user.type(screen.getByLabelText('依据句'), '按照{{月份}安排，');
  await user.tab();
  expect(screen.getByText(/“依据句”中的\{月份\}不认识/u)).toBeVisible();
  expect(callsOf(port, 'save')).toEqual([]);
});

test('what a template leaves to be filled is known before the bulletin is made', () => {
  expect(templateBlanks(NO_TEMPLATE)).toEqual(['下步要求']);
  expect(templateBlanks({ ...NO_TEMPLATE, demands: ['请于{时限}前报。'], signature: '县府办' })).toEqual([
    '下步要求的时限',
    '成文日期',
  ]);
  expect(templateBlanks({ ...NO_TEMPLATE, demands: ['抓紧。'] })).toEqual([]);
});
