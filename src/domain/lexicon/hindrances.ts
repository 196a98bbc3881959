import { finder, words } from './words';

/** What departments say of why a job is held up. Looked for in clean texts. */

/** Words of want, of standing still, of what is in the way. */
export const hindrances = finder(
  words(`
    暂未 尚未 仍未 还未 至今未 未能 未落实 未到位 未下达 未拨付 未发放 未批复 未获批 未取得 没有完成
    未开工 未启动 未实施 未进场 未启用 没有落实 没有到位 没有立项 未立项 不到位 不配合 不积极 不理想 不一致
    没有财政 没有资金 没有经费 没有补助
    无法 难以 不能!少 停工!期 停滞 停建 滞后 缓慢 较慢 偏慢 迟缓 受阻 受限 制约 受制于 阻工 卡在 推迟 延期 延误
    不足!2!3!岁 不够 缺口 短缺 缺乏 缺少 紧张 压力 纠纷 争议 阻力 难度 等待 有待 亟待 亟需
    困难!群!家庭!老!残疾!学生!职工!人员!户!儿童!退役!对象!救助!补助!帮扶^特殊^生活^就业^经济^家庭
    问题^解决^针对^发现^发现的^无^整改^群众^突出^各类^等 影响!力!评价^不^无^未 矛盾^化解^调解
  `),
);

/** A clause that opens so gives the reason of what follows it. */
export const opensReason = /^(?:目前|但|现|主要)?(?:因(?![此地人校村时而素])|由于)/u;

/** The same clause says that it is over, or that it was to be kept from happening. */
export const overcome = finder(
  words(`
    已解决 已化解 已复工 已恢复 已克服 已消除 已整改 得到解决 得到落实 避免 防止 以免 如果 如遇 杜绝 不存在 未出现
    没有出现 确保不 并未 整改完成 着力解决 切实解决 有效解决 解决了 帮助解决 克服
  `),
);
