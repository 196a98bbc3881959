import { analyse } from '../domain/analyse';
import { messages } from '../domain/messages/zh-CN';
import { helpZhCN } from '../domain/messages/zh-CN.help';
import { oneDecimal } from '../domain/rounding';
import { readText } from '../files/read/text/readText';
import { escaped } from './html';

/** The example of the help page: worked out when the page is made, by what the pane works with. */

const text = helpZhCN.example;
const csv = text.rows.join('\n');

const cells = (tag: 'td' | 'th', all: readonly string[]): string =>
  `<tr>${all.map((words) => `<${tag}>${escaped(words)}</${tag}>`).join('')}</tr>`;

function rows(): string[] {
  const { tables } = analyse([{ file: text.file, grids: readText(text.file, csv), error: null }]);
  return tables
    .flatMap(({ items }) => items)
    .map(({ source, completion: { percent }, status, reason }) =>
      cells('td', [
        source.cells.task?.text ?? '',
        source.cells.progress?.text ?? '',
        percent === null ? messages.pane.status.undetermined : `${oneDecimal(percent)}%`,
        messages.pane.status[status],
        reason,
      ]),
    );
}

/** The table with its lamps, and the file that it was made of. */
export const exampleHtml = (): string => `<h2>${text.heading}</h2>
      <p>${text.hint}</p>
      <table>
        ${[cells('th', text.header), ...rows()].join('\n        ')}
      </table>
      <p><a download="${text.file}" href="data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${csv}\n`)}">${text.save}</a></p>`;
