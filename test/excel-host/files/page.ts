import type { WriteSheet } from 'hucre/xlsx';
import { addressOf, parseArea } from '../book/area';
import type { Bag, Sheet } from '../book/book';
import { PAGE_DEFAULTS } from '../book/page';

type PageSetup = NonNullable<WriteSheet['pageSetup']>;
type HeaderFooter = NonNullable<WriteSheet['headerFooter']>;

/** Page set-up, headers and footers: of files and of the host. */

const POINTS = 72;
const SIDES = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;
const PAPERS: Readonly<Record<string, string>> = {
  letter: 'Letter',
  legal: 'Legal',
  a3: 'A3',
  a4: 'A4',
  a5: 'A5',
  b4: 'B4',
  b5: 'B5',
  executive: 'Executive',
  tabloid: 'Tabloid',
};

const capital = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Keeps what differs from a fresh sheet. */
function put(bag: Bag, key: string, value: unknown): void {
  if (value !== undefined && value !== PAGE_DEFAULTS[key]) bag.set(key, value);
}

function zoomIn({ fitToPage, fitToWidth = 1, fitToHeight = 1, scale }: PageSetup): object | undefined {
  if (fitToPage !== true) return scale === undefined || scale === 100 ? undefined : { scale };
  // Zero pages are as many as it takes.
  return {
    ...(fitToWidth > 0 && { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight > 0 && { verticalFitToPages: fitToHeight }),
  };
}

const bare = (address: string): string =>
  address
    .split(',')
    .map((one) => addressOf(parseArea(one)))
    .join(',');

export function pageIn({ page }: Sheet, setup: PageSetup): void {
  put(page, 'Orientation', setup.orientation && capital(setup.orientation));
  put(page, 'PaperSize', setup.paperSize && PAPERS[setup.paperSize]);
  put(page, 'Zoom', zoomIn(setup));
  for (const side of SIDES) {
    const inches = setup.margins?.[side];
    put(page, `${capital(side)}Margin`, inches === undefined ? undefined : rounded(inches * POINTS));
  }
  put(page, 'CenterHorizontally', setup.horizontalCentered);
  put(page, 'CenterVertically', setup.verticalCentered);
  put(page, 'PrintArea', setup.printArea && bare(setup.printArea));
  put(page, 'PrintTitleRows', setup.printTitlesRow && bare(setup.printTitlesRow));
}

const absolute = (address: string): string => address.replace(/[A-Z]+|\d+/gu, '$$$&');

function zoomOut(page: Bag): PageSetup {
  const zoom = page.get('Zoom') as Readonly<Record<string, number>> | undefined;
  if (zoom === undefined) return {};
  if (zoom.scale !== undefined) return { scale: zoom.scale };
  return {
    fitToPage: true,
    fitToWidth: zoom.horizontalFitToPages ?? 0,
    fitToHeight: zoom.verticalFitToPages ?? 0,
  };
}

export function pageOut({ page }: Sheet): PageSetup {
  const get = (key: string): unknown => page.get(key) ?? PAGE_DEFAULTS[key];
  const address = (key: string): string | undefined =>
    page.has(key) ? absolute(String(page.get(key))) : undefined;
  const paper = Object.entries(PAPERS).find(([, name]) => name === get('PaperSize'))?.[0];
  return {
    ...zoomOut(page),
    paperSize: paper ?? 'a4',
    orientation: String(get('Orientation')).toLowerCase(),
    margins: Object.fromEntries(SIDES.map((side) => [side, Number(get(`${capital(side)}Margin`)) / POINTS])),
    horizontalCentered: get('CenterHorizontally') === true,
    verticalCentered: get('CenterVertically') === true,
    ...(page.has('PrintArea') && { printArea: address('PrintArea') }),
    ...(page.has('PrintTitleRows') && { printTitlesRow: address('PrintTitleRows') }),
  } as PageSetup;
}

const PARTS = ['Left', 'Center', 'Right'] as const;
const MARK = { L: 'Left', C: 'Center', R: 'Right' } as const;
const PART = /&([LCR])((?:(?!&[LCR])[\s\S])*)/gu;

function textIn(bag: Bag, text: string | undefined, kind: 'Header' | 'Footer'): void {
  for (const [, mark, part] of (text ?? '').matchAll(PART))
    if (part) bag.set(`${MARK[mark as keyof typeof MARK]}${kind}`, part);
}

const bagOf = (bags: Map<string, Bag>, key: string): Bag => {
  const bag = bags.get(key) ?? new Map<string, unknown>();
  bags.set(key, bag);
  return bag;
};

export function headersIn({ headersFooters: bags }: Sheet, file: HeaderFooter): void {
  const odd = bagOf(bags, file.differentOddEven === true ? 'OddPages' : 'DefaultForAllPages');
  textIn(odd, file.oddHeader, 'Header');
  textIn(odd, file.oddFooter, 'Footer');
  if (file.differentOddEven !== true) return;
  textIn(bagOf(bags, 'EvenPages'), file.evenHeader, 'Header');
  textIn(bagOf(bags, 'EvenPages'), file.evenFooter, 'Footer');
  bagOf(bags, 'Group').set('State', 'OddAndEven');
}

export function headersOut({ headersFooters }: Sheet): HeaderFooter {
  const text = (pages: string, kind: 'Header' | 'Footer'): string =>
    PARTS.map((side) => {
      const part = String(headersFooters.get(pages)?.get(`${side}${kind}`) ?? '');
      return part === '' ? '' : `&${side[0]}${part}`;
    }).join('');
  const differs = headersFooters.get('Group')?.get('State') === 'OddAndEven';
  const odd = differs ? 'OddPages' : 'DefaultForAllPages';
  const all = {
    oddHeader: text(odd, 'Header'),
    oddFooter: text(odd, 'Footer'),
    evenHeader: differs ? text('EvenPages', 'Header') : '',
    evenFooter: differs ? text('EvenPages', 'Footer') : '',
  };
  const written = Object.entries(all).filter(([, part]) => part !== '');
  return { ...Object.fromEntries(written), ...(differs && { differentOddEven: true }) };
}
