import { newId, type Bag, type Chart, type Series, type Sheet } from '../book/book';
import { guardContent } from '../book/cells';
import { invalid, missing } from '../refusal';
import { bagIn, bagKind, behind, checked, object, type HostObject, type HostState, type Kind } from './kind';
import { range, type Areas } from './range';

const titleKind = bagKind('ChartTitle', { Text: 'string', Visible: 'boolean' });
const legend = bagKind('ChartLegend', { Position: { enum: 'ChartLegendPosition' }, Visible: 'boolean' });
const axis = bagKind('ChartAxis', { ReversePlotOrder: 'boolean', Visible: 'boolean' });

const axes: Kind<Chart> = {
  name: 'ChartAxes',
  navigate: {
    CategoryAxis: (of) => object(axis, bagIn(of.bags, 'CategoryAxis')),
    ValueAxis: (of) => object(axis, bagIn(of.bags, 'ValueAxis')),
  },
};

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

const SERIES = bagKind('ChartSeries', { Name: 'string', GapWidth: 'number', Overlap: 'number' });

const oneArea = ({ sheet, areas }: Areas) => {
  const [area] = areas;
  if (area === undefined || areas.length > 1) throw invalid('not a single area');
  return { sheet, area };
};

const set = (key: string) => (of: Series, value: unknown, host: HostState) =>
  SERIES.set?.[key]?.(of.bag, value, host);

const series: Kind<Series> = {
  name: 'ChartSeries',
  get: { Name: (of, host) => SERIES.get?.Name?.(of.bag, host) },
  set: { Name: set('Name'), GapWidth: set('GapWidth'), Overlap: set('Overlap') },
  navigate: { Format: (of) => object(seriesFormat, of) },
  call: {
    SetValues(of, [values]) {
      of.values = oneArea(behind(values, range));
    },
    SetXAxisValues(of, [values]) {
      of.categories = oneArea(behind(values, range));
    },
  },
};

const seriesCollection: Kind<Chart> = {
  name: 'ChartSeriesCollection',
  items: (of) => of.series.map((one) => object(series, one)),
  call: {
    GetItemAt(of, [index]) {
      const one = of.series[Number(index)];
      if (one === undefined) throw missing(`series ${String(index)}`);
      return object(series, one);
    },
    Add(of, [name]) {
      const one: Series = { bag: new Map([['Name', name]]), values: null, categories: null };
      of.series.push(one);
      return object(series, one);
    },
  },
};

const CHART = bagKind('Chart', { Name: 'string' });

const chart: Kind<Chart> = {
  name: 'Chart',
  id: ({ id }) => id,
  get: {
    Id: ({ id }) => id,
    Name: (of, host) => CHART.get?.Name?.(bagIn(of.bags, 'Chart'), host),
  },
  set: { Name: (of, value, host) => CHART.set?.Name?.(bagIn(of.bags, 'Chart'), value, host) },
  navigate: {
    Title: (of) => object(titleKind, bagIn(of.bags, 'Title')),
    Legend: (of) => object(legend, bagIn(of.bags, 'Legend')),
    Axes: (of) => object(axes, of),
    Series: (of) => object(seriesCollection, of),
  },
  call: {
    SetPosition(of, [from, to]) {
      const first = behind(from, range).areas[0];
      const last = behind(to, range).areas[0];
      if (first === undefined || last === undefined) throw invalid('a chart between no cells');
      of.anchor = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
    },
  },
};

function add(sheet: Sheet, [type, source, by]: readonly unknown[], host: HostState): HostObject {
  guardContent(sheet);
  checked(host, 'ChartType', { enum: 'ChartType' }, type);
  checked(host, 'ChartSeriesBy', { enum: 'ChartSeriesBy' }, by ?? 'Auto');
  const area = oneArea(behind(source, range));
  const first: Series = { bag: new Map(), values: area, categories: null };
  const made: Chart = {
    id: newId(host.book),
    type: String(type),
    bags: new Map(),
    // As many series as columns would come of a larger source: the product gives one column.
    series: [first],
    anchor: null,
  };
  if (area.area.left !== area.area.right) throw invalid('charts of the in-memory host begin with one column');
  sheet.charts.push(made);
  return object(chart, made);
}

export const charts: Kind<Sheet> = {
  name: 'ChartCollection',
  items: (sheet) => sheet.charts.map((one) => object(chart, one)),
  item(sheet, key) {
    const one = sheet.charts.find(({ id, bags }) => id === key || bags.get('Chart')?.get('Name') === key);
    if (one === undefined) throw missing(`chart ${String(key)}`);
    return object(chart, one);
  },
  call: { Add: add },
};
