import { messages } from '../../domain/messages/zh-CN';
import type { ActionKind, Drawn, Mark } from '../../domain/port';
import { itemsOf, openIssuesOf, reviewedOf } from '../state/selectors';
import { tell, type TaskContext } from './context';
import { issueMarks, issueSpot, lampMarks } from './marks';
import { itemSpot, type Spot } from './places';
import type { SourceTasks } from './sources';
import type { IssueView, ItemView } from '../state/selectors';

const text = messages.pane.tasks;

/** How a button's work ended: `ask` means that a person must answer something in the pane first. */
export type Ending = 'done' | 'ask' | 'failed';

export interface WorkbookTasks {
  showItem(view: ItemView): Promise<void>;
  showIssue(view: IssueView): Promise<void>;
  /** Brings a cell of the workbook into view. */
  showCell(spot: Spot): Promise<void>;
  markIssues(): Promise<Ending>;
  markLamps(): Promise<Ending>;
  clearMarks(): Promise<Ending>;
  undo(): Promise<ActionKind | null | undefined>;
  generate(): Promise<Ending>;
}

/** What is done to the open workbook: always to sheets and marks of our own. */
export function workbookTasks(context: TaskContext, { reload }: SourceTasks): WorkbookTasks {
  const { store, port, engine, runner } = context;
  const workbook = (): string => store.get().host?.workbook ?? '';

  async function show(spot: Spot | null): Promise<void> {
    if (spot === null) return tell(context, 'info', text.notInWorkbook);
    await runner.run(text.selecting, () => port.select(spot.sheet, spot.address));
  }

  /** Waits for what was asked for before; figures of a workbook that has changed since are worked out anew. */
  async function upToDate(): Promise<boolean> {
    await runner.idle();
    const { outcome, stale } = store.get();
    if ((outcome === null || stale) && (await reload()) === undefined) return false;
    return true;
  }

  function nothingFound(): Ending {
    tell(context, 'warning', text.noTables);
    return 'ask';
  }

  async function paint(layer: 'lamps' | 'issues', marksOf: () => Mark[]): Promise<Ending> {
    if (!(await upToDate())) return 'failed';
    if (itemsOf(store.get()).length === 0) return nothingFound();
    const marks = marksOf();
    const painted = await runner.run(text.marking, async () => {
      return port.paint(layer, marks);
    });
    if (painted === undefined) return 'failed';
    // A row may be several areas; its reason stands once.
    const noted = marks.filter(({ note }) => note !== null).length;
    const { unnoted } = painted;
    tell(context, unnoted === 0 ? 'success' : 'warning', text.marked(layer, noted, unnoted));
    return 'done';
  }

  function sayDrawn(drawn: Drawn): void {
    store.dispatch({ type: 'drawn', drawn });
    const { kept, retained, unfinished } = drawn;
    const asPlanned = kept.length + retained.length + unfinished.length === 0;
    tell(context, asPlanned ? 'success' : 'warning', text.drawn(drawn));
  }

  async function draw(): Promise<Ending> {
    const analysis = reviewedOf(store.get());
    const { settings, outcome } = store.get();
    if (analysis === null || outcome === null) return 'failed';
    const { title, ...include } = settings.bulletin;
    const drawn = await runner.run(
      text.generating,
      async ({ signal, step }) => {
        const { report, comparison } = outcome;
        const order = { analysis, report, comparison, title, include };
        const plans = await engine.bulletin(order, signal);
        step(text.drawing, null, true);
        return port.draw(plans);
      },
      { canCancel: true },
    );
    if (drawn === undefined) return 'failed';
    sayDrawn(drawn);
    return 'done';
  }

  return {
    showItem: ({ item }) => show(itemSpot(item, workbook())),
    showIssue: (view) => show(issueSpot(view, workbook())),
    showCell: show,
    markIssues: () => paint('issues', () => issueMarks(openIssuesOf(store.get()), workbook())),
    markLamps: () =>
      paint('lamps', () => lampMarks(itemsOf(store.get()), workbook(), store.get().outcome?.found ?? [])),
    async clearMarks() {
      const count = await runner.run(text.clearing, () => port.clear());
      if (count === undefined) return 'failed';
      tell(context, 'success', text.cleared(count));
      return 'done';
    },
    async undo() {
      const undone = await runner.run(text.undoing, () => port.undo());
      if (undone === 'draw') store.dispatch({ type: 'drawn', drawn: null });
      if (undone !== undefined) tell(context, undone === null ? 'info' : 'success', text.undone(undone));
      return undone;
    },
    async generate() {
      await runner.idle();
      // Read anew in any case: not every change is told, and what is published must be what stands there.
      if ((await reload()) === undefined) return 'failed';
      if (store.get().lost.length > 0) {
        store.dispatch({ type: 'page', page: 'collect' });
        return 'ask';
      }
      if (itemsOf(store.get()).length === 0) return nothingFound();
      if (reviewedOf(store.get())?.tables.some(({ asOf }) => asOf === null)) {
        store.dispatch({ type: 'page', page: 'bulletin' });
        tell(context, 'warning', text.needsDate);
        return 'ask';
      }
      return draw();
    },
  };
}
