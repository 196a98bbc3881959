import type { Area } from '../domain/grid';
import type { ChartPlan } from '../domain/sheet/plan';
import type { Layout } from './layout';
import { textAt, type Sheet } from './sheet';

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** Pixels from the first cell to an area, and its size. Rows as high as their text are taken for 20. */
function boxOf({ rows, columns, height, width }: Layout, area: Area) {
  const tall = (row: number): number => height(row) ?? 20;
  return {
    left: sum(columns.filter((one) => one < area.firstColumn).map(width)),
    top: sum(rows.filter((one) => one < area.firstRow).map(tall)),
    width: sum(columns.filter((one) => one >= area.firstColumn && one <= area.lastColumn).map(width)),
    height: sum(rows.filter((one) => one >= area.firstRow && one <= area.lastRow).map(tall)),
  };
}

interface Props {
  readonly sheet: Sheet;
  readonly chart: ChartPlan;
  readonly layout: Layout;
}

/** A chart of stacked bars, roughly as Excel would draw it. */
export function ChartView({ sheet: { grid }, chart, layout }: Props) {
  const [first, last] = chart.rows;
  const rows = Array.from({ length: last - first + 1 }, (_, index) => {
    const row = first + index;
    const values = chart.series.map(({ column }) => Number(textAt(grid, row, column)) || 0);
    return { row, name: textAt(grid, row, chart.categoryColumn), values };
  });
  const most = Math.max(1, ...rows.map(({ values }) => sum(values)));
  return (
    <figure className="chart" style={boxOf(layout, chart.anchor)}>
      <figcaption>{chart.title}</figcaption>
      {rows.map(({ row, name, values }) => (
        <div key={row} className="chart-row">
          <span>{name}</span>
          <div>
            {chart.series.map(({ column, color }, at) => (
              <i
                key={column}
                style={{ width: `${((values[at] ?? 0) / most) * 100}%`, backgroundColor: `#${color}` }}
              />
            ))}
          </div>
        </div>
      ))}
      <p>
        {chart.series.map(({ column, name, color }) => (
          <span key={column}>
            <i style={{ backgroundColor: `#${color}` }} /> {name}
          </span>
        ))}
      </p>
    </figure>
  );
}
