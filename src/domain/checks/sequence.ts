import { issueAt, type Finding, type RowContext, type TableCheck } from './check';

/** Numbers of merged groups are taken once; a list that restarts with each category is no fault. */
interface Numbered {
  readonly context: RowContext;
  readonly number: number;
}

function numbered(rows: readonly RowContext[]): Numbered[] {
  return rows.flatMap((context) => {
    const cell = context.item.source.cells.sequence;
    const number = Number(context.text('sequence').text.replace(/[.、]$/u, ''));
    return cell?.from === 'own' && Number.isInteger(number) && cell.text.trim() !== ''
      ? [{ context, number }]
      : [];
  });
}

const restarts = (list: readonly Numbered[]): boolean => list.filter(({ number }) => number === 1).length > 1;

export const sequence: TableCheck = {
  code: 'sequence',
  table: (rows) => {
    const list = numbered(rows);
    if (list.length < 2 || restarts(list)) return [];
    return list.flatMap(({ context, number }, index): Finding[] => {
      const before = list[index - 1]?.number;
      if (before === undefined || number === before + 1) return [];
      const params = {
        number,
        before,
        kind: number === before ? 'repeated' : number > before ? 'jump' : 'back',
      };
      return [
        {
          row: context.index,
          issue: issueAt(context, 'sequence', 'warning', 'sequence', [String(number)], params),
        },
      ];
    });
  },
};
