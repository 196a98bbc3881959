import type { Field } from './fields';

/**
 * Words of headers → fields, as data. Chinese puts the head of a name last (目标任务 · 完成情况), so the rule whose
 * words end the header wins, the longer of two; a name that may mean two fields lists both and the column's content
 * settles it. Forms are matched on the header without blanks, signs and trailing brackets.
 */
export interface HeaderRule {
  /** A heading is named by any one of them; where two begin at one place the first counts. */
  readonly forms: readonly RegExp[];
  /** Empty: a column known from such tables that none of our fields is. */
  readonly fields: readonly Field[];
  /** Higher wins where several columns could be one field. */
  readonly weight: number;
  /** Only as the last words of the header. */
  readonly last?: boolean;
}

const rule = (fields: readonly Field[], weight: number, ...forms: readonly RegExp[]): HeaderRule => ({
  forms,
  fields,
  weight,
});
const last = (fields: readonly Field[], weight: number, ...forms: readonly RegExp[]): HeaderRule => ({
  ...rule(fields, weight, ...forms),
  last: true,
});

/** Decided by the first words, whatever follows: 是否完成年度目标, 下一步工作计划, 上期进展. */
export const OPENINGS: readonly HeaderRule[] = [
  rule(['verdict', 'problem'], 8, /^(?:是否|有无)(?:存在|有|其他){0,2}(?:问题|困难|难点)/u),
  rule(['verdict'], 8, /^(?:是否|能否|可否)/u),
  rule(['nextStep'], 8, /^(?:下一?步|下一?阶段|下个?月|下一?季度|下期|后续|今后)/u),
  rule(['problem'], 8, /^(?:存在|未完成|未达|滞后|困难|制约)/u),
  rule(['progress'], 2, /^(?:上期|上月|上季度?|上次|往期|前期|去年|上年)/u),
  rule(['remark'], 8, /^(?:备注|附注|备考|说明|其[他它])/u),
  rule(
    ['sequence'],
    9,
    /^(?:序号?|编号|(?:项目|任务|建议|提案|议案|问题|事项|工作)[序编]?号|案号|件号|项次|排序|顺序号?|行号|no|seq|№)$/iu,
  ),
  rule([], 5, /^(?:联系(?:人|电话|方式)|经办人|填报人)/u),
];

const OTHER_MONEY =
  /(?:投资|资金|经费|预算|概算|造价|金额)(?:额|情况|来源|安排|计划|完成|到位|拨付|使用|执行|支出|落实|规模|总额|率|数){0,6}$/u;
const OTHER_PLACE_AND_TIME =
  /(?:建设地点|地点|地址|(?<!所)点位|位置|(?:开工|启动|开始|填报|更新|报送)(?:时间|日期|年月|时限)?)$/u;
const OTHER_REST =
  /(?:电话|手机号?|建设性质|计量单位|(?:施工|设计|监理|评审)单位|权重|分值|得分|排名|来源|依据|照片|图片|佐证(?:材料)?|附件)$/u;

export const HEADS: readonly HeaderRule[] = [
  last(
    ['place'],
    7,
    /^(?:所属|所在)?(?:[省市县区州旗盟乡镇村办居]|街道?|社区|行政区|团场|园区|地市){1,6}(?:份|名|名称|别|域|划)?$/u,
    /^各(?:县|区|市|镇|乡|地|街道){1,3}$/u,
    /^(?:项目|建设|实施)?所在地$/u,
    /^(?:所属|所在|实施)?(?:区域|地区)$/u,
    /^行政村$/u,
    /^(?:地区|区域|隶属|辖区|属地|片区|地方)(?:名称)?$/u,
  ),
  rule(
    ['finding'],
    8,
    /(?:反馈|整改|反映|查出|发现|交办|督察|巡察|审计|通报)的?问题|问题(?:描述|内容|表现|表述|清单)/u,
  ),
  last([], 5, OTHER_MONEY),
  last([], 5, OTHER_PLACE_AND_TIME),
  last([], 5, OTHER_REST),
  rule(
    ['due'],
    9,
    /(?:完成|竣工|完工|办结|投用|交付|建成|截止|销号|达标)的?(?:预计|计划)?(?:时间|日期|时限|期限|年月|月份)(?:节点|要求)?/u,
    /(?:预计|计划|拟定?)(?:完成|竣工|完工|建成|投用|交付)?(?:时间|日期|年月)/u,
    /时限(?:要求)?/u,
    /期限/u,
    /时间要求/u,
    /何时(?:完成|办结|整改|建成|投用)/u,
    /(?:完成|办结)时点/u,
  ),
  rule(['due'], 5, /(?:建设|项目)?工期|建设(?:年限|周期|期限)|完成节点|起止(?:时间|年限|日期|年月)/u),
  rule(['due'], 3, /实际(?:完成|竣工|完工|建成|投用)(?:时间|日期|年月)/u),
  rule(
    ['plan'],
    8,
    /(?:工作|实施|推进|年度?|季度?|月度?|月份|半年|阶段|进度|建设|落实|任务)计划(?:安排|节点|进度)?/u,
    /(?:工作)?进度(?:安排|计划|要求|目标)/u,
    /(?:计划|目标|应达|应完成)进度/u,
    /计划(?:安排|节点)/u,
    /(?:工作|推进|实施|时间|阶段|年度)安排/u,
    /(?:时间|工作|关键|进度|阶段|重要)?节点(?:目标|安排|要求|计划|任务)?/u,
    /(?:阶段|季度?|月度?|月份|半年|本期|当期)性?(?:工作)?(?:目标|任务)(?:任务|目标)?/u,
    /序时(?:进度)?(?:要求|安排|目标|计划)?/u,
    /实施步骤/u,
    /里程碑/u,
  ),
  last(
    ['plan', 'verdict'],
    9,
    /^(?:目前|当前|实际)?序时(?:进度)?$/u,
    /(?:[与同较]|对[比照])(?:年度|全年|月度|季度|阶段)?(?:倒排)?(?:时序|序时|时间|计划|目标|工期|节点|进度|安排){1,2}(?:要求)?(?:相?比较?|对比|情况)?$/u,
    /目标达成$/u,
    /(?:时序|序时|时间)(?:进度)?(?:相?比较?|对比)$/u,
  ),
  last(['plan'], 7, /^计划$/u),
  rule(
    ['progress'],
    9,
    /(?:工作|项目|目前|当前|最新|总体|整体|建设|实施|推进|落实|本期|本月|本季度?|任务|工程|年度)?进展(?:情况|程度|状况|动态|描述|说明|成效)?/u,
    /(?:实施|落实|推进|办理|执行|开展|推动|整改|治理|处置|办复|进度|实际完成|工作进度|形象进度)(?:情况|状况)/u,
    /(?:目前|当前|最新|现阶段|实际|总体)(?:工作|完成)?(?:进度|情况|状况)/u,
    /(?:工作|推进)?成效/u,
    /工作实绩/u,
    /工作动态/u,
    /(?:办理)?答复情况/u,
    /采纳情况/u,
    /已(?:完成|开展)(?:工作|情况|内容)/u,
  ),
  last(
    ['progress'],
    8,
    /(?:工作|建设)情况|^进展$|实际完成$|^(?:完成|实际|实绩)$|(?:季度?|月份?|半年|[年月季][底末]|累计|(?<=[底末止月年度])已)完成$/u,
  ),
  rule(
    ['progress', 'verdict', 'rate'],
    7,
    /(?:任务|目标|工作|项目|实际|累计|总体)?完成(?:情况|进度|状况|程度)|(?:工程|形象|工作|项目|建设|任务|总体|整体|完成)?进度/u,
  ),
  last(['progress'], 5, /完成[数量值]|情况说明|情况报告/u),
  rule(
    ['verdict'],
    8,
    /(?:完成|进展|进度|工作|当前|项目|实施)?状态/u,
    /(?:完成|达标|按期|正常|办结|销号)(?:与否|否)/u,
    /完成结论/u,
    /(?:进展|进度|完成|序时)?评[价定]/u,
    /亮[灯牌](?:情况)?/u,
    /红黄[绿蓝]灯?(?:情况)?/u,
    /预警(?:情况|等级|灯)?/u,
    /达?序时(?:进度)?情况/u,
    /(?:自|复|总|考)评(?:情况|结果|等[次级])?/u,
    /(?:督[查办]|核[查验]|考核|评[估价定]|研判|认定|核定|跟踪|销号)(?:结[果论]|意见|等[次级])/u,
    /(?:进展|推进|完成|进度|落实)(?:等[次级]|快慢|研判)/u,
    /灯[号色]/u,
    /^(?:结论|快慢|等[次级])$/u,
  ),
  rule(['verdict', 'progress'], 8, /(?:办理|整改|办复)结果|销号情况/u),
  rule(['rate'], 8, /(?:完成|达成|任务|目标|进度|总体|整体)(?:率|比例|百分[比率]|占比|比重)|完成度|百分比/u),
  rule(
    ['supportUnits'],
    8,
    /(?:配合|协办|会办|协同|协助|参与|参加|支持|成员|协作)(?:责任|落实)?(?:单位|部门|科室|处室|乡镇|镇街)/u,
  ),
  last(['supportUnits'], 6, /^(?:配合|协办)$/u),
  rule(
    ['leadUnits'],
    9,
    /(?:牵头|主办|主责|主要责任|第一责任|首要责任)(?:责任|实施|落实)?(?:单位|部门|主体|科室|处室)/u,
  ),
  rule(
    ['leadUnits'],
    7,
    /(?:责任|承办|主管|承担|负责|主体|包[联抓保]|行业)(?:责任|实施|主体)?(?:单位|部门|主体|科室|处室|股室|乡镇|镇街)/u,
    /(?:实施|落实|办理|执行|报送|填报|申报|完成|整改|使用|用款|监管)(?:责任|实施|主体)?(?:单位|部门|主体|科室|处室|股室|乡镇|镇街)/u,
  ),
  last(
    ['leadUnits'],
    5,
    /(?:项目|建设|业主|相关)(?:单位|部门)|(?:项目|建设)?业主|项目法人|^(?:单位|部门|责任|牵头)$|(?:单位|部门)名称/u,
  ),
  rule(
    ['leader'],
    8,
    /(?:牵头|责任|分管|包[联抓案挂]|分包|挂[钩联包点]|联系|主要|包保|督导)?(?:省|市|县|区|州|镇|乡|街道|单位|部门)?级?领导/u,
    /(?:主要|具体|第一|直接|分管|项目)?(?:责任|负责|牵头|包联|包保)人/u,
    /(?:牵头|分管)[省市县区]长/u,
  ),
  rule(
    ['problem'],
    8,
    /(?:主要|突出|面临)?(?:问题|困难|难点|难题|堵点)(?:原因|困难|问题|说明)?/u,
    /原因(?:分析|说明)?/u,
    /制约因素/u,
    /需.{0,3}协调(?:解决)?的?(?:问题|事项)?/u,
  ),
  last(['verdict'], 8, /(?:是否|能否|可否)[^,;。]{1,8}$/u),
  rule(['nextStep'], 8, /工作打算|(?:整改|推进|解决|应对|保障|采取)(?:措施|举措)|对策(?:建议)?|工作建议/u),
  last(
    ['task'],
    9,
    /(?:目标|工作|年度|全年|重点|主要|具体|建设|实事|考核|细化){0,6}任务(?:目标|内容|指标|要求|清单|分解)?/u,
    /(?:工作|年度?|全年|任务|计划|具体|总体|建设|考核|绩效|主要){0,6}目标(?:任务|要求|内容)?/u,
    /(?:项目|主要|建设|工作|实施|具体|任务|实事|事项|办理|改造|承诺|指标)(?:建设|工作|实施)?内容(?:规模)?/u,
    /建设规模/u,
    /(?:工作|建设|任务|办理|整治|目标|具体)要求/u,
    /(?:工作|具体)举措/u,
    /^内容$/u,
    /(?:考核|量化|年度|具体|工作)指标/u,
    /(?:完成|工作|整改|验收)标[志准]/u,
    /(?:项目|工程)概况/u,
    /整改要求/u,
  ),
  last(['task'], 6, /(?:目标|任务|指标|计划)[值数量]$|^指标$/u),
  last(
    ['name'],
    8,
    /(?:事项|任务|工作|子项目?|具体项目|重点项目|建设项目|实施项目|指标|建议|提案|议案|资金|企业|小区|学校|道路|路段|河道|点位|标段)名称/u,
    /(?:建议|提案|议案)?(?:案由|标题|题目)/u,
    /指标项目?/u,
    /(?:主要|经济)指标/u,
    /项目简称/u,
    /(?:具体|重点|民生|实事|工作|任务|承诺){0,6}事项/u,
    /子项目?/u,
    /(?:具体|实施|建设|支出|资金|投资)项目/u,
    /[二三]级(?:指标|目录)/u,
  ),
  last(
    ['category'],
    8,
    /(?:项目|工作|任务|工程|民生|实事|事项|指标|所属|重点){0,6}(?:类别|分类|类型|领域|板块|大类|方面|行业)(?:名称)?|实施工程|一级(?:指标|目录)/u,
  ),
  last(['name'], 4, /^.{1,8}名称$/u),
  // What such a table's columns are called where nothing more telling stands beside them.
  last(['progress'], 3, /(?<!基本|概|资金|人员)(?:情况|现状|动态|答复|回复|反馈)$|^(?:结果|评价|目前状态)$/u),
  last(
    ['task'],
    3,
    /^(?:工作|措施|举措|要求|建议|提案|议案|议题|(?:反馈|整改|巡视)?意见|批示(?:内容)?|(?:工作)?要点(?:内容)?)$/u,
  ),
  last(['progress'], 6, /(?:进度|进展|完成)(?:情况)?(?:描述|说明|简述|简况)$/u),
  last(['category', 'name'], 6, /(?:民生|实事|项目|工程){0,6}(?:项目|实事|工程)(?:名称)?|^名称$|重点工作/u),
];

/** Whole names of tables kept in English letters. */
export const ENGLISH: readonly HeaderRule[] = [
  rule(['category'], 8, /^category$/iu),
  rule(['name'], 8, /^(?:name|item|project)s?$/iu),
  rule(['task'], 9, /^(?:task|target|objective)s?$/iu),
  rule(['plan'], 8, /^(?:plan|schedule|milestones?)$/iu),
  rule(['progress'], 9, /^progress/iu),
  rule(['leadUnits'], 9, /^(?:lead)?(?:unit|department|agency)s?$/iu),
  rule(['due'], 9, /^(?:due(?:date)?|deadline)$/iu),
  rule(['verdict'], 8, /^status$/iu),
  rule(['remark'], 8, /^(?:remark|note)s?$/iu),
];

/** Names in which pages lose a character (项目容 for 项目内容): a single missing one still tells. */
export const WHOLE_NAMES: Readonly<Record<string, Field>> = {
  项目内容: 'task',
  主要内容: 'task',
  建设内容: 'task',
  工作内容: 'task',
  目标任务: 'task',
  工作任务: 'task',
  任务目标: 'task',
  工作目标: 'task',
  年度目标: 'task',
  进展情况: 'progress',
  完成情况: 'progress',
  实施情况: 'progress',
  推进情况: 'progress',
  目前实施情况: 'progress',
  完成时限: 'due',
  完成时间: 'due',
  牵头单位: 'leadUnits',
  责任单位: 'leadUnits',
  责任部门: 'leadUnits',
  配合单位: 'supportUnits',
  进度安排: 'plan',
  工作进度安排: 'plan',
  工作计划: 'plan',
  存在问题: 'problem',
  牵头领导: 'leader',
};
