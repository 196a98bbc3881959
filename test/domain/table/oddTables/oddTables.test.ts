import { analyseTables } from '../../../../src/domain/analyse';
import { findTables } from '../../../../src/domain/table/find';
import { grid } from '../grids';
import { COUNTIES } from './counties';
import { OFFICES } from './offices';
import { PROJECTS } from './projects';
import { rowsOf } from './rowsOf';

function told(sheet: string): string[] {
  const { tables } = findTables(grid(rowsOf(sheet)));
  return analyseTables(tables, { asOf: '2026-09-30' })
    .flatMap(({ items }) => items)
    .map(({ source, indicators, status }) => {
      const name = ((source.cells.name ?? source.cells.task)?.text ?? '').slice(0, 8);
      const figures = indicators.map(
        ({ target, actual }) => `${target.value}${target.unit}→${actual?.value ?? '?'}`,
      );
      return `${name} ${figures.join(' ') || '–'} rate ${source.figures?.rate?.percent ?? '–'} ${status}`;
    });
}

test.each(
  [...COUNTIES, ...OFFICES, ...PROJECTS].map(({ name, sheet, told: want }) => [name, sheet, want] as const),
)('%s', (_, sheet, want) => expect(told(sheet)).toEqual(want));
