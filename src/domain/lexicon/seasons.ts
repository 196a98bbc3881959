import { finder, words } from './words';

/** Tasks whose work falls into a part of the year: a straight line through twelve months says nothing of them. */
export const seasonal = finder(
  words(
    `接种 疫苗 流感 游泳 溺水 防汛 汛期 供暖 供热 采暖 清洁取暖 秋收 夏收 春耕 春灌 播种 收割 秸秆 收储 收购粮 招生 入学 开学 高考 中考 研学 夏令营 暑期 寒假 暑托 植树 造林 绿化造林 补植 冬修 除雪 春运 防火 森林防火 烟叶 茶叶 水稻 小麦 玉米 体检 年检 征兵 毕业生 考试 旅游节 文化节 增殖放流 禁渔 休渔 高温 送清凉 送温暖 冬春 汛前`,
  ),
);
