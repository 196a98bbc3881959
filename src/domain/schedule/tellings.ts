import type { Clause } from '../text/clauses';
import { overlap, pairs } from './wording';

/** A clause of the report, ready to be held against the plan. */
export interface Telling {
  readonly text: string;
  readonly pairs: ReadonlySet<number>;
  readonly state: Progress;
}

type Progress = 'done' | 'begun' | 'planned';

const NOT_DONE =
  /正在|拟(?![定订])|预计|计划(?=[\d于在年]|[^,;。]{0,8}(?:完成|开|启))|准备|待|等待|尚未|未|将|力争|争取|阶段$|中$|征求|启动|着手|开始/u;
const PLANNED = /未|待|拟(?![定订])|预计|力争|争取|将|计划(?=[\d于在年])|暂缓|推迟|搁置|暂停|流标|延后|取消/u;
/** A milestone that asks for a beginning or for ongoing work is met by work under way. */
export const ONGOING = /启动|开展|推进|持续|筹备|做好|进行|开始/u;
export const FINISHING = /完成|通过|取得|建成/u;
const FINISHED = /已|完成|了|通过|取得|确定|制[定订]|形成|落实|到位|均/u;
const ENOUGH = 0.6;

const progressOf = (clause: string): Progress =>
  PLANNED.test(clause) ? 'planned' : NOT_DONE.test(clause) ? 'begun' : 'done';

/** Whether a clause of the report answers a clause of the plan: same wording, and as far as the plan asks. */
function answers(asked: string, { text, state }: Telling, begun: boolean): boolean {
  if (state === 'planned') return false;
  if (begun || ONGOING.test(asked)) return true;
  return state === 'done' && (!FINISHING.test(asked) || FINISHED.test(text));
}

/** Fewer telling pairs of characters than this say too little to be compared. */
const LEAST_PAIRS = 3;

/** Clauses of a report that tell enough; a heading (2.长期护理保险参保工作:) names a thing without saying anything of it. */
export function tellingsOf(progress: string, parts: readonly Clause[]): Telling[] {
  return parts
    .filter(({ end }) => progress[end] !== ':')
    .map(({ text }) => ({ text, pairs: pairs(text), state: progressOf(text) }))
    .filter((telling) => telling.pairs.size >= LEAST_PAIRS);
}

/** The report's clause that speaks of a deed, given in clauses; `begun`: it is enough that work on it has begun. */
export function answering(
  deed: readonly Clause[],
  tellings: readonly Telling[],
  begun = false,
): string | null {
  if (tellings.length === 0) return null;
  const asked = deed.map(({ text }) => ({ text, pairs: pairs(text) }));
  const found = tellings.find((told) =>
    asked.some(
      (want) => overlap(want.pairs, told.pairs, LEAST_PAIRS) >= ENOUGH && answers(want.text, told, begun),
    ),
  );
  return found?.text ?? null;
}
