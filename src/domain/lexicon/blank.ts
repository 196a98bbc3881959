/** Cells that say nothing: one definition for all who ask. */
const SAYS_NOTHING = new Set(
  '无 暂无 没有 目前无 暂未发现 未发现问题 未发现 不涉及 无涉及 未涉及 空 无问题 无困难 无存在问题 暂无问题 待填 / \\ - — — – ——'.split(
    ' ',
  ),
);
const ENDS = /[。.!！\s]/gu;

const LONGEST = Math.max(...[...SAYS_NOTHING].map(({ length }) => length));
const HEAD = 2 * LONGEST;

export function saysNothing(text: string): boolean {
  const head = text.slice(0, HEAD).replace(ENDS, '');
  if (head.length > LONGEST) return false;
  const plain = text.length <= HEAD ? head : text.replace(ENDS, '');
  return plain === '' || SAYS_NOTHING.has(plain);
}

/** Marks and words for what stands in the cell above. */
const DITTO = /^(?:[〃″"“”]{1,2}|''|,,|同上[行项]?|上同|同前)$/u;
export const isDitto = (text: string): boolean => DITTO.test(text.trim());
