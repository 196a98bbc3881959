import type { Difference } from '../draft/spelling';
import type { Standing } from '../draft/standings';
import type { NearUnit } from '../draft/units';
import { tenths } from '../rounding';
import { figure, shorten } from './phrases';

const MOST_LISTED = 12;

/** What is written in one place, and what the annex has there. */
const difference = ({ annex, draft }: Difference): string =>
  annex === '' ? `多“${draft}”` : draft === '' ? `少“${annex}”` : `“${draft}”附表为“${annex}”`;

/** 稿件核对: a draft bulletin against its annex. */
export const draftZhCN = {
  verdicts: { agrees: '✔', contradicts: '✘', doubtful: '疑点', unverifiable: '无从核对' },
  kinds: {
    total: '总数',
    'state-count': '项数',
    'unit-count': '单位项数',
    share: '占比',
    'list-sum': '分项合计',
    'list-length': '列名个数',
    'item-name': '事项名称',
    'item-figure': '事项数据',
    'item-unit': '牵头单位',
    quotation: '引用原文',
    gap: '差距',
    'unit-name': '单位名称',
    'unit-rate': '完成率',
    'unit-rank': '单位名次',
    title: '标题',
    date: '日期',
  },
  states: {
    completed: '已完成',
    early: '提前完成',
    'on-track': '按计划推进',
    slow: '进展较缓',
    'at-risk': '进展偏慢',
    behind: '滞后',
    undetermined: '待核',
    disputed: '结论矛盾',
    shared: '共同牵头',
    unsent: '未报送',
    unlisted: '表外事项',
    other: '其他',
  },
  total: (count: number) => `附表共${count}项`,
  totalInTitle: (count: number) => `与附表标题中的数相同，附表共${count}项`,
  byColumn: (column: number, lamps: number) =>
    `附表完成情况栏为${column}项${column === lamps ? '' : `（按进度判定为${lamps}项）`}`,
  byLamps: (count: number) => `附表按进度判定为${count}项`,
  lampsOnly: (count: number) => `附表没有完成情况结论栏，按进度判定为${count}项，口径可能不同`,
  atMost: (count: number, state: string) => `附表中可能属于“${state}”的至多${count}项`,
  notInAnnex: '附表没有可比的数据',
  otherTime: '说的是其他时期或与其他时期相比，附表没有',
  noSuchUnit: (unit: string) => `附表中没有“${unit}”`,
  unitTwice: (unit: string) => `“${unit}”在表中出现两次`,
  unitDoubtful: (unit: string) => `“${unit}”与附表中的单位名称不完全对应`,
  unitHas: (unit: string, count: number) => `附表中${unit}共${count}项`,
  unitOpen: (unit: string, all: number, done: number, open: number) =>
    `附表中${unit}共${all}项，已完成${done}项，未完成的至多${open}项`,
  unitPossible: (unit: string, count: number) => `附表中${unit}共${count}项，是哪几项附表未载明`,
  has: (count: number) => `附表有${count}项`,
  early: (early: number, done: number) => `附表按进度判定为已完成${done}项，其中时限未到${early}项`,
  sum: (parts: readonly number[], sum: number, stated: number) =>
    `${parts.join('+')}=${sum}，${sum === stated ? '与' : '不等于'}所列${stated}项${sum === stated ? '相符' : ''}`,
  share: (count: number, all: number) => `${count}÷${all}=${((count / all) * 100).toFixed(2)}%`,
  entries: (stated: number, listed: number) => `标题写明${stated}项，其下列出${listed}项`,
  listed: (stated: number, listed: number) => `写明${stated}项，列名${listed}项`,
  noSuchName: '附表中没有找到对应的事项',
  named: (row: number, reported: string | null, state: string) =>
    `附表第${row}行，${reported === null ? `按进度判定为“${state}”` : `完成情况栏为“${shorten(reported)}”`}`,
  otherName: (row: number, differences: readonly Difference[]) =>
    `附表第${row}行的名称与此不同：${differences.map(difference).join('；')}`,
  nearUnit: ({ unit, spelling, difference: one }: NearUnit) =>
    `附表中没有这个单位，相近的是“${unit}”${spelling === unit ? '' : `（${spelling}）`}：${difference(one)}`,
  leads: (units: readonly string[]) =>
    units.length === 0 ? '附表没有写明牵头单位' : `附表中牵头单位为${units.join('、')}`,
  quoted: '与附表原文一致',
  notQuoted: '附表这一行没有这段文字',
  otherWords: (differences: readonly Difference[]) =>
    `与附表原文不同：${differences.map(difference).join('；')}`,
  gap: (row: number, gap: number | null) =>
    gap === null
      ? `附表第${row}行没有可比的序时进度`
      : `附表第${row}行${gap < 0 ? '低于' : '超'}序时进度${figure(Math.abs(gap))}个百分点`,
  dateInRow: '与附表一致',
  noSuchDay: '没有这一天',
  noSuchDate: '附表这一行没有这个日期',
  year: (years: readonly number[]) => `附表为${years.join('、')}年`,
  otherTitle: (title: string, differences: readonly Difference[]) =>
    `附表标题为“${title}”，不同处：${differences.map(difference).join('；')}`,
  title: (title: string) => `附表标题为“${title}”`,
  noTitle: '附表没有标题',
  date: (dates: readonly string[]) => `附表数据截至${dates.join('、')}`,
  sentDate: '单位所报数据的日期，附表没有写明',
  noDate: '附表没有截至日期',
  unitRate: (unit: string, mean: number | null, byCount: number) =>
    `${unit}${mean === null ? '没有可计算的平均完成率' : `平均完成率${figure(tenths(mean))}%`}，按项数完成${figure(tenths(byCount))}%`,
  wholeRate: (mean: number | null, byCount: number) =>
    `${mean === null ? '没有可计算的平均完成率' : `全部事项平均完成率${figure(tenths(mean))}%`}，按项数完成${figure(tenths(byCount))}%`,
  placeOf: (unit: string, rank: number | null) => (rank === null ? `${unit}不排名` : `${unit}排第${rank}名`),
  placesOf: (units: readonly (readonly [unit: string, rank: number | null])[]) =>
    units.map(([unit, rank]) => (rank === null ? `${unit}不排名` : `${unit}第${rank}名`)).join('、'),
  unitRank: (unit: string, { slow, mean, byCount }: Standing['places']) =>
    `${unit}按进展较缓占比排第${slow ?? '—'}名，按平均完成率排第${mean ?? '—'}名，按完成项数占比排第${byCount ?? '—'}名`,
  itemRate: (row: number, percent: number | null) =>
    `附表第${row}行${percent === null ? '没有可计算的完成率' : `完成率${figure(percent)}%`}`,
  itemAmount: (row: number, amounts: readonly string[]) =>
    amounts.length === 0 ? `附表第${row}行没有这个数` : `附表第${row}行的目标和完成数：${amounts.join('、')}`,
  rows: (places: string) => `（依据：${places}）`,
  place: (file: string, sheet: string, rows: string) =>
    `《${file}》${sheet === '' ? '' : `“${sheet}”`}第${rows}行`,
  line: (mark: string, kind: string, words: string, annex: string, rows: string) =>
    `${mark}  ${kind}“${words}”：${annex}${rows}`,
  summary: (n: { agrees: number; contradicts: number; doubtful: number; unverifiable: number }) =>
    `共${n.agrees + n.contradicts + n.doubtful + n.unverifiable}处：✔ ${n.agrees}，✘ ${n.contradicts}，疑点 ${n.doubtful}，无从核对 ${n.unverifiable}。`,
  /** Amounts that no finding is about. */
  unchecked: (words: readonly string[]) =>
    `另有${words.length}个数没有与附表对应上，未核对：${words.slice(0, MOST_LISTED).join('、')}${words.length > MOST_LISTED ? '等' : ''}。`,
  /** After a bulletin of ours was made. */
  own: (checked: number, amiss: readonly string[]) =>
    amiss.length === 0
      ? `稿件核对：共${checked}处，本稿与数据一致。`
      : `稿件核对：共${checked}处，${amiss.length}处与数据不一致，印发前请核对：\n${amiss.slice(0, MOST_LISTED).join('\n')}`,
  ownFailed: '稿件核对程序自身出错，通报已生成但未核对；请把日志发给维护人员。',
  noStatements: '文中没有可与附表核对的数字、名称、标题或日期。',
  failures: {
    empty: (file: string) => `《${file}》没有文字。`,
    notText: (file: string) => `《${file}》不是文字稿，请用 .docx 或 .txt。`,
    damaged: (file: string) => `《${file}》已损坏或不完整，请在 Word 或 WPS 中打开并另存。`,
    tooLarge: (file: string) => `《${file}》展开后过大，不像是通报稿，未读取。`,
  },
  oneDraft: '请给出一份通报稿，并用 --against 指定附表，例如 check-draft 通报.docx --against 附表.xlsx',
};
