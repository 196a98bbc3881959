import { linked, styleOf, STYLES, unlinked, type StyleName } from '../../../src/domain/sheet/styles';

/** How what is printed looks: what stands in a table has a frame, what leads on is underlined. */

const NAMES = Object.keys(STYLES) as StyleName[];
const having = (has: (name: StyleName) => boolean | undefined): string => NAMES.filter(has).join(' ');

test('what stands in a table has a frame', () =>
  expect(having((name) => styleOf(name).border)).toBe(
    'header cell cellSmall centred centredSmall number percent points link linkCentred percentLink completed onTrack atRisk behind undetermined',
  ));

test('what leads on, and what a person has to fill, is underlined', () =>
  expect(having((name) => styleOf(name).underline)).toBe('blank marginLink link linkCentred percentLink'));

test.each([
  [36, 'issuer'],
  [22, 'title'],
  [18, 'tableTitle'],
  [16, 'level1 level2 body apart date annexMark reference blank'],
  [14, 'subtitle copies'],
  [11, 'header'],
  [
    10.5,
    'note cell centred number percent points link linkCentred percentLink completed onTrack atRisk behind undetermined',
  ],
  [9, 'marginLink cellSmall centredSmall'],
])('set in %d points', (size, names) => expect(having((name) => styleOf(name).size === size)).toBe(names));

test.each([
  ['cell', 'link'],
  ['centred', 'linkCentred'],
  ['percent', 'percentLink'],
] as const)('%s with a link is %s, and without it again what it was', (plain, link) => {
  expect(linked(plain)).toBe(link);
  expect(unlinked(link)).toBe(plain);
  expect(unlinked(plain)).toBe(plain);
  expect(linked(link)).toBe(link);
});
