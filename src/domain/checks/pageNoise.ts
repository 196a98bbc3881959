import { pageNoise as noiseOf } from '../text/clean';
import { FIELDS } from '../table/fields';
import { issueAt, type RowContext, type TableCheck } from './check';

const isNoisy = ({ item: { source } }: RowContext): boolean =>
  Object.values(source.cells).some(({ text }) => noiseOf(text) !== null);

/** Text copied from a web page with its reading aids: read all the same, and said once a table. */
export const pageNoise: TableCheck = {
  code: 'suspicious-character',
  table: (rows) => {
    const noisy = rows.filter(isNoisy).flatMap((context) => {
      const field = FIELDS.find((one) => noiseOf(context.item.source.cells[one]?.text ?? '') !== null);
      return field === undefined ? [] : [{ context, field }];
    });
    const [first] = noisy;
    if (first === undefined) return [];
    const words = noiseOf(first.context.item.source.cells[first.field]?.text ?? '') ?? '';
    const params = { kind: 'page-noise', rows: noisy.length, words };
    const issue = issueAt(first.context, 'suspicious-character', 'info', first.field, [words], params);
    return [{ row: first.context.index, issue }];
  },
};
