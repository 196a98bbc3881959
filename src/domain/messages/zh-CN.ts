/**
 * Every word that a user sees, in one place. A section per layer; a message with figures is a function of them.
 * A second language is a second file of the same shape.
 */
export const zhCN = {
  // ── files ── reading workbooks and text tables
  files: {},
  // ── table ── finding and mapping tables
  table: {},
  // ── measure ── indicators and why a person must look
  measure: {
    severalFigures: '进展文字中有多个可能的完成数,未采用任何一个,请人工核定',
    singlePeriod: '进展文字只给出单月或单季数,不是累计数,未采用',
  },
  // ── schedule ── milestones, expected progress, lamps
  schedule: {},
  // ── consolidate ── returns → master table
  consolidate: {},
  // ── bulletin ── sheet names, headings and sentences of the bulletin workbook
  bulletin: {},
  // ── issues ── one entry per issue code
  issues: {},
  // ── cli ── the command line
  cli: {},
} as const;

export const messages = zhCN;
