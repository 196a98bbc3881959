import { alternatives, finder, words, type Finder } from './words';

/** Tasks that are one deed, not a number of things: 出台实施方案, 召开推介会, 签订协议, 开通线路 – and how each is told to be done. */

export interface DeedKind {
  /** Verbs that the task begins or ends with. */
  readonly verbs: Finder;
  /** Verbs that tell its end, behind 已 or beside 正式, 成功, 顺利. */
  readonly ends: Finder;
  /** What such a task is about ends so; null where anything may be. */
  readonly objects: RegExp | null;
  /** Its report may call it 文件, whatever the task does. */
  readonly isPaper?: boolean;
  /** What follows is the use of what was made, and takes nothing back: 方案已印发,正在组织实施. */
  readonly endsForGood: boolean;
}

const DOCUMENTS = alternatives(
  words(
    '方案 意见 办法 规划 细则 措施 政策 计划 预案 标准 规范 目录 清单 指南 条例 制度 机制 文件 规定 导则 规程 章程 要点 通知 图则 名录 协议 协议书 规则 指引 纲要 白皮书 报告 公告 通告',
  ),
);
const DOCUMENT = new RegExp(`(?:${DOCUMENTS})》?$`, 'u');
export const PAPERS = words('文件 方案 意见 办法 规划 细则 措施 政策 计划 预案 标准 条例 规定 通知');
const GATHERING =
  /(?:会|会议|大会|活动|大赛|比赛|赛|节|论坛|展|博览会|仪式|典礼|演练|讲座|培训班|展销会|晚会)$/u;
/** What is over when it has taken place: not 专项检查, which goes on. */
const OCCASION = /(?:会|演练|演习|拉练|考察|观摩|培训班|评选|竞赛|比赛|仪式|讲座|论坛|学习)$/u;
const ARRANGEMENT = /(?:机制|制度|台账|档案|名录|基金|专班|联盟|数据库|服务站|联络点|[点站])$/u;

/** @param ends the verbs themselves, where nothing else tells the end */
function deed(verbs: string, ends = verbs, of: Partial<DeedKind> = {}): DeedKind {
  const own = finder(words(verbs));
  const told = ends === verbs ? own : finder(words(ends));
  return { verbs: own, ends: told, objects: null, endsForGood: false, ...of };
}

const PAPER = { objects: DOCUMENT, isPaper: true } as const;
const FOR_GOOD = { endsForGood: true } as const;

/** Each is told by its own word alone: 已备案 says nothing of 选址. */
const STEPS = words('立项 备案 公示 评审 审查 招标 选址 验收 注册 登记 搬迁 移交 交付');

export const DEED_KINDS: readonly DeedKind[] = [
  deed('出台 印发 下发 发布 颁布 公布', '出台 印发 下发 发布 颁布 公布 施行', { ...PAPER, ...FOR_GOOD }),
  deed(
    '制定 制订 编制 修订 修编 编写',
    '制定 制订 编制 修订 修编 编写 出台 印发 下发 发布 颁布 公布 施行 获批 批复 批准',
    { ...PAPER, ...FOR_GOOD },
  ),
  // 方案已形成 says less, where it is to be issued.
  deed('形成', '形成 出台 印发 公布 施行', { ...PAPER, ...FOR_GOOD }),
  deed('召开 举办 举行 承办', '召开 举办 举行 承办 闭幕 落幕', { objects: GATHERING, ...FOR_GOOD }),
  deed('签订 签署 签约', undefined, FOR_GOOD),
  deed('挂牌 揭牌', undefined, FOR_GOOD),
  deed(
    '开通 上线 启用 投用 投运 开业 开园 开馆 开诊 开营 通车 投入使用 投入运营 投入运行',
    '开通 上线 启用 投用 投运 开业 开园 开馆 开诊 开营 通车 投入使用 投入运营 投入运行 揭牌运行 挂牌运行',
  ),
  deed('取得 获得 领取 办理 办结', '取得 获得 领取 核发 颁发 办结 办理完毕 办理完成'),
  deed('报批 获批 审批 批复', '获批 批复 批准 审批完成 审批通过 通过审批'),
  deed('成立 组建 设立', undefined, FOR_GOOD),
  deed('建立 建立健全', undefined, { objects: ARRANGEMENT, ...FOR_GOOD }),
  deed('开展 组织 组织开展', '开展 组织 举办 举行 结束', { objects: OCCASION, ...FOR_GOOD }),
  deed('开展 组织 组织开展', '结束 完成'),
  deed('报送 提交 上报', undefined, PAPER),
  deed('修复 更换 拆除 清退 追缴 归还', '修复 更换!方案 拆除!通知!方案!公告 清退 追缴 归还 追回'),
  ...STEPS.map(({ word }) => deed(word)),
  // 开工建设 is meant to be built.
  deed('启动!建设 开工!建设 动工!建设 复工'),
];

/** 完成初步设计: whatever it is, in its own words. */
export const COMPLETING: DeedKind = deed('完成', '完成 完毕');

/** What takes the end of such a deed back, in its own clause. */
export const notYet = finder(
  words(
    '拟 将!要!来 计划 预计 力争 争取 待 未!来 尚 正在 正!式!常!好 即将 准备 筹备 筹建 申请 申报 上报 报送 报请 送审 报审 提请 审定!通过 审议!通过 审核!通过 初稿 草案 草稿 讨论稿 征求意见 征求 意见稿 修改 完善 初步!设计 部分 阶段 基本 起草 调研 拟定 框架 大纲 招标公告 启动 推进 开展 前期 筹 首批 第一批 一期 进展 除^拆^清^消^解^免^排^扫^铲^废',
  ),
);
/** Verbs that tell an end by themselves, without 已. */
export const RESULTS = finder(
  words(
    '取得 获得 获批 闭幕 落幕 揭牌 结束 投运 办结 销号 缴清 清零 通过验收 通过竣工验收 通过评审 通过审查 通过审批 验收通过 评审通过 审议通过',
  ),
);
/** The end of a task of any kind, told in its own words: nobody may be called late beside it. */
export const wholeEnds = finder(
  words(
    '完成 完工 竣工 完毕 完结 办结 结束 建成 修复 更换 拆除 投用 投运 投产 投入使用 投入运营 投入运行 启用 开通 通车 交付 并网 上线 到位 销号 解决 消除 清零 整改 成立 挂牌 揭牌 验收 取得 获批 印发 出台 放开',
  ),
);
/** What tells that a deed is behind us. */
export const perfect = finder(words('已 业已 完成 完毕 正式 成功 顺利 圆满 如期 按期 胜利'));
/** What may stand beside such a deed without being another one. */
export const besideDeed = words(
  '正式 成功 顺利 圆满 如期 按期 胜利 组织 实施 备案 报备 贯彻 执行 公布 公开 专家 评审 通过 县政府 市政府 区政府 政府 党委 会议 研究 审议通过 常务会议 政府办 联合 牵头 会同 部门 相关 有关 运行 试运行 落地 生效 网上 官网 门户网站 同意 批准 经 获 名义 文本 起 运营 揭牌 取得',
);
