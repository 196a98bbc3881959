/** How alike two texts are, and whether what differs is a slip of the pen or another meaning. */

/** Characters of which one in place of another makes another thing: 东 for 西, 初 for 高. */
const CONTRASTS = [
  '东西南北中',
  '上下',
  '左右',
  '前后',
  '内外',
  '男女',
  '老幼少小大',
  '初高中小',
  '城乡农镇村',
  '省市县区镇乡村',
  '新旧老',
  '公民私',
  '一二三四五六七八九十',
  '甲乙丙丁',
  '春夏秋冬',
  '增减升降',
  '水电气路',
];

/** Deeds that are written for one another. 新建 and 改造 are not among them: they are other works. */
const SAME_DEED = new Set([
  '完成',
  '实现',
  '推进',
  '开展',
  '实施',
  '组织',
  '进行',
  '做好',
  '全面完成',
  '组织开展',
  '推动',
  '加快',
]);

/** One run of characters replaced by another; either may be empty. */
interface Change {
  readonly before: string;
  readonly after: string;
}

/** Above this product of lengths no comparison character by character is made (time and memory). */
const TOO_LONG = 4_000_000;

/** The characters that differ, by longest common subsequence; null where the texts are too long for it. */
export function changes(a: string, b: string): Change[] | null {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return aligned(a.slice(start, a.length - end), b.slice(start, b.length - end));
}

/** lengths[i * width + j]: the longest common subsequence of a from i and b from j. */
function commonLengths(a: string, b: string): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        a[i] === b[j]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

function aligned(a: string, b: string): Change[] | null {
  if (a.length * b.length > TOO_LONG) return null;
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const found: Change[] = [];
  let [i, j, before, after] = [0, 0, '', ''];
  const close = (): void => {
    if (before || after) found.push({ before, after });
    before = after = '';
  };
  while (i < a.length || j < b.length) {
    const at = i * width + j;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      close();
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && (lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0))) {
      before += a[i++];
    } else after += b[j++];
  }
  close();
  return found;
}

const contrast = (a: string, b: string): boolean =>
  CONTRASTS.some(
    (set) => [...a].some((char) => set.includes(char)) && [...b].some((char) => set.includes(char)),
  );

/** A word left out or put in, one character for another, or a deed by another word for it. */
function harmless({ before, after }: Change): boolean {
  if (/\d|[不未无非免]/u.test(before + after)) return false;
  if (before === '' || after === '') return (before + after).length <= LONGEST_INSERTION;
  if (SAME_DEED.has(before) && SAME_DEED.has(after)) return true;
  return before.length === 1 && after.length === 1 && !contrast(before, after);
}

const LONGEST_INSERTION = 6;
/** Of the longer text, as a share; two characters are few in any text. */
const MOST_CHANGED = 0.15;
const FEW = 2;

/** True where a careful reader would take b for a with a slip or a word more or less. */
export function smallEdit(a: string, b: string): boolean {
  const found = changes(a, b);
  if (found === null) return false;
  const changed = found.reduce((sum, { before, after }) => sum + Math.max(before.length, after.length), 0);
  return changed <= Math.max(FEW, MOST_CHANGED * Math.max(a.length, b.length)) && found.every(harmless);
}
