import { finder, finders, words, type Finder } from './words';

/** Deeds that reports speak of, by how far they say that the thing is. */

/** The whole is finished, in use or handed over. */
export const FINISHED = words(`
  完成 完工 竣工 完毕 完结 建成 成井 建好 建完 已建 做完 装完 改完 修完 办完 办结 销号 销案 清零 结项
  搞完 弄完 弄好 搞好 干完 栽上 种上 用上 通上 住上 喝上 办妥 到齐 好了 完了 齐了 通了 满额
  投用 投运 投产 投入使用 投入运营 投入运行 启用 运营 交付 交房 通车 通水 通气 通电 贯通 开通 开放 挂牌 上牌 上线
  验收!申请!准备!阶段!资料!前 到岗 上岗 入职 开园 开学 开业 开诊 开馆 开市 营业!执照!额!收入!税 运行!经费!费 招满 招到 配齐 装上 建起 铺好 修好 修通 交工 搬入 住进 领到 办好 种完 铺完 迎客 结业 培训完 做好 配好 交付使用 达标 达到 达成 实现 解决 打通 拆除 消除 减少 关停 关闭 退出 脱贫 脱困 出列 摘帽
  落地 到位 落实 兑付 兑现 拨付 发放 发出 下达 支出 征缴 征收 收缴 入库 追回 减免 减负 化解 归集 筹集 筹措 到账 到资
`);

/** The deed itself in the past tense of reports: it is done when it is told. */
export const DEEDS = words(`
  新增 新建 新改建 新改扩建 新认定 新辟 新设 新开 新开办 新聘 续聘 增加 增设 增种 增装 改建 扩建 改扩建 改造 建设 改善 改厕 更换 整治 治理 修复 修缮 加固 修建 翻建 重建 迁建
  安装 加装 布设 布控 配备 配置 配套 添置 更新 提升 提档 提质 优化!方案 硬化 美化 亮化 绿化 打造 创建 创成 创评 培育 培养 培训 开展 举办 举行 组织 组建 承办
  发展 开发 挖掘 帮扶 帮助 救助 资助 补助 接种 筛查 检测 检定 检查 抽检 抽查 抽样 排查 体检 诊疗 签约 服务 受理 办理 办^民^公^主^承^协^交 代办 认定 评定 评选 评为 命名 授牌 颁证 取证 获证 领证 持证 发证 发卡 发行 制发 制作 合格
  推广 应用 运用 惠及 覆盖 安置 安排 分配 入住 入驻 纳入 入学 招生 植树 造林 栽植 栽种 种植 补植 清理 清淤 清运 疏浚 疏通 整改 整修 维修 维护 养护 铺设 敷设 架设 建立 设立 成立 设置 引进 招引 引入 招商
  录用 招录 招聘 就业 创业 再就业 转移 提供 入户 参保 投保 缴费 补贴 发布 推送 赠送 送 放映 演出 巡诊 义诊 封闭 使用 购置 购买 采购 收购 储备 投放 投入 调解 援助 普及 录入 开设 封堵 供应 供水 受助 受益 参加 参训
  销售 销 实施 推进 处置 查处 破获 侦破 办案 审结 救治 管护 巡护 征迁 签订 解困 减贫 增收 增殖 放流 上市 入规 升规 入统 纳规 孵化 备案 登记 建档 开办 接通 通达 通 接入 联网 并网 流转 整合 退耕 还林 复垦 复耕 报废 压减 换装 垦造 修剪 检修 手术 治疗 诊治 康复 救援 包保 毕业 出栏 回收 处理 兴建 建造 拓宽 打捞 加梯
  建了 做了 搞了 弄了 修了 栽了 种了 办了 发了 改了 装了 铺了 挖了 配了 开了 到了 验了 拆了 买了 打了 设了 招了 救了 帮了
  投资 扶持 选派 选聘 派驻 挂钩 结对 走访 慰问 宣讲 宣传 巡查 督导 保障 吸引 吸纳 带动 获批 获评 获得 取得
`);

/** Begun, not finished. */
export const STARTED = words(`
  开工 动工 新开工 开复工 复工 开建 开钻 启动!资金!仪式!会 进场 奠基 破土 开始!运营!使用!试运 着手 筹建 筹备 铺开 展开
`);

export const started = finder(STARTED);
/** 新开工 and 开工 as what a row promises. */
export const startDeeds = finder(
  words('开工 动工 启动!资金!仪式 复工 开建 进场 新开!通!办!辟!设!发!业!放!课!班'),
);

/** Deeds that tell two figures of one thing apart: 发放3704张、使用3273张. */
export const TELLING_DEEDS = words(`
  新建 改建 扩建 续建 新开!工 新增 更新 加装 维修 提升 使用 发放 培训!券!班!基地!机构!学校!中心!对象 认定 取证 发证 颁证 持证 检测 抽检 筛查 接种 封闭 救助 帮扶
  开工 竣工 完工 验收 投用 启动 安置 建成 改造 养护 受理 办结 签约 落地 入驻 招聘 就业 参保 销号 备案 优化 新辟
`);

/** Stages behind the end of the work: 完工9个、投产6个 are not 15 of anything. */
export const inUse = finder(
  words('投产 投运 投入使用 投入运营 交付 启用 开放 开园 挂牌 通水 通电 通车 上线 运营 入住 并网'),
);

/** 新改建, 新建改建, 新(改、扩)建: one word for several ways of building. */
const BUILDS = /[新改扩续建(、)]{2,9}建/u;
export function builds(text: string): readonly string[] {
  const word = BUILDS.exec(text)?.[0] ?? '';
  const ways = ['新', '改', '扩', '续'].filter((sign) => word.includes(sign)).map((sign) => `${sign}建`);
  return ways.length > 1 ? ways : [];
}

/** The three are asked of the same words of a figure, and share one look at them. */
const { each } = finders([FINISHED, [...FINISHED, ...DEEDS], TELLING_DEEDS]);

export const [finished, deeds, tellingDeeds] = each as [Finder, Finder, Finder];
