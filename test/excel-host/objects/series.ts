import type { Bag, Chart, Series } from '../book/book';
import { Gap, missing } from '../refusal';
import { bagIn, bagKind, behind, checked, fromBag, object, type HostObject, type Kind } from './kind';
import { only, type Areas } from './place';
import { range } from './range';

/** Rows of data of a chart. */

const fill: Kind<Bag> = {
  name: 'ChartFill',
  call: {
    SetSolidColor: (bag, [color], host) =>
      void bag.set('Color', checked(host, 'ChartFill.setSolidColor', 'color', color)),
  },
};

const seriesFormat: Kind<Series> = {
  name: 'ChartSeriesFormat',
  navigate: { Fill: ({ bag }) => object(fill, bag) },
};

const labels = bagKind('ChartDataLabels', {
  ShowValue: 'boolean',
  NumberFormat: 'string',
  Position: { enum: 'ChartDataLabelPosition' },
});

const SERIES = fromBag<Series>(
  bagKind(
    'ChartSeries',
    { Name: 'string', GapWidth: 'number', Overlap: 'number', HasDataLabels: 'boolean' },
    { Name: '', HasDataLabels: false },
  ),
  ({ bag }) => bag,
);

/** Cells that a series is drawn from: one row or one column. */
export function source(argument: unknown) {
  const of: Areas = behind(argument, range);
  const area = only(of);
  if (area.left !== area.right && area.top !== area.bottom)
    throw new Gap('chart series of more than one row or column');
  return { sheet: of.sheet, area };
}

const series: Kind<Series> = {
  name: 'ChartSeries',
  ...SERIES,
  navigate: {
    Format: (of) => object(seriesFormat, of),
    DataLabels: ({ bag }) => object(labels, bagIn(bag as Map<string, Bag>, 'DataLabels')),
  },
  call: {
    SetValues(of, [values]) {
      of.values = source(values);
    },
    SetXAxisValues(of, [values]) {
      of.categories = source(values);
    },
  },
};

function at(of: Chart, index: unknown): HostObject {
  const one = of.series[Number(index)];
  if (one === undefined) throw missing(`series ${String(index)}`);
  return object(series, one);
}

export const seriesCollection: Kind<Chart> = {
  name: 'ChartSeriesCollection',
  get: { Count: (of) => of.series.length },
  items: (of) => of.series.map((one) => object(series, one)),
  item: at,
  call: {
    GetCount: (of) => of.series.length,
    GetItemAt: (of, [index]) => at(of, index),
    Add(of, [name]) {
      const one: Series = { bag: new Map([['Name', name ?? '']]), values: null, categories: null };
      of.series.push(one);
      return object(series, one);
    },
  },
};
