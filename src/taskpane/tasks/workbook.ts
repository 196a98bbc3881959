import { messages } from '../../domain/messages/zh-CN';
import type { NoticeState } from '../state/state';
import type { ActionKind, Drawn } from '../../domain/port';
import { issueKey, itemsOf, openIssuesOf } from '../state/selectors';
import { ofNow, tell, type TaskContext } from './context';
import { issueMarks, issueSpot, lampMarks, type Marked } from './marks';
import { tellReviewed } from './ownReview';
import { itemSpot, type Spot } from './places';
import { nextTask } from '../nextTask';
import { orderOf, type Ending, type Readiness } from './readiness';
import type { SourceTasks } from './sources';
import type { IssueView, ItemView } from '../state/selectors';

const text = messages.pane.tasks;

export interface WorkbookTasks {
  /** Selects the item's row; one that is not in an open workbook is shown in the pane. */
  showItem(view: ItemView): Promise<void>;
  /** Selects the cell; the row of a file is shown in the pane as it was sent. */
  showIssue(view: IssueView): Promise<void>;
  /** Shows the row in the pane, and the cell, too, where there is one to select: from issue to issue. */
  lookAtIssue(view: IssueView): Promise<void>;
  /** Brings a cell of the workbook into view. */
  showCell(spot: Spot): Promise<void>;
  markIssues(): Promise<Ending>;
  markLamps(): Promise<Ending>;
  clearMarks(): Promise<Ending>;
  undo(): Promise<ActionKind | null | undefined>;
  generate(): Promise<Ending>;
}

/** What is done to the open workbook: always to sheets and marks of our own. */
export function workbookTasks(
  context: TaskContext,
  { reload }: SourceTasks,
  { ready, nothingFound }: Readiness,
): WorkbookTasks {
  const { store, port, engine, runner } = context;
  const workbook = (): string => store.get().host?.workbook ?? '';

  async function show({ sheet, address }: Spot): Promise<void> {
    await runner.run(text.selecting, () => port.select(sheet, address));
  }

  /** Where cells can be selected at all: not in files that were given. */
  const selectable = (spot: Spot | null): Spot | null => (store.get().host?.live === true ? spot : null);
  /** The cell that an issue's own words stand in. */
  const cellOf = (view: IssueView): Spot | null =>
    view.file === workbook() ? selectable(issueSpot(view, workbook())) : null;
  const lookAt = (page: 'progress' | 'check', key: string): void =>
    store.dispatch({ type: 'look-at', page, key });

  /** Waits for what was asked for before; figures of a workbook that has changed since are worked out anew. */
  async function upToDate(): Promise<boolean> {
    await runner.idle();
    const { outcome, stale } = store.get();
    if ((outcome === null || stale) && (await reload()) === undefined) return false;
    return true;
  }

  /** What was told since still stands beside the new words. */
  function tellAlong(before: NoticeState | null, intent: NoticeState['intent'], words: string): void {
    const { notice } = store.get();
    const warned = notice !== before && notice?.intent === 'warning' ? notice : null;
    tell(context, warned?.intent ?? intent, [warned?.text, words].filter(Boolean).join('\n'), { undo: true });
  }

  async function paint(layer: 'lamps' | 'issues', marksOf: () => Marked): Promise<Ending> {
    const { notice } = store.get();
    if (!(await upToDate())) return 'failed';
    if (itemsOf(store.get()).length === 0) return nothingFound();
    // Worked out within the task: what is read in between would be of other rows.
    const painted = await runner.run(text.marking, async () => {
      const { marks, elsewhere } = marksOf();
      // A row may be several areas; its reason stands once.
      const noted = marks.filter((mark) => mark.note !== null).length;
      const { notes } = store.get().settings;
      const painted = await port.paint(layer, notes ? marks : marks.map((mark) => ({ ...mark, note: null })));
      return { ...painted, noted, elsewhere };
    });
    if (painted === undefined) return 'failed';
    const { noted, elsewhere, unnoted } = painted;
    tellAlong(notice, unnoted === 0 ? 'success' : 'warning', text.marked(layer, noted, elsewhere, unnoted));
    return 'done';
  }

  /** Returns that may be last period's, as long as nobody has set that aside. */
  const oldFiles = (): readonly string[] => [
    ...new Set(
      openIssuesOf(store.get()).flatMap(({ issue, item }) =>
        issue.code === 'old-table' && item !== null ? [item.source.file] : [],
      ),
    ),
  ];

  /** How the drawing ended: for a person to see to, or as planned. */
  function drawnNotice(drawn: Drawn): NoticeState {
    const { kept, retained, unfinished } = drawn;
    const old = oldFiles();
    const asPlanned = kept.length + retained.length + unfinished.length + old.length === 0;
    const words = [text.drawn(drawn), ...(old.length === 0 ? [] : [text.oldTables(old)])];
    return {
      intent: asPlanned ? 'success' : 'warning',
      text: words.join('\n'),
      undo: true,
      holds: ofNow(store.get()),
    };
  }

  async function draw(): Promise<Ending> {
    const made = await runner.run(
      text.generating,
      async ({ signal, step }) => {
        const order = orderOf(store.get());
        if (order === null) return null;
        await nextTask();
        const plans = await engine.bulletin(order, signal);
        step(text.drawing, null, true);
        const drawn = await port.draw(plans, (share) => step(text.drawing, share, true));
        return { drawn, order };
      },
      { canCancel: true },
    );
    if (!made) return 'failed';
    const { drawn, order } = made;
    store.dispatch({ type: 'drawn', drawn });
    await tellReviewed(context, drawnNotice(drawn), order);
    return 'done';
  }

  return {
    async showItem({ item }) {
      const spot = selectable(itemSpot(item, workbook()));
      if (spot === null) lookAt('progress', item.key);
      else await show(spot);
    },
    async showIssue(view) {
      const spot = cellOf(view);
      if (spot === null) lookAt('check', issueKey(view));
      else await show(spot);
    },
    async lookAtIssue(view) {
      lookAt('check', issueKey(view));
      const spot = cellOf(view);
      if (spot !== null) await show(spot);
    },
    showCell: show,
    markIssues: () =>
      paint('issues', () => ({ marks: issueMarks(openIssuesOf(store.get()), workbook()), elsewhere: 0 })),
    markLamps: () =>
      paint('lamps', () => lampMarks(itemsOf(store.get()), workbook(), store.get().outcome?.found ?? [])),
    async clearMarks() {
      const count = await runner.run(text.clearing, () => port.clear());
      if (count === undefined) return 'failed';
      tell(context, 'success', text.cleared(count), { undo: count > 0 });
      return 'done';
    },
    async undo() {
      const undone = await runner.run(text.undoing, () => port.undo());
      if (undone === 'draw') store.dispatch({ type: 'drawn', drawn: null });
      if (undone !== undefined) tell(context, undone === null ? 'info' : 'success', text.undone(undone));
      return undone;
    },
    async generate() {
      const ending = await ready();
      return ending === 'done' ? draw() : ending;
    },
  };
}
