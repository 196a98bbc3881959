import { grouped } from '../grouped';
import { draftZhCN } from '../messages/zh-CN.draft';
import { nth } from '../nth';
import type { DraftFinding, RowReference } from './report';

const say = draftZhCN;
/** More rows than this are counted, not listed, on the screen; the JSON has them all. */
const MOST_ROWS = 12;

function places(rows: readonly RowReference[]): string {
  if (rows.length === 0 || rows.length > MOST_ROWS) return '';
  const sheets = grouped(rows, ({ file, sheet }) => JSON.stringify([file, sheet]));
  const told = [...sheets.values()].map((own) => {
    const { file, sheet } = nth(own, 0);
    return say.place(file, sheet, own.map(({ row }) => row).join('、'));
  });
  return say.rows(told.join('；'));
}

/** A statement of a draft on one line, with what the annex gives and where. */
export const findingLine = ({ verdict, kind, words, annex, rows }: DraftFinding): string =>
  say.line(say.verdicts[verdict], say.kinds[kind], words.replace(/\s+/gu, ' '), annex, places(rows));
