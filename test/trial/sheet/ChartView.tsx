import type { Area } from '../../excel-host/book/area';
import type { Chart, Series, SheetArea } from '../../excel-host/book/book';
import { cellAt, matrix, textOf } from '../../excel-host/book/cells';
import type { Box } from './drawn';

/** Excel's own colours for series that have none. */
const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

const textsIn = ({ sheet, area }: SheetArea): string[] =>
  matrix(area, (row, column) => textOf(cellAt(sheet, row, column))).flat();

const numbersIn = (of: SheetArea | null): number[] =>
  of === null
    ? []
    : matrix(of.area, (row, column) => Number(cellAt(of.sheet, row, column).value) || 0).flat();

interface Bar {
  readonly name: string;
  readonly values: readonly number[];
}

/** Excel begins at the bottom unless it is told to reverse the order. */
function barsOf({ series, bags }: Chart): Bar[] {
  const categories = series.find((one) => one.categories !== null)?.categories ?? null;
  const names = categories === null ? [] : textsIn(categories);
  const columns = series.map(({ values }) => numbersIn(values));
  const count = Math.max(0, ...columns.map(({ length }) => length));
  const bars = Array.from({ length: count }, (_, at) => ({
    name: names[at] ?? String(at + 1),
    values: columns.map((column) => column[at] ?? 0),
  }));
  return bags.get('CategoryAxis')?.get('ReversePlotOrder') === true ? bars : bars.reverse();
}

const colorOf = ({ bag }: Series, at: number): string =>
  String(bag.get('Color') ?? PALETTE[at % PALETTE.length]);

function BarView({ bar, series, most }: { bar: Bar; series: readonly Series[]; most: number }) {
  return (
    <li>
      <span>{bar.name}</span>
      <div>
        {bar.values.map((value, at) => {
          const one = series[at];
          if (one === undefined || value === 0) return null;
          const style = { width: `${(value / most) * 100}%`, backgroundColor: colorOf(one, at) };
          return <i key={at} style={style} title={`${String(one.bag.get('Name') ?? '')} ${value}`} />;
        })}
      </div>
    </li>
  );
}

/** A chart of stacked bars, roughly as Excel would draw it. */
export function ChartView({ chart, box }: { readonly chart: Chart; readonly box: Box }) {
  const bars = barsOf(chart);
  const most = Math.max(1, ...bars.map(({ values }) => sum(values)));
  return (
    <figure className="chart" style={box}>
      <figcaption>{String(chart.bags.get('Title')?.get('Text') ?? '')}</figcaption>
      <ol>
        {bars.map((bar, at) => (
          <BarView key={at} bar={bar} series={chart.series} most={most} />
        ))}
      </ol>
      <p>
        {chart.series.map((one, at) => (
          <span key={at}>
            <i style={{ backgroundColor: colorOf(one, at) }} /> {String(one.bag.get('Name') ?? '')}
          </span>
        ))}
      </p>
    </figure>
  );
}

export const anchored = (charts: readonly Chart[]): readonly (readonly [Chart, Area])[] =>
  charts.flatMap((chart) => (chart.anchor === null ? [] : [[chart, chart.anchor] as const]));
