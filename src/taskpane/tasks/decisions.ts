import type { Judging } from '../state/state';
import type { Refused } from '../../domain/decisions/apply';
import type { Decision, DecisionKind, Draft } from '../../domain/decisions/decision';
import type { ItemDraft, Proposal } from '../../domain/decisions/drafts';
import type { ReviewedItem } from '../../domain/decisions/reviewed';
import { messages } from '../../domain/messages/zh-CN';
import type { Settings } from '../../domain/store/store';
import type { Field } from '../../domain/table/fields';
import { applyOptions, namedColumnsOf, reviewedOf, type IssueView } from '../state/selectors';
import { nextTask } from '../nextTask';
import type { TaskContext } from './context';
import { keep } from './keeping';
import type { SourceTasks } from './sources';

const text = messages.pane.tasks;

export interface DecisionTasks {
  /** Sets issues aside, all for the same reason. */
  setAside(views: readonly IssueView[], reason: string): Promise<void>;
  /** Decides on an item; null where it was entered, else why it was not. */
  decideOn(item: ReviewedItem, contents: readonly ItemDraft[], reason: string): Promise<Refused | null>;
  /** Takes proposed figures as they stand (采用). */
  confirm(proposals: readonly Proposal[]): Promise<void>;
  /** Answers what putting returns together asked. */
  answer(draft: Draft): Promise<void>;
  /** Enters several decisions at once. */
  answerAll(drafts: readonly Draft[]): Promise<void>;
  /** Takes decisions back; they stay in the record. */
  takeBack(decisions: readonly Decision[]): Promise<void>;
  /** Decisions whose words have changed are seen, and done with. */
  letGo(decisions: readonly Decision[]): Promise<void>;
  chooseColumn(header: string, field: Field | null): Promise<void>;
  /** The column is told by the program again. */
  forgetColumn(header: string): Promise<void>;
  /** Whether hidden sheets of a file count. */
  takeHidden(file: string, take: boolean): Promise<void>;
  /** Settings of figures and lamps: analysed again. */
  judgeBy(change: Partial<Pick<Settings, 'asOf' | 'lamp'>>): Promise<void>;
  setBulletin(change: Partial<Settings['bulletin']>): Promise<void>;
  /** What the office adds to its bulletins. */
  setOffice(change: Partial<Settings['office']>): Promise<void>;
  /** Whether marks carry their reasons, from the next on. */
  setNotes(notes: boolean): Promise<void>;
}

/** Decisions that change what is read and how rows are put together. */
const BEFORE_ANALYSIS: ReadonlySet<DecisionKind> = new Set([
  'match',
  'outside',
  'version',
  'column',
  'reply',
]);

type Change = () => void;

/** What a person decides: kept in the workbook at once. */
export function decisionTasks(context: TaskContext, { begin, analyseAgain }: SourceTasks): DecisionTasks {
  const { store, runner, today } = context;

  const decisions = (): readonly Decision[] => store.get().decisions;
  /** There once the workbook's own store was read, and before that nothing is entered. */
  function judging(): Judging {
    const known = store.get().judging;
    if (known === null) throw new Error('a decision before the workbook was read');
    return known;
  }

  const enterAll = (drafts: readonly Draft[]): void =>
    store.dispatch({
      type: 'decisions',
      decisions: judging().decidedAll(decisions(), drafts, today()),
    });
  const set = (change: Partial<Settings>): void => store.dispatch({ type: 'settings', change });

  /** What the workbook keeps is read before anything is kept over it. */
  async function keepChange(change: Change): Promise<void> {
    if (store.get().started) change();
    else
      await runner.run(text.saving, async () => {
        await begin();
        change();
      });
    await keep(context);
  }

  /** Both are asked for at once, so that whatever is asked for next comes after both. */
  async function keepAndAnalyse(change: Change): Promise<void> {
    await Promise.all([keepChange(change), analyseAgain()]);
  }

  const changed = (kinds: readonly DecisionKind[], change: Change): Promise<void> =>
    kinds.some((kind) => BEFORE_ANALYSIS.has(kind)) ? keepAndAnalyse(change) : keepChange(change);

  function draftsOn(item: ReviewedItem, contents: readonly ItemDraft[], reason: string): Draft[] {
    const reviewed = reviewedOf(store.get());
    if (reviewed === null) return [];
    const deciding = new (judging().Deciding)(reviewed);
    return contents.flatMap((content) => deciding.on(item, content, reason) ?? []);
  }

  const end = (ending: readonly Decision[], how: 'taken-back' | 'answered'): Promise<void> =>
    changed(
      ending.map(({ kind }) => kind),
      () =>
        store.dispatch({
          type: 'decisions',
          decisions: judging().endedAt(
            decisions(),
            ending.map(({ number }) => number),
            how,
            today(),
          ),
        }),
    );

  return {
    async setAside(views, reason) {
      const reviewed = reviewedOf(store.get());
      if (reviewed === null) return;
      const { Deciding, wholeAside } = judging();
      const deciding = new Deciding(reviewed);
      const drafts = views.flatMap(({ issue, item, about }) =>
        item === null ? wholeAside(about, issue, reason) : (deciding.aside(item, issue, reason) ?? []),
      );
      if (drafts.length > 0) await keepChange(() => enterAll(drafts));
    },
    async decideOn(item, contents, reason) {
      const { outcome, settings } = store.get();
      const reviewed = reviewedOf(store.get());
      if (outcome === null || reviewed === null) return null;
      const drafts = draftsOn(item, contents, reason);
      const options = applyOptions(outcome, settings.lamp);
      const refused = judging().refusalOf(outcome.analysis, decisions(), drafts, options, reviewed.standings);
      // With thousands of rows to see whether it holds takes its time, and so does to show it.
      await nextTask();
      if (refused === null) await keepChange(() => enterAll(drafts));
      return refused;
    },
    async confirm(proposals) {
      const drafts = proposals.flatMap((one) => draftsOn(one.item, [judging().confirmation(one)], ''));
      if (drafts.length > 0) await keepChange(() => enterAll(drafts));
    },
    answer: (draft) => changed([draft.kind], () => enterAll([draft])),
    answerAll: (drafts) =>
      changed(
        drafts.map(({ kind }) => kind),
        () => enterAll(drafts),
      ),
    takeBack: (ending) => end(ending, 'taken-back'),
    letGo: (ending) => end(ending, 'answered'),
    chooseColumn: (header, field) =>
      keepAndAnalyse(() => enterAll([{ ...ANY_ROW, kind: 'column', header, field }])),
    forgetColumn: (header) =>
      end(
        namedColumnsOf(store.get()).filter((one) => one.header === header),
        'taken-back',
      ),
    takeHidden: (file, take) =>
      keepAndAnalyse(() => {
        const { hidden } = store.get().settings;
        set({ hidden: [...hidden.filter((one) => one !== file), ...(take ? [file] : [])] });
      }),
    judgeBy: (how) => keepAndAnalyse(() => set(how)),
    setBulletin: (choice) =>
      keepChange(() => set({ bulletin: { ...store.get().settings.bulletin, ...choice } })),
    setOffice: (change) => keepChange(() => set({ office: { ...store.get().settings.office, ...change } })),
    setNotes: (notes) => keepChange(() => set({ notes })),
  };
}

/** A decision on headings is about no row. */
const ANY_ROW = { subject: { unit: '', item: '', order: 1 }, words: {}, sent: false, reason: '' } as const;
