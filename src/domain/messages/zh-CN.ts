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
  measure: {},
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
