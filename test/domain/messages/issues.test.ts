import { zhCN } from '../../../src/domain/messages/zh-CN';

/** What is said of each kind of each issue. */

type Said = readonly [say: () => string | readonly string[], text: string | readonly string[]];

test.each<Said>([
  [() => zhCN.issues['missing-column']({ field: 'task' }), '没有找到“目标任务”一列。'],
  [() => zhCN.issues['missing-column']({ field: '没有的栏' }), '没有找到“没有的栏”一列。'],
  [
    () => zhCN.issues['duplicate-column']({ field: 'progress', header: '进展' }),
    '有不止一列像是“进展情况”，采用了“进展”。',
  ],
  [
    () => zhCN.issues['duplicate-column']({ field: 'progress', header: '进展', blank: '9月进展' }),
    '“9月进展”一列没有填写，采用了“进展”，请确认不是上期的数据。',
  ],
  [() => zhCN.issues['hidden-column']({ column: 'C', header: '' }), '隐藏的列 C未计入。'],
  [() => zhCN.issues['hidden-column']({ column: 'C', header: '备注' }), '隐藏的列 C“备注”未计入。'],
  [
    () => zhCN.issues['cut-off']({ kind: 'text' }),
    '文字超过一个单元格的上限（32,767 字），超出的部分没有读。',
  ],
  [
    () => zhCN.issues['cut-off']({ kind: 'cells', count: 3 }),
    '超出一张工作表上限（1,048,576 行、16,384 列）的 3 格没有读。',
  ],
  [
    () =>
      zhCN.issues['due-unread']({
        kind: 'several',
        words: '9月底（10月底）',
        dates: '9月、10月',
        taken: '9月',
      }),
    '时限“9月底（10月底）”写了不止一个日期（9月、10月），分不清以哪个为准，暂按 9月 计。',
  ],
  [() => zhCN.issues['due-unread']({ words: '尽快' }), '时限“尽快”读不出日期，未据此判断是否逾期。'],
  [() => zhCN.issues['cell-fault']({ fault: 'uncalculated' }), '公式未计算，没有数值。'],
  [() => zhCN.issues['cell-fault']({ fault: 'picture' }), '单元格里是图片，读不出文字。'],
  [() => zhCN.issues['cell-fault']({ fault: '#REF!' }), '公式出错（#REF!）。'],
  [
    () => zhCN.issues['figure-unread']({ kind: 'share', words: '50%' }),
    '完成数一栏填的是“50%”，是比例不是数量，未采用。',
  ],
  [
    () => zhCN.issues['figure-unread']({ kind: 'counted', words: '3个' }),
    '完成率一栏填的是“3个”，不是百分比，未采用。',
  ],
  [
    () => zhCN.issues['figure-unread']({ kind: 'scale', words: '1', percent: 100 }),
    '本列有的写成小数、有的写成百分数，“1”可能是 1%，也可能是 100%，未采用。',
  ],
  [() => zhCN.issues['figure-unread']({ words: '若干' }), '“若干”不是确切的数，未采用。'],
  [() => zhCN.issues['misplaced-cell']({ words: '' }), '这一行的单元格与表头对不上，有一格未能归列。'],
  [
    () => zhCN.issues['misplaced-cell']({ words: '县教育局' }),
    '这一行的单元格与表头对不上，“县教育局”未能归列。',
  ],
  [
    () => zhCN.issues['blank-cell']({ kind: 'column', field: 'progress', rows: 3 }),
    '“进展情况”一栏 3 行全部为空。',
  ],
  [() => zhCN.issues['blank-cell']({ field: 'progress' }), '“进展情况”为空。'],
  [() => zhCN.issues['sequence']({ kind: 'repeated', number: 3, before: 3 }), '序号 3 重复。'],
  [
    () => zhCN.issues['sequence']({ kind: 'jump', number: 5, before: 3 }),
    '序号由 3 跳到 5，可能漏行或顺序有误。',
  ],
  [
    () => zhCN.issues['suspicious-character']({ kind: 'letter-for-digit', words: '2O' }),
    '“2O”中疑似把字母当作数字。',
  ],
  [
    () => zhCN.issues['suspicious-character']({ kind: 'look-alike', words: '50℅', sign: '℅' }),
    '“50℅”中的“℅”是形近字符。',
  ],
  [
    () => zhCN.issues['suspicious-character']({ kind: 'page-noise', words: 'jì)', rows: 2 }),
    '有 2 行带有网页复制的杂字（如“jì)”），已按正文读取。',
  ],
  [
    () => zhCN.issues['suspicious-character']({ kind: 'lost', words: '完成�' }),
    '“完成�”中有无法显示的字符。',
  ],
  [
    () =>
      zhCN.issues['rate-mismatch']({
        kind: 'base',
        stated: 9.4,
        base: 16600,
        unit: '人',
        target: 16000,
        actual: 1561,
        computed: 9.76,
      }),
    '所报 9.4% 按 16600人 计算，本项目标是 16000人：1561÷16000=9.76%。',
  ],
  [
    () =>
      zhCN.issues['rate-mismatch']({
        kind: 'truncated',
        stated: 42,
        target: 70,
        actual: 30,
        computed: 42.86,
      }),
    '所报 42% 未四舍五入：30÷70=42.86%。',
  ],
  [
    () => zhCN.issues['rate-mismatch']({ stated: 51.6, target: 65, actual: 33, computed: 50.77 }),
    '所报 51.6% 与数据不符：33÷65=50.77%。',
  ],
  [
    () => zhCN.issues['sum-mismatch']({ kind: 'names', stated: 5, unit: '个', counted: 4 }),
    '写明 5个，括号内列出 4 个名称。',
  ],
  [
    () => zhCN.issues['sum-mismatch']({ kind: 'parts', stated: 5, unit: '个', counted: 6 }),
    '其中各项之和 6 超过总数 5个。',
  ],
  [
    () => zhCN.issues['sum-mismatch']({ kind: 'total', name: '合计', stated: 5, unit: '个', counted: 6 }),
    '合计为 5，各行之和为 6个。',
  ],
  [
    () => zhCN.issues['sum-mismatch']({ kind: 'plan', stated: 5, unit: '个', counted: 6 }),
    '计划最终为 6个，目标为 5个。',
  ],
  [
    () => zhCN.issues['unit-mismatch']({ kind: 'works', target: '60张', answer: '80%' }),
    '目标为 60张，进展报的是工程进度（80%），没有对应的完成数。',
  ],
  [
    () => zhCN.issues['unit-mismatch']({ target: '1200人', answer: '4所' }),
    '目标为 1200人，进展报的是 4所，口径不同，无法计算完成率。',
  ],
  [
    () => zhCN.issues['milestone-missed']({ kind: 'percent', planned: 75, percent: 50 }),
    '到期的进度安排为 75%，完成 50%，文中未作说明。',
  ],
  [
    () => zhCN.issues['milestone-missed']({ kind: 'stage', words: '正在招标', reason: '理由' }),
    '按“正在招标”，进度安排难以按期达到。理由。',
  ],
  [
    () => zhCN.issues['milestone-missed']({ kind: 'forecast', reason: '理由' }),
    '进度安排不能按期达到：理由。',
  ],
  [() => zhCN.issues['milestone-missed']({ reason: '理由' }), '到期的进度安排没有达到，文中未作说明。理由。'],
  [
    () => zhCN.issues['milestone-inconsistent']({ kind: 'quarter', quarter: 1, month: 5 }),
    '第一季度的安排中出现 5 月。',
  ],
  [
    () => zhCN.issues['milestone-inconsistent']({ kind: 'quarter', quarter: 4, month: 9 }),
    '第四季度的安排中出现 9 月。',
  ],
  [
    () => zhCN.issues['milestone-inconsistent']({ kind: 'back', from: 60, to: 50 }),
    '进度安排由 60% 退到 50%。',
  ],
  [
    () => zhCN.issues['milestone-inconsistent']({ kind: 'sum', planned: 11, target: 9, unit: '个' }),
    '进度安排各期相加为 11个，目标为 9个。',
  ],
  [
    () => zhCN.issues['milestone-inconsistent']({ kind: 'short', planned: 8, target: 9, unit: '个' }),
    '进度安排最后为 8个，达不到目标 9个。',
  ],
  [
    () => zhCN.issues['status-contradiction']({ kind: 'waiting', says: '已全部完成', words: '等待销号' }),
    '进展称“已全部完成”，但时限栏为“等待销号”。',
  ],
  [
    () => zhCN.issues['status-contradiction']({ kind: 'working', says: '已完成', words: '施工中' }),
    '报“已完成”，但进展中仍有“施工中”。',
  ],
  [
    () => zhCN.issues['reservation']({ kind: 'met', words: '待验收' }),
    '各项数已达到目标，但文中有“待验收”。',
  ],
  [
    () => zhCN.issues['reservation']({ kind: 'figure', says: '已完成', figure: '30座', target: '40座' }),
    '报“已完成”，但文中可能的完成数是 30座，目标 40座。',
  ],
  [
    () => zhCN.issues['reservation']({ kind: 'words', says: '已完成', words: '待验收' }),
    '报“已完成”，但文中有“待验收”。',
  ],
  [
    () => zhCN.issues['forecast']({ kind: 'met', words: '年底' }),
    '各项数已达到目标，但本单位预计“年底”才完成。',
  ],
  [
    () => zhCN.issues['forecast']({ says: '已完成', words: '年底' }),
    '进展称“已完成”，但本单位预计“年底”才完成。',
  ],
  [
    () =>
      zhCN.issues['verdict-contradiction']({ kind: 'short', says: '已完成', target: '40座', actual: '30座' }),
    '报“已完成”，但目标 40座、完成 30座。',
  ],
  [
    () => zhCN.issues['verdict-contradiction']({ kind: 'met', says: '滞后' }),
    '报“滞后”，但各项数据均已达到目标。',
  ],
  [
    () =>
      zhCN.issues['verdict-contradiction']({ kind: 'late', says: '正常', due: '6月底', asOf: '2026-09-30' }),
    '报“正常”，但时限“6月底”已过（截至 2026-09-30），未见完成。',
  ],
  [
    () =>
      zhCN.issues['verdict-contradiction']({
        kind: 'gap',
        says: '正常',
        percent: 50,
        expected: 75,
        basis: '按全年',
      }),
    '报“正常”，但完成 50%，应达 75%（按全年）。',
  ],
  [
    () => zhCN.issues['verdict-contradiction']({ kind: 'step', says: '正常', step: '9月底完工' }),
    '报“正常”，但“9月底完工”未见达到。',
  ],
  [() => zhCN.issues['copied-text']({ kind: 'plan' }), '进展与工作计划一字不差。'],
  [() => zhCN.issues['copied-text']({ kind: 'row', row: 5 }), '进展与第 5 行相同，说的不是本行任务。'],
  [() => zhCN.issues['copied-text']({ kind: 'last' }), '进展与上期一字不差。'],
  [
    () => zhCN.issues['unit-name']({ kind: 'both', name: '县教育局' }),
    '“县教育局”既是牵头单位又是配合单位。',
  ],
  [
    () => zhCN.issues['unit-name']({ kind: 'alike', name: '县教育局', other: '县教育厅' }),
    '“县教育局”与“县教育厅”疑为同一单位。',
  ],
  [
    () => zhCN.issues['row-not-sent']({ kind: 'blank' }),
    '总表有此项，只在其他单位的表中有空行，没有填报本期进展。',
  ],
  [() => zhCN.issues['row-not-sent']({}), '总表有此项，没有单位报送本期进展。'],
  [() => zhCN.issues['outside-list']({ answer: 'open' }), '总表中没有此项，未计入，请确认是否纳入。'],
  [() => zhCN.issues['outside-list']({ answer: 'left' }), '总表中没有此项，经确认不纳入。'],
  [() => zhCN.issues['outside-list']({ answer: 'taken' }), '总表中没有此项，经确认纳入，列在同类末尾。'],
  [
    () => zhCN.issues['old-table']({ kind: 'same', file: '一.xlsx' }),
    '《一.xlsx》各项进展与上期完全相同，可能报送了上期的表。',
  ],
  [
    () =>
      zhCN.issues['old-table']({ kind: 'date', file: '一.xlsx', asOf: '2026-06-30', common: '2026-09-30' }),
    '《一.xlsx》数据截至 2026-06-30，多数单位截至 2026-09-30，可能报送了上期的表。',
  ],
  [
    () => zhCN.issues['row-sent-twice']({ file: '一.xlsx', fields: 'progress,due' }),
    '另有报送（一.xlsx）与本行不一致：进展情况、完成时限。',
  ],
  [() => zhCN.issues['row-doubtful']({}), '与另一行相近，但不能确定是同一项，未合并。'],
  [() => zhCN.issues['row-doubtful']({ candidates: '“新建公园”' }), '可能是“新建公园”。未合并，请确认。'],
  [
    () => zhCN.issues['unit-not-sent']({ unit: '县教育局', count: 3, possible: '' }),
    '县教育局没有报送，涉及 3 项。',
  ],
  [
    () => zhCN.issues['unit-not-sent']({ unit: '县教育局', count: 3, possible: '教育局、教体局' }),
    '县教育局没有报送，涉及 3 项。“教育局”“教体局”是否即该单位，请确认。',
  ],
  [
    () => zhCN.issues['rows-merged']({ kind: 'identical', where: '第5行' }),
    '另见第5行，内容一致，只计一次。',
  ],
  [
    () => zhCN.issues['rows-merged']({ kind: 'completed', where: '第5行' }),
    '另见第5行，一处未填的以另一处补足，只计一次。',
  ],
  [
    () => zhCN.issues['rows-merged']({ kind: 'chosen', where: '第5行', fields: 'progress,due' }),
    '另见第5行，进展情况、完成时限不一致，经确认采用本处。',
  ],
  [
    () => zhCN.issues['other-date']({ asOf: '2026-06-30', common: '2026-09-30' }),
    '整张表数据截至 2026-06-30，多数单位截至 2026-09-30，是否报送了上期的表，请确认。',
  ],
  [
    () => zhCN.issues['other-date']({ asOf: '2026-10-31', common: '2026-09-30' }),
    '整张表数据截至 2026-10-31，晚于多数单位的 2026-09-30，口径不一致，请确认。',
  ],
  [
    () => zhCN.issues['public-wording']({ kind: 'inspection', words: '检查' }),
    '“检查”：政府系统的检查一般用“督查”。',
  ],
  [
    () => zhCN.issues['public-wording']({ kind: 'until', words: '截止9月' }),
    '“截止9月”：到某日为止应用“截至”。',
  ],
  [() => zhCN.issues['public-wording']({ kind: 'phone' }), '文中有电话或证件号码，公开前应删去。'],
  [() => zhCN.issues['public-wording']({ kind: 'identity' }), '文中有电话或证件号码，公开前应删去。'],
  [
    () => zhCN.issues['public-wording']({ kind: 'stale', words: '近日', asOf: '2026-09-30' }),
    '“近日”：截至2026-09-30已过期，请核实现状后改写。',
  ],
  [
    () => zhCN.issues['public-wording']({ kind: 'internal', words: '卡脖子' }),
    '“卡脖子”是内部用语，公开前应改写。',
  ],
])('问题: %s', (say, text) => expect(say()).toEqual(text));
