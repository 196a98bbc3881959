import type { Chart, Series, SheetArea } from '../../test/excel-host/book/book';
import { cellAt, textOf } from '../../test/excel-host/book/cells';
import { boxOf, type Layout } from './layout';

function cellsOf({ sheet, area }: SheetArea): string[] {
  const texts: string[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      texts.push(textOf(cellAt(sheet, row, column)));
  return texts;
}

const numbersOf = ({ values }: Series): number[] =>
  values === null ? [] : cellsOf(values).map((text) => Number(text) || 0);
const colorOf = ({ bag }: Series): string => String(bag.get('Color') ?? '#4383c9');
const nameOf = ({ bag }: Series): string => String(bag.get('Name') ?? '');

/** A chart of stacked bars, roughly as Excel would draw it. */
export function ChartView({ chart, layout }: { readonly chart: Chart; readonly layout: Layout }) {
  if (chart.anchor === null) return null;
  const names = chart.series.flatMap(({ categories }) =>
    categories === null ? [] : [cellsOf(categories)],
  )[0];
  const values = chart.series.map(numbersOf);
  const length = Math.max(0, ...values.map((own) => own.length));
  const totals = Array.from({ length }, (_, index) =>
    values.reduce((sum, own) => sum + (own[index] ?? 0), 0),
  );
  const most = Math.max(1, ...totals);
  return (
    <figure className="chart" style={boxOf(layout, chart.anchor)}>
      <figcaption>{String(chart.bags.get('Title')?.get('Text') ?? '')}</figcaption>
      {totals.map((_, index) => (
        <div key={index} className="chart-row">
          <span>{names?.[index] ?? ''}</span>
          <div>
            {chart.series.map((series, at) => (
              <i
                key={at}
                style={{
                  width: `${((values[at]?.[index] ?? 0) / most) * 100}%`,
                  backgroundColor: colorOf(series),
                }}
              />
            ))}
          </div>
        </div>
      ))}
      <p>
        {chart.series.map((series, at) => (
          <span key={at}>
            <i style={{ backgroundColor: colorOf(series) }} /> {nameOf(series)}
          </span>
        ))}
      </p>
    </figure>
  );
}
