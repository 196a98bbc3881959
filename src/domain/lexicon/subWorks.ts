import { nth } from '../nth';
import { type Finder, finder, finders, type Word, words } from './words';

/**
 * Works that are a part of one thing (rulebook 2): the base and the surface of a road, the trench and the pipe in it.
 * What is done of one of them says how far the thing is, not how much of it is done.
 */
interface SubWorks {
  /** What is promised … */
  readonly thing: Finder;
  /** … unless the promise is about such a part itself. */
  readonly unless: Finder;
  readonly parts: readonly Word[];
}

const listed = (text: string): readonly Word[] => (text === '' ? [] : words(text));

const subWorks = (thing: string, parts: string, unless = ''): SubWorks => ({
  thing: finder(listed(thing)),
  parts: listed(parts),
  unless: finder(listed(unless)),
});

const SUB_WORKS: readonly SubWorks[] = [
  subWorks(
    '公路 道路 大道 高速 路网 国道 省道 县道 乡道 村道 通组路 产业路 旅游路 机耕路 断头路 绕城 环线 路',
    '路基 路床 基层!干!组!治!党!服!单!医 底基层 水稳 桥梁 桥涵 涵洞 隧道 标线 护栏 边沟',
    '路面 硬化 大修 中修 修复 维修 修缮 翻修 养护 罩面 改造 整治 提升 提质 白改黑 刷黑 黑化 桥 隧 护栏 标线 安防',
  ),
  subWorks('铁路 轻轨 地铁 轨道 高铁', '隧道 掘进 铺轨 桥梁 架梁 路面'),
  subWorks(
    '管网 管道 管线 水管 气管 电缆 光缆 线缆 线路 电网 管廊',
    '开挖 沟槽 管沟 管槽 基槽 回填 路面恢复 恢复路面 立杆 电杆 管材',
    '线路工程',
  ),
  subWorks('桥', '架梁 箱梁 梁板 盖梁 承台 桥面 墩柱 桥台 铺装', '桥面 维修 加固 养护'),
  subWorks('隧道 隧洞', '掘进 开挖 初支 二衬 衬砌'),
  subWorks(
    '房 楼 住宅 小区 学校 校舍 幼儿园 医院 卫生院 卫生室 中心 馆 厂 公寓 宿舍 套 栋 幢',
    '砌体 砌筑 二次结构 外墙 内墙 外立面 屋面 门窗 粉刷 抹灰 装饰 内装 外装 幕墙 吊顶 水电安装 旧房拆除 拆除旧房',
  ),
  subWorks(
    '厂 站 点 池 塔 泵 闸 坝 场 楼 院 校 园 所 中心 馆 基地 项目 工程 设施',
    '土建 池体 站房 泵房 机房 立杆 消防验收 节能验收 环保验收 人防验收 分部验收',
  ),
  subWorks(
    '养殖 牧场 猪场 牛场 鸡场 羊场',
    '圈舍 畜舍 禽舍 猪舍 牛舍 鸡舍 羊舍 大门 围墙 管理房 消毒池 堆粪场',
  ),
  subWorks('污水 治污 黑臭', '管网 管道 主管 支管 化粪池 检查井 沟槽', '公里 千米 管'),
  subWorks('温室 大棚 棚 圈舍', '拱架 骨架 棚架 钢架 墙体 后墙 立柱 地锚'),
  subWorks('招聘 招录 招考 选聘 引进 录用 人才 补充', '笔试 面试 试讲 体检 政审'),
  subWorks('农田 耕地 造地', '土地平整 田块平整 平整土地 田间道路 灌溉管网 沟渠'),
  subWorks('造林 植树 绿化 种植 栽植 栽种 果园 茶园', '整地 挖穴 打穴 炼山 清林 打坑 挖坑'),
  subWorks('路灯 充电桩 监控 探头 摄像头 消防栓 消火栓', '基座 预埋 立杆 布线 穿线'),
];

/** Parts of all works are asked of the same words: they share one look at them. */
const PARTS = finders(SUB_WORKS.map(({ parts }) => parts));

/** 土建及设备安装全部完成并投运, 立杆亮灯: the last word says that the thing itself works. */
const WORKS = finder(
  words(
    '投用 投运 投产 投入使用 投入运行 投入运营 启用 亮灯 点亮 通水 通电 通车 通气 上线 入职 到岗 上岗 报到 录用',
  ),
);
/** 签约入职, 立杆亮灯 */
export const inWork = (figure: string): boolean => WORKS.test(figure);

/** The word by which a figure counts a part of the work, where the task does not use it itself; null where none does. */
export function subWorkIn(figure: string, task: string): string | null {
  if (inWork(figure)) return null;
  for (const { list, word } of PARTS.hits(figure)) {
    const { thing, unless } = nth(SUB_WORKS, list);
    if (!task.includes(word) && thing.test(task) && !unless.test(task)) return word;
  }
  return null;
}

/** The step that comes last: it is counted as the thing itself, unless another step of it is counted beside. */
const LAST = finder(words('路面 面层 油面 摊铺 铺设 敷设 架线 架设 穿缆'));
/** 铺设20公里, where it is not what the task asks for. */
export const isLastStep = (figure: string, task: string): boolean => LAST.test(figure) && !LAST.test(task);
