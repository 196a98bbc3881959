import { parseArea, type Area } from '../book/area';
import { newId, type Bag, type Chart, type Series, type Sheet } from '../book/book';
import { guardObjects } from '../book/guard';
import { Gap, missing } from '../refusal';
import {
  bagIn,
  bagKind,
  behind,
  checked,
  fromBag,
  isObject,
  object,
  type HostObject,
  type HostState,
  type Kind,
} from './kind';
import { only } from './place';
import { range } from './range';
import { seriesCollection, source } from './series';
import { worksheet } from './worksheet';

const font = bagKind('ChartFont', {
  Name: 'string',
  Size: 'number',
  Bold: 'boolean',
  Color: 'color',
});

const inner = (bag: Bag, key: string): Bag => bagIn(bag as Map<string, Bag>, key);

const titleFormat: Kind<Bag> = {
  name: 'ChartTitleFormat',
  navigate: { Font: (bag) => object(font, inner(bag, 'Font')) },
};

const title = bagKind(
  'ChartTitle',
  { Text: 'string', Visible: 'boolean', Overlay: 'boolean' },
  { Visible: true, Overlay: false },
  { navigate: { Format: (bag) => object(titleFormat, bag) } },
);

const legend = bagKind(
  'ChartLegend',
  { Position: { enum: 'ChartLegendPosition' }, Visible: 'boolean', Overlay: 'boolean' },
  { Visible: true, Overlay: false },
);

const axis = bagKind(
  'ChartAxis',
  {
    ReversePlotOrder: 'boolean',
    Visible: 'boolean',
    Minimum: 'number',
    Maximum: 'number',
    MajorUnit: 'number',
    TickLabelSpacing: 'number',
    NumberFormat: 'string',
  },
  { ReversePlotOrder: false, Visible: true },
);

const axes: Kind<Chart> = {
  name: 'ChartAxes',
  navigate: {
    CategoryAxis: (of) => object(axis, bagIn(of.bags, 'CategoryAxis')),
    ValueAxis: (of) => object(axis, bagIn(of.bags, 'ValueAxis')),
  },
};

interface OnSheet {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const CHART = fromBag<OnSheet>(
  bagKind('Chart', { Name: 'string', Left: 'number', Top: 'number', Width: 'number', Height: 'number' }),
  ({ chart: { bags } }) => bagIn(bags, 'Chart'),
  ({ sheet }) => guardObjects(sheet),
);

const part =
  <T>(kind: Kind<T>, pick: (of: Chart) => T) =>
  ({ chart: own }: OnSheet): HostObject =>
    object(kind, pick(own));

const bagOf = (name: string) => (of: Chart) => bagIn(of.bags, name);

const cellsAt = (argument: unknown): Area =>
  isObject(argument) ? only(behind(argument, range)) : parseArea(String(argument));

function typeOf({ chart: { type } }: OnSheet): string {
  if (type === '') throw new Gap('type of a chart that came from a file');
  return type;
}

const chart: Kind<OnSheet> = {
  name: 'Chart',
  id: ({ chart: { id } }) => id,
  get: { ...CHART.get, Id: ({ chart: { id } }) => id, ChartType: typeOf },
  set: CHART.set,
  navigate: {
    Title: part(title, bagOf('Title')),
    Legend: part(legend, bagOf('Legend')),
    Axes: part(axes, (of) => of),
    Series: part(seriesCollection, (of) => of),
    Worksheet: ({ sheet }) => object(worksheet, sheet),
  },
  call: {
    SetPosition({ sheet, chart: own }, [from, to]) {
      guardObjects(sheet);
      const { top, left } = cellsAt(from);
      const { bottom, right } = cellsAt(to ?? from);
      own.anchor = { top, left, bottom, right };
    },
    Delete({ sheet, chart: own }) {
      guardObjects(sheet);
      sheet.charts = sheet.charts.filter((one) => one !== own);
    },
  },
};

function freeName({ charts: all }: Sheet): string {
  const taken = new Set(all.map(({ bags }) => bags.get('Chart')?.get('Name')));
  for (let number = 1; ; number++) if (!taken.has(`图表 ${number}`)) return `图表 ${number}`;
}

function add(sheet: Sheet, [type, cells, by]: readonly unknown[], host: HostState): HostObject {
  guardObjects(sheet);
  checked(host, 'ChartType', { enum: 'ChartType' }, type);
  checked(host, 'ChartSeriesBy', { enum: 'ChartSeriesBy' }, by ?? 'Auto');
  // As many series as columns would come of a larger source: the product gives one column.
  const first: Series = { bag: new Map(), values: source(cells), categories: null };
  const made: Chart = {
    id: newId(host.book),
    type: String(type),
    bags: new Map([['Chart', new Map([['Name', freeName(sheet)]])]]),
    series: [first],
    anchor: null,
  };
  sheet.charts.push(made);
  return object(chart, { sheet, chart: made });
}

const found = (sheet: Sheet, key: unknown): HostObject | null => {
  const one = sheet.charts.find(({ id, bags }) => id === key || bags.get('Chart')?.get('Name') === key);
  return one === undefined ? null : object(chart, { sheet, chart: one });
};

function present(sheet: Sheet, [key]: readonly unknown[]): HostObject {
  const one = found(sheet, key);
  if (one === null) throw missing(`chart ${String(key)}`);
  return one;
}

export const charts: Kind<Sheet> = {
  name: 'ChartCollection',
  get: { Count: (sheet) => sheet.charts.length },
  items: (sheet) => sheet.charts.map((one) => object(chart, { sheet, chart: one })),
  item: (sheet, key) => present(sheet, [key]),
  call: {
    Add: add,
    GetCount: (sheet) => sheet.charts.length,
    GetItem: present,
    GetItemAt: (sheet, [index]) => present(sheet, [sheet.charts[Number(index)]?.id]),
    GetItemOrNullObject: (sheet, [key]) => found(sheet, key),
  },
};
