/** The fonts of official documents, each with what stands in for it on other systems. */
const STACKS: readonly (readonly [RegExp, string])[] = [
  [/小标宋/u, "'Trial XiaoBiaoSong', serif"],
  [/仿宋/u, "'FangSong', 'STFangsong', 'FangSong_GB2312', 'Noto Serif CJK SC', serif"],
  [/楷/u, "'KaiTi', 'STKaiti', 'Kaiti SC', 'KaiTi_GB2312', 'Noto Serif CJK SC', serif"],
  [/黑/u, "'SimHei', 'STHeiti', 'Heiti SC', 'Noto Sans CJK SC', sans-serif"],
  [/宋/u, "'SimSun', 'STSong', 'Songti SC', 'Noto Serif CJK SC', serif"],
];
const OTHER = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

export const familyOf = (name: string): string =>
  `'${name.replace(/['\\]/gu, '')}', ${STACKS.find(([pattern]) => pattern.test(name))?.[1] ?? OTHER}`;
