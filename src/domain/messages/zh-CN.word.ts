import type { StyleName } from '../sheet/styles';

/** What a Word document says of itself, whatever stands in it. */

/** Styles of table cells, as a list of styles shows them. */
const cells: Readonly<Record<StyleName, string>> = {
  title: '表内大标题',
  tableTitle: '表内标题',
  subtitle: '表内副标题',
  level1: '表内一级标题',
  level2: '表内二级标题',
  body: '表内正文',
  apart: '表内附件说明',
  date: '表内日期',
  annexMark: '表内附件标记',
  note: '表内说明',
  blank: '表内待填',
  copies: '表内版记',
  issuer: '表内发文机关',
  reference: '表内文号',
  header: '表头',
  cell: '表格文字',
  cellSmall: '表格小字',
  centred: '表格居中',
  centredSmall: '表格居中小字',
  number: '表格数字',
  percent: '表格百分比',
  points: '表格百分点',
  link: '表格链接',
  linkCentred: '表格居中链接',
  percentLink: '表格百分比链接',
  marginLink: '表边链接',
  completed: '表格已完成',
  onTrack: '表格按计划推进',
  atRisk: '表格进展偏慢',
  behind: '表格进展滞后',
  undetermined: '表格待核',
};

export const wordZhCN = {
  /** Names of styles beside Word's own (标题, 标题 1 …), or in their place. */
  styles: {
    title: '公文标题',
    heading1: '一级标题',
    heading2: '二级标题',
    body: '公文正文',
    dateline: '题下日期',
    addressee: '主送机关',
    issuer: '发文机关标志',
    reference: '发文字号',
    annexList: '附件说明',
    signature: '署名和成文日期',
    annexMark: '附件标记',
    annexTitle: '附件标题',
    note: '附注',
    copies: '版记',
    grid: '公文表格',
    cells,
  },
  /** Name of the bookmark around a statement. */
  evidence: (id: number) => `依据${id}`,
  /** The page number between its dashes. */
  pageNumber: ['— ', ' —'],
} as const;
