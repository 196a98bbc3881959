/**
 * Words that tell whether something is done, under way or only planned (rulebook 2). A figure counts as done to
 * date only where its clause says so and nothing in it says otherwise.
 */

/** Still to come: plans, forecasts, capacity that will exist, what is missing. */
export const PLANNED =
  /拟|计划(?!生育|单列)|规划(?:建设|新建)|预计|预期|力争|争取|确保|准备|即将|将(?=[于在对为会建完开陆继进组新启])|待|下一步|下步|下阶段|后续|届时|(?:建成|完工|投用|竣工|建好)后|可(?:新增|增加|提供|容纳|满足)|可以(?:新增|增加|提供)|有望|任务数|目标任?务?数?为|应(?:接种|检|参保|改|建|完成)|需|尚|未|剩余|剩下|其余|还有|还剩|仍有|另有|不足/u;

/** Begun, not finished. */
export const UNDER_WAY =
  /正在|正(?=[进推组开办施抓对按])|在建|在办|在改|施工中|建设中|推进中|改造中|装修中|实施中|进行中|办理中|安装中|调试中|整改中|审核中|公示中|招标中|采购中|收尾|加快(?:推进|建设|施工)|(?:有序|持续|稳步|全力|同步)(?:推进|实施|开展|施工)|施工阶段|装修阶段|阶段$|动工|开工|进场|启动(?!会|仪式)|筹建|筹备|着手|开始(?!运营|使用|试运)/u;

/** Preparation of the deed, not the deed: tendering, design, surveying, paperwork. */
export const PREPARATION =
  /招标|招投标|投标|开标|中标|流标|询价|比选|公示|公告|设计|选址|选定|确认|确定|明确|立项|可研|审查|审批|报批|批复|审核|方案|图纸|勘察|勘测|测绘|测量|放线|摸排|排查|摸底|排摸|复核|核查|评估|评审|征求|细化|落实(?:点位|选址|资金)|报名|申报|上报|申请|待评|签[订定]|合同|前期|信息采集|储备|意向|谋划|遴选|名单|预算|经费|资金|征地|征迁|拆迁|协议|桩基|基础|基坑|土方|主体|结顶|封顶|桥墩|路基|垫层|清表|建档|台账|标识牌|标牌|上墙|宣传(?:动员|发动|启动)|培训会|动员|部署|下达|分解/u;

/** Phrases of a step passed, which name a preparation but mean that it is over: 通过省级确认. */
export const PASSED = /通过[^,。;]{0,8}(?:确认|审核|评审|核查|评估|认定|核验|考核|验收)/u;

/** A component is in place, not the thing itself: stands against a figure unless the target is about equipment. */
export const COMPONENT = /设备(?:安装|调试|采购|进场)|(?:并网|联网)调试/u;
export const EQUIPMENT = /安装|配备|配置|增配|更新|购置|设备|终端|加装|采购/u;

/** Looked at, guided or visited: no unit of the target is done by it. */
export const VISITED = /指导|督导|督查|督促|检查|走访|调研|抽查|慰问|约谈|巡查|调度|参考|参加|报考/u;

/** Finished, or the deed itself in the past tense of reports. */
export const DONE =
  /完成|建成|建好|已建|投用|投入使用|投入运[营行]|投运|运营|启用|竣工|完工|完毕|验收|交付|通车|通水|通气|通电|开通|挂牌|上牌|新增|新建|新改建|新改扩建|新启动|改建|扩建|改造|整治|治理|修复|修缮|加固|安装|加装|配备|配置|配套|更新|提升|打造|创建|培育|培养|培训|开展|举办|举行|组织|发放|发展|开发|优化(?!方案)|挖掘|帮扶|救助|资助|接种|筛查|检测|抽检|抽样|体检|服务|受理|办理|办结|认定|颁证|取证|持证|发证|合格|达到|达|实现|累计|(?<!公|党)共(?!享|同|文|公|有)|解决|运用|应用|推广|惠及|覆盖|安置|改善|交房|分配|入住|植树|栽植|栽种|绿化|清理|清淤|整改|销号|拆除|打通|铺设|敷设|建立|设立|成立|引进|招引|签约|录用|招录|招聘|就业|提供|入户|参保|投保|补贴|发布|制作|赠送|送|放映|演出|巡诊|封闭|使用|购置|购买|采购|投放|投入|调解|援助|普及|录入|开设|建设|封堵|维修|维护|养护|疏通|贯通|供应|供水|追回|兑付|减免|设置|增设|布设|落地|纳入|评定|评选|获评|授牌|命名|评为|种植|已(?:经)?[\u4e00-\u9fff]{2}/u;

/** Totals to date win over partial figures. */
export const TOTAL = /累计|(?<!公|党)共(?:计|(?!享|同|文|公|有))|总计|合计|总共|总数|总量|全年/u;

/** 其中 and its like: a part of a number that was given. */
export const PART = /其中|包括|包含|含(?!量)|分别/u;

/** A single month's, quarter's or week's figure: not cumulative. */
export const SINGLE_PERIOD =
  /(?:^|[^\d\-~至到])(?:[2-9]|1[0-2])月份?(?!底|初|末|以来|前|中旬|上旬|下旬|止|\d|[,、]?累计)|本月|当月|上月|本季度?|第?[二三四]季度|本周|上周|上半月|下半年/u;
/** The same words when they open a span that starts with the year: 1-6月, 截至8月, 今年以来. */
export const YEAR_TO_DATE = /1月?[-~至到]\d{1,2}月|截至|截止|今年以来|年初以来|以来|上半年|前三季度|累计/u;
