/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { readDraft } from '../../src/files/read/draftText';
import { directEngine } from '../../src/taskpane/engine/directEngine';
import type { Engine } from '../../src/taskpane/engine/engine';
import { bytesOf, watchCopying, watchDownloads } from './downloads';
import { showPane, type Shown } from './pane';
import { RETURNS, sample, sampleGrids } from './samples';

/** The bulletin as a Word file, or on the clipboard; the pane says which of the two happened. */

async function atBulletin(engine: Engine = directEngine): Promise<Shown> {
  const shown = await showPane(await sampleGrids(), { engine });
  await act(() => shown.pane.tasks.addFiles(RETURNS.map(sample)));
  await shown.open('bulletin');
  return shown;
}

async function press({ user, settled }: Shown, name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name }));
  await settled();
}

const noClipboard = (): void => {
  document.execCommand = () => false;
  Object.defineProperty(window, 'ClipboardItem', { value: undefined, configurable: true });
};

afterEach(() => jest.restoreAllMocks());

test('另存 Word 通报 hands over a document with the figures of the sheet, and names what is to be filled in', async () => {
  const saved = watchDownloads();
  const shown = await atBulletin();
  await press(shown, '另存 Word 通报');
  expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/^关于青溪县2026年.*的通报\.docx$/u)]);
  const bytes = await bytesOf(saved[0]?.blob ?? new Blob());
  expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
  const { text } = readDraft('通报.docx', bytes);
  expect(text).toMatch(/共通报36项.{0,40}已完成10项/u);
  expect(screen.getByText(/的通报\.docx》已交给浏览器保存；其中“下步要求”待填写/u)).toBeVisible();
});

test('a title of the clerk’s is in the document and, as far as files may be called so, its name', async () => {
  const saved = watchDownloads();
  const shown = await atBulletin();
  await shown.user.type(screen.getByLabelText('标题'), '关于1/2季度实事的通报');
  await press(shown, '另存 Word 通报');
  expect(saved.map(({ name }) => name)).toEqual(['关于1_2季度实事的通报.docx']);
  expect(readDraft('a.docx', await bytesOf(saved[0]?.blob ?? new Blob())).text).toContain(
    '关于1/2季度实事的通报',
  );
});

test('复制带格式文字 puts fonts and indents on the clipboard, and the plain text beside them', async () => {
  const copied = watchCopying();
  const shown = await atBulletin();
  await press(shown, '复制带格式文字');
  expect([...copied.keys()].sort()).toEqual(['text/html', 'text/plain']);
  expect(copied.get('text/html')).toMatch(
    /mso-char-indent-count:2\.0.*mso-fareast-font-family:'仿宋_GB2312'/su,
  );
  expect(copied.get('text/plain')).toMatch(/共通报36项/u);
  expect(screen.getByText(/已复制，请到 Word 或 WPS 的空白文档中粘贴/u)).toBeVisible();
});

test('where nothing can be saved it copies instead, and says so', async () => {
  const copied = watchCopying();
  const saved = watchDownloads();
  URL.createObjectURL = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  const shown = await atBulletin();
  await press(shown, '另存 Word 通报');
  expect(saved).toEqual([]);
  expect(copied.get('text/html')).toContain('方正小标宋简体');
  expect(screen.getByText(/不能保存文件，改为复制带格式文字。已复制/u)).toBeVisible();
});

test('where copying is refused, too, it says what else can be done', async () => {
  noClipboard();
  const shown = await atBulletin();
  await press(shown, '复制带格式文字');
  expect(screen.getByText(/不允许复制，请再按一次.*--docx/u)).toBeVisible();
});

test('a fault of ours is told as one, and nothing is handed over', async () => {
  const saved = watchDownloads();
  const shown = await atBulletin({ ...directEngine, word: () => Promise.reject(new Error('broken')) });
  await press(shown, '另存 Word 通报');
  expect(saved).toEqual([]);
  expect(screen.getByText(/程序出错（不是文件的问题）/u)).toBeVisible();
});
