/** Sentences of a bulletin: templates with slots in braces, each filled with figures or words of the tables. */
export const sentencesZhCN = {
  /** Lead units behind a name. */
  units: '（{units}）',
  opening: '近期，{发文机关}对{事项}进行了调度，现将有关情况通报如下。',
  overall: {
    total: '{date}共通报{count}项，其中{classes}。',
    none: '{date}共通报{count}项，均未作判定：{why}。',
    ofTable: '《{title}》{count}项，其中{classes}。',
    completed: '已完成{count}项，占{share}{apart}',
    onTrack: '按计划推进{count}项，占{share}{apart}',
    slow: '进展较缓{count}项，占{share}（{parts}）{apart}',
    slowAll: { behind: '均为进展滞后', atRisk: '均为进展偏慢' },
    slowOne: { behind: '为进展滞后', atRisk: '为进展偏慢' },
    slowParts: { behind: '进展滞后{count}项', atRisk: '进展偏慢{count}项' },
    undetermined: '待核{count}项，占{share}',
    /** Counted by their own verdict, and named nowhere until a person has confirmed it. */
    apart: '（含结论与数据不符、待核实{count}项）',
    unlisted: '另有总表以外的事项{count}项，未计入上述项数。',
    notSent: '未报送本期进展{count}项：{list}。',
    notSentUnits: '未报送本期进展{count}项，涉及{list}。',
    notSentOf: '{units}“{name}”',
    notSentCount: '{unit}{count}项',
    otherDate: '{units}所报数据截至{date}。',
    noDate: '报送材料未注明数据截至日期，未计算序时进度。',
    /** Of some of the tables. */
    noDateOf: '{tables}未注明数据截至日期，未计算序时进度。',
  },
  fast: {
    newlyCompleted: '本期新完成的事项：{list}。',
    completed: '已完成的事项：{list}。',
    ahead: '{number}{name}{units}：{figures}。',
    others: '另有{count}项超序时进度10个百分点以上，见{annex}。',
  },
  slow: {
    item: '{number}{name}{units}{mark}{told}。',
    told: '：{told}',
    verdict: '以下{count}项所报结论均为“{verdict}”。',
    others: '其余{count}项见{annex}。',
  },
  changes: {
    since: '与上期{date}相比，{told}。',
    stillSlow: '连续两期进展较缓{count}项：{list}',
    newlySlow: '新转为进展较缓{count}项：{list}',
    newlyCompleted: '新完成{count}项',
    recovered: '由进展较缓转为正常{count}项：{list}',
    fallen: '{name}{units}累计数由上期{before}降为{now}，待核实。',
  },
  problems: {
    item: '{number}{name}{units}：{words}。',
    others: '其余{count}项存在的问题见{annex}。',
  },
} as const;
