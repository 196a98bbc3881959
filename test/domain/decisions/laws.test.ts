import fc from 'fast-check';
import { analyseTables } from '../../../src/domain/analyse';
import { applyDecisions } from '../../../src/domain/decisions/apply';
import type { Decision, Draft, Standing } from '../../../src/domain/decisions/decision';
import { confirmation, proposalsOf } from '../../../src/domain/decisions/drafts';
import { decided, endedAt } from '../../../src/domain/decisions/record';
import { withReplies } from '../../../src/domain/decisions/replies';
import type { ReviewedAnalysis } from '../../../src/domain/decisions/reviewed';
import { answersTo } from '../../../src/domain/slips/answers';
import { answerDrafts } from '../../../src/domain/slips/apply';
import type { Reply } from '../../../src/domain/slips/reply';
import { slipsOf, type Slip } from '../../../src/domain/slips/slip';
import { sourcesOf } from '../../../src/domain/sources';
import { parseStore } from '../../../src/domain/store/parse';
import { EMPTY_STORE, storeText, type KeptFile, type Store } from '../../../src/domain/store/store';
import { draftOn, grid, itemAt, TODAY, type Line } from './rows';

/**
 * Files come, go and are sent again with other words; the clerk decides and takes back, sends slips and accepts what
 * they come back with, however late; the pane closes between any two steps. No decision whose words are unchanged is lost, none whose words changed is applied.
 */

const UNITS = ['教育局', '住建局', '体育局'] as const;
/** Sendings of each unit: the figure of its one row; the last two are asked about. */
const WORDS = [
  '经梳理盘活闲置场所后形成健身点33个。',
  '已建成健身点34个',
  '正在选址',
  '已建成健身点35个，完成率35%',
  '已建成健身点36个，完成率36%',
];
/** What a unit corrects its words to: among them what is asked about again, and what it might have sent. */
const CORRECTED = ['已建成健身点34个', '已建成健身点36个，完成率36%', '已建成健身点38个'];

const lineOf = (unit: number, words: number): Line => [
  `健身点${unit}`,
  '建成健身点40个',
  WORDS[words] ?? '',
  UNITS[unit] ?? '',
];

type Step =
  | { readonly do: 'send'; readonly unit: number; readonly words: number }
  | { readonly do: 'remove'; readonly unit: number }
  | { readonly do: 'lamp' | 'figure' | 'confirm' | 'back'; readonly unit: number }
  | { readonly do: 'slip'; readonly unit: number }
  /** A slip of whatever time comes back: with other words, or with the reason why they stand. */
  | { readonly do: 'answer'; readonly unit: number; readonly slip: number; readonly corrected: number | null }
  | { readonly do: 'reopen' };

const unit = fc.nat({ max: UNITS.length - 1 });
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('send' as const), unit, words: fc.nat({ max: WORDS.length - 1 }) }),
    fc.record({ do: fc.constant('remove' as const), unit }),
    fc.record({
      do: fc.constantFrom('lamp' as const, 'figure' as const, 'confirm' as const, 'back' as const),
      unit,
    }),
    fc.record({ do: fc.constant('slip' as const), unit }),
    fc.record({
      do: fc.constant('answer' as const),
      unit,
      slip: fc.nat({ max: 2 }),
      corrected: fc.option(fc.nat({ max: CORRECTED.length - 1 })),
    }),
    fc.constant({ do: 'reopen' as const }),
  ),
  { maxLength: 20 },
);

const kept = (index: number, words: number): KeptFile => {
  const name = `${UNITS[index] ?? ''}.xlsx`;
  return {
    digest: `${index} ${words}`,
    name,
    path: name,
    size: 1,
    added: TODAY,
    source: { file: name, grids: [grid(name, [lineOf(index, words)])], error: null },
    replaced: null,
    beside: [],
  };
};

/** What the pane keeps, and the slips that are out. */
interface Desk {
  readonly store: Store;
  readonly slips: readonly Slip[];
}

/** As the pane does it: answered cells first, then what decisions make of the items. */
function reviewedOf({ files, decisions }: Store): ReviewedAnalysis {
  const found = sourcesOf(files.map(({ source }) => source ?? { file: '', grids: [], error: null }));
  const answered = withReplies(found.tables, decisions);
  const analysis = { asOf: null, files: found.files, tables: analyseTables(answered.tables), issues: [] };
  const reviewed = applyDecisions(analysis, decisions);
  const standings = new Map([...reviewed.standings, ...answered.standings].map((one) => [one.decision, one]));
  return { ...reviewed, standings: decisions.flatMap((one) => standings.get(one) ?? []) };
}

const decideAll = (decisions: readonly Decision[], drafts: readonly Draft[]): readonly Decision[] =>
  drafts.reduce((all, draft) => decided(all, draft, TODAY), decisions);

function decideOn(store: Store, step: Extract<Step, { readonly unit: number }>): readonly Decision[] {
  const reviewed = reviewedOf(store);
  const item = reviewed.tables
    .flatMap(({ items }) => items)
    .find(({ source }) => source.cells.name?.text === `健身点${step.unit}`);
  if (step.do === 'back') {
    const last = store.decisions.findLast(({ ended }) => ended === null);
    return last === undefined
      ? store.decisions
      : endedAt(store.decisions, [last.number], 'taken-back', TODAY);
  }
  if (item === undefined) return store.decisions;
  const enter = (content: Parameters<typeof draftOn>[2]): readonly Decision[] =>
    decided(store.decisions, draftOn(reviewed, item, content), TODAY);
  if (step.do === 'lamp') return enter({ kind: 'lamp', status: 'on-track' });
  if (step.do === 'figure') {
    const target = item.indicators[0]?.target.text ?? '';
    return enter({ kind: 'figure', indicator: { target, order: 1 }, value: 20 });
  }
  const [proposal] = proposalsOf([item]);
  return proposal === undefined ? store.decisions : enter(confirmation(proposal));
}

/** What the slip says when it comes back, whatever became of its row meanwhile. */
const filled = ({ queries }: Slip, corrected: number | null): Reply[] =>
  queries.slice(0, 1).map(({ key, item, sent, question }, row) => ({
    key,
    corrected: corrected === null ? '' : (CORRECTED[corrected] ?? ''),
    explained: corrected === null ? '数据口径不同' : '',
    item: item.source.cells.name?.text ?? '',
    place: '',
    ...{ sent, question, row },
    ...{ file: '核对单.xlsx', sheet: '核对单', cell: 'F5' },
  }));

function answer({ store, slips }: Desk, step: Extract<Step, { readonly do: 'answer' }>): Store {
  const own = slips.filter(({ unit }) => unit === UNITS[step.unit]);
  const slip = own[own.length - 1 - step.slip];
  if (slip === undefined) return store;
  const reviewed = reviewedOf(store);
  const drafts = answerDrafts(answersTo([reviewed], filled(slip, step.corrected), store.decisions));
  return { ...store, decisions: decideAll(store.decisions, drafts) };
}

function after(desk: Desk, step: Step): Desk {
  const { store, slips } = desk;
  if (step.do === 'reopen') {
    const again = parseStore(JSON.parse(storeText(store).text), TODAY).store;
    if (again === null) throw new Error('refused');
    return { store: again, slips };
  }
  if (step.do === 'slip') {
    const made = slipsOf(reviewedOf(store)).filter(({ unit: asked }) => asked === UNITS[step.unit]);
    return { store, slips: [...slips, ...made] };
  }
  if (step.do === 'answer') return { store: answer(desk, step), slips };
  const others = store.files.filter(({ name }) => name !== `${UNITS[step.unit] ?? ''}.xlsx`);
  if (step.do === 'send')
    return { store: { ...store, files: [...others, kept(step.unit, step.words)] }, slips };
  if (step.do === 'remove') return { store: { ...store, files: others }, slips };
  return { store: { ...store, decisions: decideOn(store, step) }, slips };
}

const FIRST: Desk = { store: EMPTY_STORE, slips: [] };
const bare = (text: string | undefined): string | undefined => text?.replace(/。$/u, '').replace(/，/gu, ',');
const same = (a: string | undefined, b: string | undefined): boolean => bare(a) === bare(b);

/** The words of a unit's row: as sent, then as each reply that holds there has left them. */
function wordsNow(
  store: Store,
  unitName: string,
): { readonly words: string; readonly held: Set<number> } | null {
  const file = store.files.find(({ name }) => name === `${unitName}.xlsx`);
  if (file === undefined) return null;
  let words = WORDS[Number(file.digest.split(' ')[1])] ?? '';
  const held = new Set<number>();
  for (const one of store.decisions) {
    if (one.kind !== 'reply' || one.ended !== null || one.subject.unit !== unitName) continue;
    if (!same(words, one.words.progress)) continue;
    words = one.text;
    held.add(one.number);
  }
  return { words, held };
}

/** What must be said of a decision, by the words in which its row now stands. */
function expected(store: Store, { number, kind, subject, words }: Decision): Standing['state'] {
  const now = wordsNow(store, subject.unit);
  if (now === null) return 'waiting';
  const holds = kind === 'reply' ? now.held.has(number) : same(now.words, words.progress);
  if (holds) return 'applied';
  // An issue that nothing raises any more is not asked about: what was said of it waits.
  return kind === 'aside' ? 'waiting' : 'stale';
}

/** An issue of other words that asks the same makes a setting aside stale; one that is gone lets it wait. */
const admitted = (decision: Decision, state: Standing['state']): boolean =>
  decision.kind === 'aside' && state === 'stale';

/** An answer is asked about in turn, answered, and sent again as it was at first; then as it was answered. */
const ASKED_TWICE: Step[] = [
  { do: 'send', unit: 0, words: 3 },
  { do: 'slip', unit: 0 },
  { do: 'answer', unit: 0, slip: 0, corrected: 1 },
  { do: 'slip', unit: 0 },
  { do: 'answer', unit: 0, slip: 0, corrected: 2 },
  { do: 'reopen' },
  { do: 'remove', unit: 0 },
  { do: 'send', unit: 0, words: 3 },
  { do: 'send', unit: 0, words: 4 },
];

test('no decision whose words are unchanged is lost, none whose words changed is applied', () => {
  const met = { replied: 0, replyToReply: 0, stale: 0 };
  fc.assert(
    fc.property(steps, (all) => {
      let desk = FIRST;
      let made = 0;
      for (const step of all) {
        desk = after(desk, step);
        const { store } = desk;
        // Nothing is ever taken out of the record.
        expect(store.decisions.length).toBeGreaterThanOrEqual(made);
        made = store.decisions.length;
        const { standings } = reviewedOf(store);
        expect(standings).toHaveLength(made);
        for (const { decision, state } of standings) {
          const must = decision.ended === null ? expected(store, decision) : 'ended';
          if (!(must === 'waiting' && admitted(decision, state))) expect(state).toBe(must);
          if (decision.kind !== 'reply') continue;
          met.replied++;
          if (state === 'stale') met.stale++;
          if (state === 'applied' && CORRECTED.some((text) => same(text, decision.words.progress)))
            met.replyToReply++;
        }
      }
    }),
    { numRuns: 150, examples: [[ASKED_TWICE]] },
  );
  // The law says something of replies, also of those to words that changed and of those to what a reply left.
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(0);
});

test('where a reply holds, its words stand in the row, and evidence leads to the slip', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { store } = all.reduce(after, FIRST);
      for (const { source } of reviewedOf(store).tables.flatMap(({ items }) => items)) {
        const now = wordsNow(store, source.leadUnits[0] ?? '');
        expect(source.cells.progress?.text).toBe(now?.words);
        expect(source.cells.progress?.source?.file).toBe(now?.held.size === 0 ? undefined : '核对单.xlsx');
      }
    }),
    { numRuns: 150 },
  );
});

test('where a figure is applied, it is the one that was decided', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { store } = all.reduce(after, FIRST);
      const reviewed = reviewedOf(store);
      for (const standing of reviewed.standings) {
        const { decision, state } = standing;
        if (state !== 'applied' || decision.kind === 'lamp' || !('value' in decision)) continue;
        const tables = reviewed.tables.map((_, index) => itemAt(reviewed, 0, index));
        const item = tables.find(({ decisions }) => decisions.includes(decision));
        expect(item?.indicators[0]?.actual?.value).toBe(decision.value);
        expect(item?.completion.basis).toBe(decision.kind === 'figure' ? 'by-hand' : 'confirmed');
      }
    }),
    { numRuns: 100 },
  );
});
