/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { directEngine } from '../../src/taskpane/engine/directEngine';
import type { Engine } from '../../src/taskpane/engine/engine';
import { outOfTime } from '../../src/taskpane/engine/failure';
import { LIMITS } from '../../src/taskpane/engine/limits';
import { excerptOf } from '../../src/taskpane/pages/draft/excerpt';
import type { Refusal } from '../../src/domain/grid';
import type { DraftSource } from '../../src/files/read/draftText';
import type { DroppedFile } from '../../src/taskpane/tasks/sources';
import { callsOf, showPane, type Shown } from './pane';
import { LIST, droppedBytes, sampleGrids } from './samples';

const DRAFT = '青溪县2026年民生实事项目共36项，其中已完成12项。\n从牵头单位看，县教育局9项，县民政局3项。';

async function atDraft(engine: Partial<Engine> = {}): Promise<Shown> {
  const shown = await showPane(await sampleGrids(LIST), { engine: { ...directEngine, ...engine } });
  await shown.open('draft');
  return shown;
}

const box = (): HTMLElement => screen.getByRole('textbox', { name: '通报稿' });
const findings = (verdict: string): string[] =>
  within(screen.getByRole('list', { name: verdict, hidden: true }))
    .getAllByRole('listitem', { hidden: true })
    .map((row) => row.textContent ?? '');

async function checked(shown: Shown, text: string): Promise<void> {
  await shown.user.click(box());
  await shown.user.paste(text);
  await shown.user.click(screen.getByRole('button', { name: '开始核对' }));
  await shown.settled();
}

describe('稿件核对', () => {
  test('nothing read: what to do first', async () => {
    const { open } = await showPane([]);
    await open('draft');
    expect(screen.getByText(/请先在“汇总”中/u)).toBeVisible();
  });

  test('a pasted text: each statement with its verdict, the words and what the table gives', async () => {
    const shown = await atDraft();
    expect(screen.getByRole('button', { name: '开始核对' })).toHaveAttribute('aria-disabled', 'true');
    await checked(shown, DRAFT);
    expect(findings('相符').join()).toMatch(/共36项.*附表共36项/u);
    expect(findings('不符').join()).toMatch(/县教育局9项.*附表中县教育局共5项/u);
    expect(findings('疑点').join()).toMatch(/已完成12项.*附表没有完成情况结论栏/u);
    const wrong = within(screen.getByRole('list', { name: '不符' }));
    expect(wrong.getByText((_text, element) => element?.tagName === 'MARK')).toHaveTextContent('9项');
    expect(screen.getByText(/^共\d处：✔ \d，✘ 1，疑点 \d，无从核对 \d。$/u)).toBeVisible();
  });

  test('a row behind a statement is selected in the workbook', async () => {
    const shown = await atDraft();
    await checked(shown, DRAFT);
    const wrong = within(screen.getByRole('list', { name: '不符' }));
    await shown.user.click(
      wrong.getByRole('button', { name: new RegExp(`${LIST}》第 5 行，定位到工作表“总表”`, 'u') }),
    );
    await shown.settled();
    expect(callsOf(shown.port, 'select')).toEqual([
      { kind: 'select', sheet: '总表', address: expect.stringMatching(/^[A-Z]5$/u) },
    ]);
  });

  test('a verdict goes as soon as the text or the figures change', async () => {
    const shown = await atDraft();
    await checked(shown, DRAFT);
    await shown.user.type(box(), '另');
    expect(screen.queryByText('核对结果')).toBeNull();
    await shown.user.click(screen.getByRole('button', { name: '开始核对' }));
    expect(await screen.findByText('核对结果')).toBeVisible();
    await act(() => shown.pane.tasks.judgeBy({ asOf: '2026-09-30' }));
    expect(screen.queryByText('核对结果')).toBeNull();
    expect(box()).toHaveValue(`${DRAFT}另`);
  });

  test('a .docx is opened and checked at once', async () => {
    const shown = await atDraft();
    const paragraphs = DRAFT.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
    const xml = `<w:document><w:body>${paragraphs.join('')}</w:body></w:document>`;
    await act(() =>
      shown.pane.tasks.openDraft(droppedBytes('通报.docx', zipSync({ 'word/document.xml': strToU8(xml) }))),
    );
    expect(box()).toHaveValue(`${DRAFT}\n`);
    expect(findings('不符')).toHaveLength(1);
  });

  test('a file that is no text says so, and leaves what was there', async () => {
    const shown = await atDraft();
    await shown.user.click(box());
    await shown.user.paste(DRAFT);
    await act(() => shown.pane.tasks.openDraft(droppedBytes('通报.pdf', strToU8('%PDF-1.7\n\u0001'))));
    await waitFor(() => expect(screen.getByText(/《通报.pdf》不是文字稿/u)).toBeVisible());
    expect(box()).toHaveValue(DRAFT);
  });

  const throwing = (error: unknown) => async (): Promise<never> => {
    throw error;
  };
  const readFault = async (file: string): Promise<DraftSource> => {
    // A code that readers may give, whatever the list of today.
    const error: Refusal = { code: 'fault', message: '…', detail: 'RangeError: 幼儿园' };
    return { file, text: '', error: error as DraftSource['error'] };
  };

  test.each<[string, Partial<Engine>, RegExp, boolean]>([
    ['hangs', { readDraft: throwing(outOfTime(8_000)) }, /《稿.docx》在 8 秒内没有读完/u, false],
    [
      'breaks the program',
      { readDraft: throwing(new TypeError('幼儿园')) },
      /《稿.docx》：程序出错（不是文件的问题）/u,
      true,
    ],
    ['is told as a fault', { readDraft: readFault }, /《稿.docx》：程序出错（不是文件的问题）/u, true],
  ])('a draft that %s is told as what it is, what was there stays', async (_what, engine, words, hasLog) => {
    const shown = await atDraft(engine);
    await shown.user.click(box());
    await shown.user.paste(DRAFT);
    await act(() => shown.pane.tasks.openDraft(droppedBytes('稿.docx', strToU8('x'))));
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByText(/损坏/u)).toBeNull();
    expect(screen.queryAllByRole('button', { name: '复制日志' })).toHaveLength(hasLog ? 1 : 0);
    expect(
      shown.pane.log
        .entries()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('幼儿园');
    expect(box()).toHaveValue(DRAFT);
  });

  test.each<[string, DroppedFile, RegExp]>([
    [
      'too large',
      { ...droppedBytes('稿.docx', strToU8('x')), size: LIMITS.fileBytes + 1 },
      /《稿.docx》有 61 MB，超过单个文件 60 MB/u,
    ],
    [
      'not given by the browser',
      { ...droppedBytes('稿.docx', strToU8('x')), arrayBuffer: throwing(new Error('NotReadableError')) },
      /《稿.docx》打不开/u,
    ],
  ])('a draft that is %s', async (_what, file, words) => {
    const shown = await atDraft();
    await act(() => shown.pane.tasks.openDraft(file));
    expect(await screen.findByText(words)).toBeVisible();
  });

  test('a text beyond any bulletin is not checked, and that is said', async () => {
    const shown = await atDraft();
    act(() => shown.pane.store.dispatch({ type: 'draft-text', text: '字'.repeat(LIMITS.draft + 1) }));
    await act(() => shown.pane.tasks.checkDraft());
    expect(
      await screen.findByText('通报稿有 51 万字，超过 50 万字的上限，没有核对。请只留下通报正文。'),
    ).toBeVisible();
    expect(shown.pane.store.get().draft.report).toBeNull();
  });

  test('what the product itself wrote of a table is never contradicted', async () => {
    const shown = await showPane(await sampleGrids('03卫生健康局.xlsx'), { engine: directEngine });
    await shown.open('draft');
    await act(() => shown.pane.tasks.judgeBy({ asOf: '2026-09-30' }));
    await act(async () => void (await shown.pane.tasks.generate()));
    const [{ plans } = { plans: [] }] = callsOf(shown.port, 'draw');
    const lines = plans[0]?.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.value ?? [])) ?? [];
    expect(lines.length).toBeGreaterThan(3);
    await checked(shown, lines.join('\n'));
    expect(shown.pane.store.get().draft.report?.counts).toMatchObject({ contradicts: 0 });
  });
});

describe('the words around a statement', () => {
  test.each([
    ['共36项。', [1, 4], '共36项。', [1, 4]],
    ['第一行\n共36项\n第三行', [5, 8], '共36项', [1, 4]],
    [
      `${'前'.repeat(30)}36项${'后'.repeat(30)}`,
      [30, 33],
      `…${'前'.repeat(18)}36项${'后'.repeat(18)}…`,
      [19, 22],
    ],
  ] as const)('%s', (draft, span, text, place) => {
    expect(excerptOf(draft, span)).toEqual({ text, span: place });
  });

  test('law: the marked words are those of the draft', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.nat(80), fc.nat(80), (draft, a, b) => {
        const span = [Math.min(a, b, draft.length), Math.min(Math.max(a, b), draft.length)] as const;
        const excerpt = excerptOf(draft, span);
        expect(excerpt.text.slice(...excerpt.span)).toBe(draft.slice(...span));
      }),
    );
  });
});
