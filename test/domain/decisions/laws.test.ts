import fc from 'fast-check';
import { applyDecisions } from '../../../src/domain/decisions/apply';
import type { Decision, Standing } from '../../../src/domain/decisions/decision';
import { confirmation, proposalsOf } from '../../../src/domain/decisions/drafts';
import { decided, endedAt } from '../../../src/domain/decisions/record';
import { parseStore } from '../../../src/domain/store/parse';
import { EMPTY_STORE, storeText, type KeptFile, type Store } from '../../../src/domain/store/store';
import { analysisOf, draftOn, grid, itemAt, TODAY, type Line } from './rows';

/**
 * Files come, go and are sent again with other words; the clerk decides and takes back; the pane closes between any
 * two steps. No decision whose words are unchanged is lost, none whose words changed is applied.
 */

const UNITS = ['教育局', '住建局', '体育局'] as const;
/** Three sendings of each unit: the figure of its one row. */
const WORDS = ['经梳理盘活闲置场所后形成健身点33个。', '已建成健身点34个', '正在选址'];

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
    fc.constant({ do: 'reopen' as const }),
  ),
  { maxLength: 14 },
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

const linesOf = ({ files }: Store): Record<string, readonly Line[]> =>
  Object.fromEntries(
    files.map(({ name, digest }) => {
      const [index, words] = digest.split(' ').map(Number);
      return [name, [lineOf(index ?? 0, words ?? 0)]];
    }),
  );

const reviewedOf = (store: Store) => applyDecisions(analysisOf(linesOf(store)), store.decisions);

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

function after(store: Store, step: Step): Store {
  if (step.do === 'reopen') {
    const again = parseStore(JSON.parse(storeText(store).text), TODAY).store;
    if (again === null) throw new Error('refused');
    return again;
  }
  const others = store.files.filter(({ name }) => name !== `${UNITS[step.unit] ?? ''}.xlsx`);
  if (step.do === 'send') return { ...store, files: [...others, kept(step.unit, step.words)] };
  if (step.do === 'remove') return { ...store, files: others };
  return { ...store, decisions: decideOn(store, step) };
}

/** What must be said of a decision, by the words in which its row now stands. */
function expected(store: Store, { subject, words }: Decision): Standing['state'] {
  const file = store.files.find(({ name }) => name === `${subject.unit}.xlsx`);
  if (file === undefined) return 'waiting';
  const now = WORDS[Number(file.digest.split(' ')[1])] ?? '';
  return now.replace(/。$/u, '') === words.progress?.replace(/。$/u, '') ? 'applied' : 'stale';
}

test('no decision whose words are unchanged is lost, none whose words changed is applied', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let store = EMPTY_STORE;
      let made = 0;
      for (const step of all) {
        store = after(store, step);
        // Nothing is ever taken out of the record.
        expect(store.decisions.length).toBeGreaterThanOrEqual(made);
        made = store.decisions.length;
        const { standings } = reviewedOf(store);
        expect(standings).toHaveLength(made);
        for (const { decision, state } of standings)
          expect(state).toBe(decision.ended === null ? expected(store, decision) : 'ended');
      }
    }),
    { numRuns: 150 },
  );
});

test('where a figure is applied, it is the one that was decided', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const store = all.reduce(after, EMPTY_STORE);
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
