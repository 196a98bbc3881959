import { quantities } from '../../../src/domain/text/quantities';

/** Numbers before a measure word that count nothing: the word goes on, or the numeral orders things. */

const units = (text: string): string[] => quantities(text).map(({ unitText }) => unitText);

const GOES_ON: Readonly<Record<string, string>> = {
  个: '月 小时 工作日 百分点 多月 自然月 季度 学期 年度 交易日 星期 周',
  人: '民 大代表 均 工智能 口 社 才 居环境 力资源 次均',
  家: '庭 门口 长 园',
  户: '均 外 型 籍',
  项: '目',
  场: '所 地 景 馆 站',
  点: '半 左右 前 至 位',
  次: '性 年 月 日 季 干 级 生',
  里: '面 程',
  方: '案 面 式 法 便 向',
  门: '诊 口 窗 店',
  面: '积 向 对 临',
  站: '点 式 台',
  位: '于 置 列',
  队: '伍 员',
  组: '织 团 建',
  单: '位 元 口 独',
  段: '次',
  班: '子 车',
  节: '能 约 点 日',
  部: '分 门 署 委 队 级 属 件',
  届: '时 三中 二中 四中',
  期: '间 工程 项目 建设 续建 地块 改造 末 货 限',
  批: '准 复',
  村: '级 民 庄 委 居 集体 卫生室 组',
  院: '校 士 区 内',
  把: '手 关',
  对: '接 口 照 标 全',
  件: '事',
  口: '袋 径 号 腔',
  桩: '基',
  元: '件 旦 素',
  米: '高 宽 长 粗 深 厚',
  枪: '击',
};

test.each(
  Object.entries(GOES_ON).flatMap(([unit, ends]) => ends.split(' ').map((end) => [unit, end] as const)),
)('5%s%s counts no %s', (unit, end) => expect(units(`5${unit}${end}`)).not.toContain(unit));

test.each(Object.keys(GOES_ON).filter((unit) => unit !== '级'))('5%s is a count', (unit) =>
  expect(units(`完成5${unit}`)).toEqual([unit]),
);

const ORDERS = '批 级 段 点 里 方 面 口 对 门 单 元 站 村 班 节 届 轮 院 把 组 队 米 起 头 根 笔'.split(' ');
test.each(ORDERS)('三%s orders, 3%s counts', (unit) => {
  expect(units(`三${unit}`)).toEqual([]);
  if (unit !== '级') expect(units(`完成3${unit}`)).toEqual([unit]);
});

const BOTH = '项 次 户 人 种 件 期 片 位'.split(' ');
test.each(BOTH)('三%s counts, 二%s and 一%s order', (unit) => {
  expect(units(`三${unit}`)).toEqual([unit]);
  expect(units(`二${unit}`)).toEqual([]);
  expect(units(`一${unit}`)).toEqual([]);
});

test.each([...'第每统唯同专单合逐任之其某', '一是', '十是'])('%s三个 is no count', (before) =>
  expect(units(`${before}三个`)).toEqual([]),
);

test.each(['三个', '新建三个', '两个', '十二个'])('%s is a count', (text) =>
  expect(units(text)).toEqual(['个']),
);

test.each(['村', '镇', '乡', '街', '路', '桥', '巷', '屯', '社区', '小学', '中学', '小区', '河', '湖', '山'])(
  '八亩后%s is a place',
  (end) => {
    expect(units(`八亩后${end}`)).toEqual([]);
    expect(units(`三里${end}`)).toEqual([]);
  },
);
