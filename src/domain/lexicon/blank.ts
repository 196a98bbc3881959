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

/** 未报, 暂未上报, 待统计: nothing was told, and the cell says so. */
const UNREPORTED = /^(?:暂|尚)?(?:未|待)(?:上报|填报|报送|提供|统计|核实|报|填)(?:数据)?$/u;
export const isUnreported = (text: string): boolean => UNREPORTED.test(text.trim());

/** Marks and words for what stands in the cell above. */
const DITTO = /^(?:[〃″"“”]{1,2}|''|,,|同上[行项]?|上同|同前)$/u;
export const isDitto = (text: string): boolean => DITTO.test(text.trim());
