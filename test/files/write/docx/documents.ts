import type {
  Annex,
  Block,
  BulletinDocument,
  DocumentCell,
  Sentence,
  TableBlock,
} from '../../../../src/domain/bulletin/document';
import type { StyleName } from '../../../../src/domain/sheet/styles';

/** Documents made by hand, for what writes them. */

export const sentence = (text: string, id: number | null = null): Sentence => ({
  id,
  template: 'plain',
  text,
  slots: [],
});

export const paragraph = (...texts: readonly string[]): Block => ({
  kind: 'paragraph',
  sentences: texts.map((text, at) => sentence(text, at + 1)),
});

export const cell = (
  text: string,
  style: StyleName = 'cell',
  spans: Pick<DocumentCell, 'rowSpan' | 'columnSpan'> = {},
): DocumentCell => ({ text, style, ...spans });

export const table = (
  rows: TableBlock['rows'],
  header: readonly string[],
  widths: readonly (readonly [least: number, most: number])[] = [],
): TableBlock => ({
  kind: 'table',
  columns: header.map((_, at) => ({ least: widths[at]?.[0] ?? 8, most: widths[at]?.[1] ?? 60 })),
  header: [header.map((text) => cell(text, 'header'))],
  rows,
});

export const annex = (mark: string, title: string, ...blocks: readonly Block[]): Annex => ({
  part: 'combined',
  paper: 'A4',
  mark,
  title,
  orientation: 'landscape',
  blocks,
});

export const documentWith = (body: readonly Block[], annexes: readonly Annex[] = []): BulletinDocument => ({
  title: '关于2026年民生实事进展情况的通报',
  body,
  annexes,
});

const PROGRESS =
  '已完成场站建设，正在进行设备安装；受雨季影响，主体结构封顶较计划推迟约20天，预计10月底完工。';

/** Rows that are made as they are asked for. */
export const manyRows = (length: number, perCategory = 40): TableBlock['rows'] => ({
  length,
  *[Symbol.iterator]() {
    for (let at = 0; at < length; at++)
      yield [
        at % perCategory === 0
          ? cell(`第${at / perCategory + 1}类`, 'centred', { rowSpan: Math.min(perCategory, length - at) })
          : null,
        cell(String(at + 1), 'centred'),
        cell(`新建便民停车场第${at + 1}处`),
        cell(PROGRESS.repeat(1 + (at % 3))),
        cell('住房城乡建设局、城市管理局', 'centred'),
        cell(at % 4 === 0 ? '进展滞后' : '按计划推进', at % 4 === 0 ? 'behind' : 'onTrack'),
      ];
  },
});

export const LIST_HEADER = ['类别', '序号', '事项名称', '进展情况', '牵头单位', '状态'] as const;
const WIDTHS = [
  [7, 12],
  [5, 6],
  [10, 24],
  [22, 60],
  [9, 16],
  [10, 12],
] as const;

export const listTable = (length: number): TableBlock => table(manyRows(length), LIST_HEADER, WIDTHS);

/** Every kind of block, as an office would issue it. */
export const fullDocument = (): BulletinDocument =>
  documentWith(
    [
      { kind: 'issuer', text: '青溪县人民政府督查室文件' },
      { kind: 'reference', text: '青政督〔2026〕12号' },
      { kind: 'title', text: '关于2026年民生实事进展情况的通报' },
      { kind: 'dateline', text: '（截至2026年9月30日）' },
      { kind: 'addressee', text: '各镇人民政府、街道办事处，县政府各部门：' },
      paragraph('近期，县政府督查室对2026年民生实事进展情况进行了调度，现将有关情况通报如下：'),
      { kind: 'heading', level: 1, text: '一、总体情况' },
      paragraph(
        '纳入调度的民生实事共21项，已完成3项，占14.3%；',
        '按计划推进12项，占57.1%；进展较缓4项，占19.0%；待核2项，占9.5%。',
      ),
      { kind: 'heading', level: 2, text: '（一）教育局' },
      paragraph(
        '1.新建公办幼儿园“明德”园区：目标3所，完成1所，完成率33.3%，低于序时进度41.7个百分点。'.repeat(3),
      ),
      table(
        [
          [cell('1', 'centred'), cell('教育局'), cell('3', 'number'), cell('33.3%', 'percent')],
          [cell('2', 'centred'), cell('水务局'), cell('2', 'number'), cell('50.0%', 'percent')],
        ],
        ['名次', '单位', '项数', '进展较缓占比'],
        [
          [6, 8],
          [16, 30],
          [6, 10],
          [10, 20],
        ],
      ),
      { kind: 'note', text: '注：牵头单位不止一个的事项，各单位分别计算。' },
      { kind: 'chart', title: '各单位进展', categoryColumn: 1, series: [] },
      { kind: 'heading', level: 1, text: '二、下步要求' },
      { kind: 'blank', name: '下步要求', text: '【待填：下步要求】' },
      { kind: 'annexList', entries: ['附件：1.2026年民生实事进展情况汇总表', '2.进展较缓事项一览'] },
      { kind: 'signature', issuer: '青溪县人民政府督查室', date: '2026年10月8日' },
      {
        kind: 'copies',
        lines: [
          '抄送：县委办公室，县人大常委会办公室，县政协办公室。',
          '青溪县人民政府督查室　2026年10月8日印发',
        ],
      },
    ],
    [
      annex('附件1', '2026年民生实事进展情况汇总表', listTable(120)),
      {
        ...annex('附件2', '进展较缓事项一览', paragraph('本期进展较缓事项如下。'), listTable(3)),
        orientation: 'portrait',
      },
    ],
  );
