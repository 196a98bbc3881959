import { addTo } from '../grouped';
import { draftZhCN } from '../messages/zh-CN.draft';
import { partAt, type Part, type Passage } from './lines';
import type { CountMention } from './counts';
import type { LineFinding } from './report';
import type { State } from './states';

/** States that leave no item out and share none. */
const APART: ReadonlySet<State> = new Set(['completed', 'on-track', 'slow', 'behind', 'undetermined']);
/** A number of some of those counted before, or of others. */
const NOT_ALL = /其中|另|其余|剩余|部分|新增|比|较上|同期/u;
/** So many states are hardly a choice of them. */
const MANY = 3;

/** The number of all items that a sentence opens with, and those of each state. */
export interface Partition {
  readonly sentence: Part;
  readonly total: CountMention;
  readonly parts: readonly CountMention[];
}

const isPart = ({ said, joined, inner, before }: CountMention): boolean =>
  joined.length === 0 &&
  said !== null &&
  APART.has(said.state) &&
  !inner &&
  !NOT_ALL.test(before.replace(/^其中/u, ''));

/** 另有3项待核: what is left of the whole, where it makes it up. */
const REST = /^(?:另|另外|其余|剩余|余下)/u;
const isRest = ({ said, inner, before }: CountMention): boolean =>
  said !== null && APART.has(said.state) && !inner && REST.test(before);

const sumOf = (mentions: readonly CountMention[]): number =>
  mentions.reduce((sum, { value }) => sum + value, 0);

/** The parts that a sentence gives, with what it says is left where only both are the whole. */
function partsOf(total: CountMention, rest: readonly CountMention[]): readonly CountMention[] {
  const parts = rest.filter(isPart);
  const all = rest.filter((one) => isPart(one) || isRest(one));
  return parts.length > 0 && sumOf(all) === total.value ? all : parts;
}

/** What sentences divide up: 共38项:已完成11项…;按计划推进17项….; a sentence whose parts name a state twice divides nothing. */
export function partitions(passage: Passage, mentions: readonly CountMention[]): Partition[] {
  const bySentence = new Map<Part, CountMention[]>();
  for (const mention of mentions) {
    const sentence = partAt(passage.sentences, mention.start);
    if (sentence === null) continue;
    addTo(bySentence, sentence, mention);
  }
  return [...bySentence].flatMap(([sentence, [total, ...rest]]) => {
    if (total === undefined || total.said !== null || total.inner) return [];
    const parts = partsOf(total, rest);
    const states = new Set(parts.map(({ said }) => said?.state));
    return parts.length === 0 || states.size < parts.length ? [] : [{ sentence, total, parts }];
  });
}

/** States that together are all that is slow. */
const SLOW_PARTS: ReadonlySet<State> = new Set(['behind', 'at-risk']);

/** Numbers of one bracket. */
const MOST_INNER = 8;

/** 进展较缓13项,占8.5%(进展滞后5项、进展偏慢8项): the bracket divides the number before it. */
export function innerPartitions(passage: Passage, mentions: readonly CountMention[]): Partition[] {
  return mentions.flatMap((total, index) => {
    if (total.inner || total.said?.state !== 'slow') return [];
    const behind = mentions.slice(index + 1, index + 1 + MOST_INNER);
    const next = behind.findIndex(({ inner }) => !inner);
    const inner = next < 0 ? behind : behind.slice(0, next);
    const parts = inner.filter(({ said }) => said !== null && SLOW_PARTS.has(said.state));
    const sentence = partAt(passage.statements, total.start);
    const near = parts.filter(({ start }) => sentence !== null && start < sentence.end);
    const states = new Set(near.map(({ said }) => said?.state));
    return sentence === null || states.size < SLOW_PARTS.size || near.length > states.size
      ? []
      : [{ sentence, total, parts: near }];
  });
}

/** The parts against their whole. */
export function partitionFinding({ total, parts }: Partition): LineFinding | null {
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2) return null;
  const values = parts.map(({ value }) => value);
  const sum = values.reduce((all, value) => all + value, 0);
  const isChoice = parts.length < MANY && !last.inner;
  if (sum < total.value && isChoice) return null;
  return {
    kind: 'list-sum',
    start: total.start,
    end: last.end,
    verdict: sum === total.value ? 'agrees' : sum > total.value ? 'contradicts' : 'doubtful',
    annex: draftZhCN.sum(values, sum, total.value),
    rows: [],
  };
}
