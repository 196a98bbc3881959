import type { Status } from '../item';
import { compared, type Compared, figure, shorten } from './phrases';

const COMPARED: Readonly<Record<Status, string>> = {
  completed: '已达到',
  'on-track': '已达到或接近',
  'at-risk': '低于',
  behind: '背离',
  undetermined: '待核',
};

/** What a percent of a reason is of: the item itself, or what stands beside its completion. */
export type PercentOf = 'item' | 'stated' | 'remainder' | 'groups' | 'partial';
export const PERCENT_OF: Readonly<Record<PercentOf, string>> = {
  item: '完成',
  stated: '按自报进度',
  remainder: '已完成的连同其余的平均进度，折合',
  groups: '按各组进度折合',
  partial: '已有数的指标完成',
};

/** A figure that is ahead is not within what it may lack. */
export const nearness = (actual: number, expected: number): string =>
  actual >= expected ? '已达序时' : '在允许差距之内';

/** Names of rules in the evidence. */
export const lampRulesZhCN = {
  level: '比率目标',
  'change-behind': '升降幅度',
  'year-money': '年度计划金额',
  'planned-money': '计划金额',
  paid: '应支付或征收金额',
  output: '产出金额',
  standard: '标准',
  raised: '应完成金额',
  'only-in-cell': '本格只有这一个数',
  over: '超额比例',
  'own-subject': '声明本项完成',
  'all-of-target': '声明全部完成',
  'over-target': '声明超额完成目标',
  verdict: '结论栏或分组标题',
  'ratio-met': '占年度任务比例已达100%',
  compared: '与目标直接比较',
  'milestone-partly': '到期节点只达到一部分',
  'some-sites': '自述部分点位滞后或停工',
  'given-up': '余下的已取消或改期',
};

const partlyStep = (step: string): string => `到期节点“${shorten(step)}”只达到一部分`;

/** Sentences of the lamps that rest on the row's own verdict, on comparisons, and of what is only suspected. */
export const lampsZhCN = {
  verdict: {
    column: (words: string) => `结论栏：“${shorten(words)}”`,
    heading: (words: string) => `分组标题：“${shorten(words)}”`,
    progress: (words: string) => `自报“${shorten(words)}”`,
  },
  notEnded: (words: string) => `只写“${shorten(words)}”，时限未到或未写明，不足以判定快慢`,
  openStep: (step: string, words: string) =>
    `到期节点“${shorten(step)}”未能确认已达到：读到“${shorten(words)}”`,
  seasonal: (percent: number) => `完成${figure(percent)}%，任务有季节性，不按全年匀速推算，未能确认是否滞后`,
  inSeason: (percent: number, ahead: string) =>
    `完成${figure(percent)}%，“${shorten(ahead)}”未到期，任务有季节性，不按全年匀速推算，未见问题`,
  otherStep: (step: string) => `；另一到期节点“${shorten(step)}”未见答复，待核`,
  besideProblem: (words: string) => `；另自述存在问题：“${shorten(words)}”`,
  besideColumn: (words: string) => `；问题栏写有“${shorten(words)}”`,
  onlySites: (words: string) => `读到“${shorten(words)}”，只说到部分点位，其余点位未报，未能确认整项是否滞后`,
  givenUp: (words: string) => `未完成的部分“${shorten(words)}”，是否仍计入任务未能确认，不直接判为滞后`,
  unsure: (words: string) => `读到“${shorten(words)}”，其中有未识别的词，未能确认是整项的完成数`,
  partlyRead: (words: string, known: number, all: number) =>
    `读到“${shorten(words)}”，${all}项指标中只有${known}项有数，未能据以判定整项`,
  offered: (words: string, why: string) => `读到“${shorten(words)}”，未能确认是完成数：${why}`,
  rivals: (figures: readonly string[]) => `读到${figures.join('、')}，未能确认哪一个是完成数`,
  inOtherHands: (words: string) => `读到“${shorten(words)}”，不足以判定快慢`,
  notTaken: (words: string, why: string) => `读到“${shorten(words)}”，其中的数未采用：${why}`,
  onlyStage: (stage: string, words: string) => `读到“${shorten(words)}”（${stage}阶段），未能据以确认进度`,
  someSites: (words: string) => `自述部分点位滞后或停工：“${shorten(words)}”`,
  partlyReached: (step: string, figures: Compared, words: string) =>
    `${partlyStep(step)}${compared(figures)}：“${shorten(words)}”`,
  /** How the sentence before begins. */
  partlyStep,
  partly: (known: number, all: number) => `；${all}项指标中只有${known}项有数，其余待核`,
  earlyWork: (words: string, isHalf: boolean) =>
    `“${shorten(words)}”：时间${isHalf ? '刚到一半' : '未过半'}，工作已在进行，未见问题`,
  ratioMet: (words: string) => `“${shorten(words)}”：年度任务已全部完成`,
  compared: (target: string, actual: string, status: Status, isCeiling: boolean) =>
    `“${shorten(target)}”，实际${actual}，${isCeiling && status === 'behind' ? '超出' : COMPARED[status]}目标（与目标直接比较，不按月份推算）`,
  levelOpen: (target: string, actual: string) =>
    `“${shorten(target)}”，目前${actual}，尚未达到（与目标直接比较，不按月份推算，期限前不作判定）`,
  blueDoubt: {
    reservation: (words: string) => `各项数已达到目标值，但文中有“${shorten(words)}”，不认定完成`,
    forecast: (words: string) => `数已达到，单位预计${shorten(words)}完成`,
    'unsure-figure': (words: string) =>
      `数已达到目标值，但“${shorten(words)}”中有未识别的词，请核对后认定完成`,
    'some-sites': (words: string) => `“${shorten(words)}”只说到部分点位`,
    'given-up': (words: string) => `余下的“${shorten(words)}”`,
    'proposed-figure': (words: string) => `“${shorten(words)}”中的数尚未采用`,
    seasonal: (words: string) => `“${shorten(words)}”有季节性，不按全年匀速推算`,
    'verdict-contradiction': (words: string) => `与结论“${shorten(words)}”不一致`,
  },
};
