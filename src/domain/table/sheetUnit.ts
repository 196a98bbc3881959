import { anyOf } from '../text/anyOf';
import { only } from '../nth';
import { cleanText } from '../text/clean';

/** A workbook with a sheet for each department: 教育局, 3.民政局, 住建局（9月） name the unit of their rows. */

/** Names of sheets are short and as often those of things: only what can be nothing but an organisation counts. */
const ORGANISATION = new RegExp(
  anyOf([
    /(?<![全大布格结开各邮])局$|(?:发改|卫健|教体?|纪|工|农|科|党工?|政法|发展改革)委$|委员会$|管委会$/u,
    /(?:联合会|残联|妇联|文联|科协|工商联|侨联|团委|总工会|红十字会|供销社)$/u,
    /(?:政府|府|信访|振兴|文明|人防|金融|编|机关)办$|办公室$|办事处$/u,
    /(?:宣传|组织|统战|武装|社会工作|农村工作)部$|(?:法|检察)院$|(?:分|总)公司$|集团$|(?:厅|总队|支队)$/u,
    /(?:[城交水文旅农国][投运发建旅]|自来水|燃气|公交|供电|热力|有限|投资|建设|环卫)公司$/u,
    /^[县市区旗州].{2,12}中心$|^(?:政务服务|融媒体|机关事务(?:服务|管理)?|住房公积金(?:管理)?|投资促进)中心$/u,
    /.{2}街道$|.{2}(?<![乡城集小心型色])镇$|.{2}(?<!下|城)乡$/u,
  ]),
  'u',
);
/** What is no one organisation, or the subject of the sheet. */
const OTHER =
  /各|有关|相关|其他|其它|某|部门|单位|项目|工程|任务|实事|指标|重点|汇总|合计|统计|全[省市县区]|客厅|餐厅/u;
const LONGEST = 16;

const NUMBER = /^(?:附?[表件]?\d{1,3}[.、:]?|\(?[一二三四五六七八九十]{1,3}[)、.])/u;
const TIME =
  /(?:20\d\d年?)?(?:\d{1,2}[-—~至])?\d{1,2}月(?:份|底|末)?$|第?[一二三四1-4]季度$|上半年$|20\d\d年?$/u;

/** The one unit that a sheet's name names; null where it names none, or several. */
export function unitOfSheet(sheet: string): string | null {
  const parts = cleanText(sheet)
    .text.trim()
    .split(/[-_—\s()、,.+&/]+/u)
    .map((part) => part.replace(NUMBER, '').replace(TIME, ''))
    .filter((part) => part.length > 1 && part.length <= LONGEST);
  return only(new Set(parts.filter((part) => ORGANISATION.test(part) && !OTHER.test(part))));
}
