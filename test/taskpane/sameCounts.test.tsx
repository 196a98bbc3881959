/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import type { Severity } from '../../src/domain/issue';
import { messages } from '../../src/domain/messages/zh-CN';
import { lookZhCN } from '../../src/domain/messages/zh-CN.look';
import type { PlanCell, SheetPlan } from '../../src/domain/sheet/plan';
import { issueTexts } from '../../src/domain/bulletin/sheets/issueList';
import { openIssuesOf, type IssueView } from '../../src/taskpane/state/selectors';
import { callsOf, showPane, type Shown } from './pane';
import { droppedBytes, RETURNS, sample, sampleGrids } from './samples';

/** The pane says 12, the sheet 23: each count of what is to be asked about is of one list, wherever it stands. */

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const WIDTH = messages.bulletin.queriesHeader.length;

/** A return of its own making: the same task otherwise reported, and one that the list does not have. */
const AGAIN = `县教育局补报
目标任务,牵头单位,三季度进展情况
完成18所中小学校教室照明改造,县教育局,已完成16所。
新建县城游泳馆1座,县教育局,主体已封顶。
`;

async function consolidated(): Promise<Shown> {
  const shown = await showPane(await sampleGrids());
  const again = droppedBytes('县教育局补报.csv', new TextEncoder().encode(AGAIN));
  await act(() => shown.pane.tasks.addFiles([...RETURNS.map(sample), again]));
  await shown.settled();
  return shown;
}

async function queriesSheet({ pane, port }: Shown): Promise<SheetPlan> {
  await act(() => pane.tasks.generate());
  const plans = callsOf(port, 'draw').at(-1)?.plans ?? [];
  const found = plans.find(({ part }) => part === 'queries');
  if (found === undefined) throw new Error('no sheet 核对 was drawn');
  return found;
}

const text = (cell: PlanCell | null | undefined): string => String(cell?.value ?? '');

/** The sheet's rows from heading to 收到的文件, behind their numbers. */
function linesOf({ rows }: SheetPlan): readonly string[] {
  const all = rows.map(({ cells }) => cells.slice(0, WIDTH).map(text));
  const from = all.findIndex(([first]) => first === messages.bulletin.queriesHeader[0]) + 1;
  const lines = all.slice(from);
  const end = lines.findIndex(([first]) => !/^\d+$/u.test(first ?? ''));
  return (end < 0 ? lines : lines.slice(0, end)).map((cells) => cells.slice(1).join('|'));
}

function lineOf(view: IssueView): string {
  const { severity, kind, units, item, place, message, quotes, action } = issueTexts(view);
  return [severity, kind, units, item, place, message, quotes, action].join('|');
}

const count = (views: readonly IssueView[], severity: Severity): number =>
  views.filter(({ issue }) => issue.severity === severity).length;

/** Every place that tells how many there are, against one another, and the sheet line by line. */
async function expectSameEverywhere(shown: Shown): Promise<void> {
  const { pane, open } = shown;
  const sheet = await queriesSheet(shown);
  const views = openIssuesOf(pane.store.get());
  const [errors, warnings, hints] = SEVERITIES.map((severity) => count(views, severity));
  expect([...linesOf(sheet)].sort()).toEqual(views.map(lineOf).sort());
  expect(sheet.rows.map(({ cells }) => text(cells[0]))).toContain(
    `共${views.length}条：错误${errors}条，疑点${warnings}条，提示${hints}条。`,
  );

  await open('bulletin');
  const before = screen.queryByLabelText(lookZhCN.before.parts.errors);
  const told = before === null ? [] : within(before).getAllByRole('listitem', { hidden: true });
  expect(told).toHaveLength(errors ?? 0);

  await open('check');
  expect(screen.getByText(new RegExp(`有 ${views.length} 处待核对`, 'u'))).toBeVisible();
  const filter = screen.getByRole('group', { name: messages.pane.check.bySeverity });
  expect(
    within(filter)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual([`错误 ${errors}`, `疑点 ${warnings}`, `提示 ${hints}`]);
  expect(screen.getByRole('tab', { name: new RegExp(`^核对.*${views.length}`, 'u') })).toBeVisible();

  await open('collect');
  expect(screen.getByText('待核对').parentElement).toHaveTextContent(String(views.length));
}

const asideAll = (shown: Shown, isMeant: (view: IssueView) => boolean): Promise<void> =>
  act(async () => {
    const views = openIssuesOf(shown.pane.store.get()).filter(isMeant);
    expect(views.length).toBeGreaterThan(0);
    await shown.pane.tasks.setAside(views, '已电话核实');
  });

describe('the pane says 12, the sheet 23', () => {
  test('both list the same issues with the same places and words, and count the same', async () => {
    const shown = await consolidated();
    const views = openIssuesOf(shown.pane.store.get());
    const codes = new Set(views.map(({ issue }) => issue.code));
    for (const code of ['unit-not-sent', 'row-not-sent', 'row-sent-twice', 'outside-list', 'row-doubtful'])
      expect(codes).toContain(code);
    // Of a table as a whole, and of no table at all.
    expect(views.some(({ item, table }) => item === null && table !== null)).toBe(true);
    expect(views.some(({ table }) => table === null)).toBe(true);
    await expectSameEverywhere(shown);
  });

  test('also after rows’ issues, then those of tables, units and files were set aside, and after both were brought back', async () => {
    const shown = await consolidated();
    const { pane } = shown;
    const before = openIssuesOf(pane.store.get()).length;
    await asideAll(shown, ({ item, issue }) => item !== null && issue.code !== 'row-not-sent');
    await asideAll(shown, ({ item }) => item === null);
    const left = openIssuesOf(pane.store.get());
    expect(new Set(left.map(({ issue }) => issue.code))).toEqual(new Set(['row-not-sent']));
    await expectSameEverywhere(shown);
    await act(() => pane.tasks.takeBack(pane.store.get().decisions));
    expect(openIssuesOf(pane.store.get())).toHaveLength(before);
    await expectSameEverywhere(shown);
  });

  test('a unit set aside as missing says nothing of another that is missing later', async () => {
    const shown = await consolidated();
    await asideAll(shown, ({ issue }) => issue.code === 'unit-not-sent');
    const { pane } = shown;
    const gone = pane.store.get().files.find(({ name }) => name.startsWith('人社局'));
    await act(() => pane.tasks.removeFile(gone?.id ?? -1));
    await shown.settled();
    // One more unit is missing by now: it was not what the clerk had seen.
    const missing = openIssuesOf(pane.store.get()).filter(({ issue }) => issue.code === 'unit-not-sent');
    expect(missing).toHaveLength(1);
    await expectSameEverywhere(shown);
  });
});
