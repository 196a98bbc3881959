import { amountText } from '../amountText';
import type { Issue } from '../issue';
import type { Actual, Target, TaskItem } from '../item';
import { fallsShort } from '../measure/declared';
import { isDisputed } from '../schedule/slow';
import { issueAt, shown, type RowCheck } from './check';

type Params = Issue['params'];

interface Answered {
  readonly target: Target;
  readonly actual: Actual;
}

/** The first indicator that is answered and not met. */
function unmet({ indicators }: TaskItem): Answered | null {
  for (const { target, actual, met } of indicators)
    if (met === false && actual !== null) return { target, actual };
  return null;
}

const amounts = ({ target, actual }: Answered): Params => ({
  target: amountText(shown(target.value), target.unit),
  actual: amountText(shown(actual.value), actual.unit),
});

/** What of the row speaks against its own verdict, from the most to the least tangible. */
function against(item: TaskItem, asOf: string | null): Params {
  const { declaredDone, completion, due, expected, indicators, milestones, status, suspected } = item;
  const short = unmet(item);
  if (short !== null && fallsShort(indicators) && (status === 'completed' || declaredDone !== null))
    return { kind: 'short', ...amounts(short) };
  if (suspected === 'completed') return { kind: 'met' };
  if (due?.kind === 'date' && due.date !== null && asOf !== null && due.date < asOf)
    return { kind: 'late', due: due.text, asOf };
  if (completion.percent !== null && expected.percent !== null && completion.percent < expected.percent)
    return {
      kind: 'gap',
      percent: shown(completion.percent),
      expected: shown(expected.percent),
      basis: expected.text,
    };
  if (short !== null) return { kind: 'short', ...amounts(short) };
  const step = milestones.findLast((one) => one.due !== null && asOf !== null && one.due <= asOf);
  return { kind: 'step', step: step?.text ?? expected.text };
}

/** 结论矛盾: what the row says of itself and what its figures say part. The evidence is that of its lamp. */
export const verdictContradiction: RowCheck = {
  code: 'verdict-contradiction',
  row: (context) => {
    const { item, analysis } = context;
    if (!isDisputed(item) || item.doubt === null) return [];
    const says = item.doubt.params.words;
    const params: Params = { says, ...against(item, analysis.asOf) };
    const field = item.rule === 'verdict' ? 'verdict' : (item.declaredDone?.field ?? 'progress');
    const short = unmet(item);
    // Certainly wrong as written: a column says done, and a figure without unknown words is below its target.
    const certain = params.kind === 'short' && field !== 'progress' && short?.actual.sure === true;
    return [
      issueAt(
        context,
        'verdict-contradiction',
        certain ? 'error' : 'warning',
        field === 'heading' ? 'verdict' : field,
        short === null ? [says] : [says, short.actual.text],
        params,
      ),
    ];
  },
};
