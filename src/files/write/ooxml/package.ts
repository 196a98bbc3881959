import { attribute, content, DECLARATION } from './xml';

/** The parts that every package has, a workbook's or a document's. */

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Relationships in the order of their numbers, rId1 first. @param all type and target */
export const relationships = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${type.includes(':') ? type : `${OFFICE}/relationships/${type}`}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/**
 * @param main the part that all others hang on
 * @param hasCustom whether the package has properties of our own
 */
export const packageRelationshipsOf = (main: string, hasCustom: boolean): string =>
  relationships([
    ['officeDocument', main],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
    ...(hasCustom ? ([['custom-properties', 'docProps/custom.xml']] as const) : []),
  ]);

/** Parts whose names match are of the type. */
export type ContentType = readonly [part: RegExp, type: string];

const PROPERTIES: readonly ContentType[] = [
  [/^docProps\/core\.xml$/u, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/u, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  [/^docProps\/custom\.xml$/u, 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
];

/**
 * @param parts names of all other parts
 * @param types those of the format, besides the properties that every package has
 */
export function contentTypesOf(parts: readonly string[], types: readonly ContentType[]): string {
  const all = [...types, ...PROPERTIES];
  const overrides = parts.flatMap((name) => {
    const type = all.find(([part]) => part.test(name))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    '</Types>',
  ].join('');
}

export const appXml = (application: string): string =>
  `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>${content(application)}</Application><DocSecurity>0</DocSecurity></Properties>`;

export function coreXml(now: Date): string {
  const time = `${now.toISOString().slice(0, 19)}Z`;
  const dated = (tag: string): string => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${time}</dcterms:${tag}>`;
  const spaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  return `${DECLARATION}<cp:coreProperties ${spaces}>${dated('created')}${dated('modified')}</cp:coreProperties>`;
}

/** A text property of our own. */
export const customXml = (name: string, value: string): string =>
  `${DECLARATION}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${attribute(name)}"><vt:lpwstr>${content(value)}</vt:lpwstr></property></Properties>`;
