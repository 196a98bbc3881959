/**
 * The closed set of styles that plans use. Fonts follow GB/T 9704-2012 practice; they are named with what an
 * office without them falls back to, and never embedded.
 */
export interface Style {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly format?: string;
}

const SONG_TITLE = '方正小标宋简体';
const FANG_SONG = '仿宋_GB2312';
const HEI = '黑体';
const KAI = '楷体_GB2312';
const SONG = '宋体';

const text: Style = { font: FANG_SONG, size: 16, horizontal: 'left', vertical: 'center' };
const cell: Style = { font: SONG, size: 10.5, border: true, horizontal: 'left', vertical: 'center' };
const centred: Style = { ...cell, horizontal: 'center' };
const PERCENT = '0.0"%"';

export const STYLES = {
  title: { font: SONG_TITLE, size: 22, horizontal: 'center', vertical: 'center' },
  tableTitle: { font: SONG_TITLE, size: 18, horizontal: 'center', vertical: 'center' },
  subtitle: { font: KAI, size: 14, horizontal: 'center', vertical: 'center' },
  level1: { ...text, font: HEI },
  level2: { ...text, font: KAI },
  body: { ...text, vertical: 'top' },
  /** What stands apart from the text above it. */
  apart: { ...text, vertical: 'bottom' },
  date: { ...text, horizontal: 'right', vertical: 'bottom' },
  annexMark: { ...text, font: HEI },
  note: { font: KAI, size: 10.5, horizontal: 'left', vertical: 'center' },
  copies: { ...text, size: 14, vertical: 'bottom' },
  issuer: { font: SONG_TITLE, size: 36, color: 'C00000', horizontal: 'center', vertical: 'center' },
  reference: { ...text, horizontal: 'center' },
  /** A place that a person has to fill: seen on the screen and on a page in black and white. */
  blank: { ...text, fill: 'FFF2A8', underline: true },
  /** Beside the page, for the screen alone. */
  marginLink: { font: SONG, size: 9, color: '1F4E9E', underline: true, horizontal: 'left', vertical: 'top' },
  header: { ...centred, font: HEI, size: 11, fill: 'E7EEF7' },
  cell,
  cellSmall: { ...cell, size: 9 },
  centred,
  centredSmall: { ...centred, size: 9 },
  number: centred,
  percent: { ...centred, format: PERCENT },
  points: { ...centred, format: '+0.0;-0.0;0.0' },
  link: { ...cell, color: '1F4E9E', underline: true },
  linkCentred: { ...centred, color: '1F4E9E', underline: true },
  percentLink: { ...centred, format: PERCENT, color: '1F4E9E', underline: true },
  completed: { ...centred, fill: 'CFE2F7', color: '0B3D75' },
  onTrack: { ...centred, fill: 'D5EEDB', color: '14532D' },
  atRisk: { ...centred, fill: 'FFF0C2', color: '6B4E00' },
  behind: { ...centred, fill: 'F9D2CE', color: '8A1C12' },
  undetermined: { ...centred, fill: 'ECECEC', color: '4A4A4A' },
} as const satisfies Record<string, Style>;

/** Bars of a chart: each of another lightness, so that they are told apart in black and white. */
export const STATUS_COLORS = {
  completed: '2E4A7D',
  onTrack: 'BDD7EE',
  atRisk: 'ED7D31',
  behind: '3B0A0A',
  undetermined: 'F2F2F2',
} as const;

export type StyleName = keyof typeof STYLES;

export const styleOf = (name: StyleName): Style => STYLES[name];

const LINKED: Readonly<Partial<Record<StyleName, StyleName>>> = {
  cell: 'link',
  centred: 'linkCentred',
  percent: 'percentLink',
};

/** The style with the looks of a link. */
export const linked = (name: StyleName): StyleName => LINKED[name] ?? name;

const UNLINKED: Readonly<Partial<Record<StyleName, StyleName>>> = {
  link: 'cell',
  linkCentred: 'centred',
  percentLink: 'percent',
};

/** The style without the looks of a link, for a cell whose link had to go. */
export const unlinked = (name: StyleName): StyleName => UNLINKED[name] ?? name;
