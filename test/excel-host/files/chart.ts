import type { Sheet as FileSheet, SheetChart } from 'hucre/xlsx';
import { letters, parseArea, quoted, splitAddress } from '../book/area';
import {
  newId,
  sheetNamed,
  type Bag,
  type Book,
  type Chart,
  type Series,
  type SheetArea,
} from '../book/book';

/** Charts of files and of the host: bars and columns, as the product draws them. */

type FileChart = NonNullable<FileSheet['charts']>[number];

const LEGENDS: Readonly<Record<string, string>> = {
  top: 'Top',
  bottom: 'Bottom',
  left: 'Left',
  right: 'Right',
  topRight: 'Corner',
};

const reference = ({ sheet, area }: SheetArea): string =>
  `${quoted(sheet.name)}!$${letters(area.left)}$${area.top + 1}:$${letters(area.right)}$${area.bottom + 1}`;

const hex = (color: unknown): string | undefined =>
  typeof color === 'string' ? color.replace('#', '') : undefined;

const seriesOut = ({ bag, values, categories }: Series): object => ({
  name: bag.get('Name'),
  values: values && reference(values),
  ...(categories !== null && { categories: reference(categories) }),
  color: hex(bag.get('Color')),
  ...(bag.get('HasDataLabels') === true && { dataLabels: { showValue: true } }),
});

function legendOut(bag: Bag | undefined): unknown {
  if (bag?.get('Visible') === false) return false;
  const position = bag?.get('Position') ?? 'Right';
  return Object.entries(LEGENDS).find(([, name]) => name === position)?.[0] ?? 'right';
}

export function chartOut({ bags, type, series, anchor }: Chart): SheetChart {
  const first = series[0]?.bag;
  const title = bags.get('Title');
  return {
    type: type.startsWith('Column') ? 'column' : 'bar',
    ...(title?.get('Visible') !== false && { title: title?.get('Text') }),
    ...(type.endsWith('Stacked') && { barGrouping: 'stacked' }),
    overlap: first?.get('Overlap') ?? (type.endsWith('Stacked') ? 100 : undefined),
    gapWidth: first?.get('GapWidth') ?? 150,
    series: series.map(seriesOut),
    anchor: {
      from: { row: anchor?.top ?? 0, col: anchor?.left ?? 0 },
      to: { row: (anchor?.bottom ?? 10) + 1, col: (anchor?.right ?? 5) + 1 },
    },
    legend: legendOut(bags.get('Legend')),
    axes: { x: { reverse: bags.get('CategoryAxis')?.get('ReversePlotOrder') === true } },
    frameTitle: bags.get('Chart')?.get('Name'),
  } as SheetChart;
}

function sourceIn(book: Book, address: string | undefined): SheetArea | null {
  const [name, rest] = splitAddress(address ?? '');
  const sheet = name === null ? undefined : sheetNamed(book, name);
  return sheet === undefined ? null : { sheet, area: parseArea(rest) };
}

const bagOf = (entries: Readonly<Record<string, unknown>>): Bag =>
  new Map(Object.entries(entries).filter(([, value]) => value !== undefined));

function seriesIn(book: Book, file: FileChart): Series[] {
  return (file.series ?? []).map(({ name, color, valuesRef, categoriesRef }) => ({
    bag: bagOf({
      Name: name,
      GapWidth: file.gapWidth,
      Overlap: file.overlap,
      Color: typeof color === 'string' ? `#${color}` : undefined,
    }),
    values: sourceIn(book, valuesRef),
    categories: sourceIn(book, categoriesRef),
  }));
}

/** What a file's reader does not tell, above all whether bars lie or stand, is not made up. */
export function chartIn(book: Book, file: FileChart, number: number): Chart {
  const { from, to } = file.anchor ?? {};
  return {
    id: newId(book),
    type: '',
    bags: new Map([
      ['Chart', bagOf({ Name: file.frameTitle ?? `图表 ${number}` })],
      ['Title', bagOf({ Text: file.title })],
      ['Legend', bagOf(file.legend ? { Position: LEGENDS[file.legend] } : { Visible: false })],
    ]),
    series: seriesIn(book, file),
    anchor:
      from === undefined || to === undefined
        ? null
        : { top: from.row, left: from.col, bottom: to.row - 1, right: to.col - 1 },
  };
}
