import type { Block } from '../../../domain/bulletin/document';
import { titleLines } from '../../../domain/bulletin/title';
import { setEms } from '../../../domain/sheet/measureText';
import { LINE, LINE_CHARACTERS, textHeight, textWidth, type PageSetup } from './geometry';
import { form, paragraphXml, type Form, type Over } from './paragraph';
import { COPIES_LINE } from './styles';

/** What closes a document: 附件说明, 署名 and 成文日期, 版记. */

/** 附件： and the number before the title of an annex. */
const MARK = /^(?:附件：)?(?:\d{1,3}[.．] ?)?/u;
/** 附件： stands two characters in; the lines under it stand under its number. */
const LABEL = 3;

/** One line an annex; a title that is too long goes on under itself, where a phrase begins. */
export const annexListForms = (entries: readonly string[], over: Over): Form[] =>
  entries.map((entry, at) => {
    const mark = MARK.exec(entry)?.[0] ?? '';
    const hanging = setEms(mark);
    const left = 2 + (at === 0 ? 0 : LABEL) + hanging;
    const before = at === 0 ? {} : { before: 0 };
    const title = titleLines(entry.slice(mark.length), LINE_CHARACTERS - left).join('\n');
    return form('AnnexList', mark + title, { ...over, ...before, indent: { left, hanging } });
  });

/** 成文日期 stands four characters from the right, 署名 is centred over it as far as the page lets it. */
export const DATE_INDENT = 4;
const issuerIndent = (issuer: string, date: string): number =>
  Math.max(0, DATE_INDENT + (setEms(date) - setEms(issuer)) / 2);

export function signatureForms({ issuer, date }: Extract<Block, { kind: 'signature' }>, over: Over): Form[] {
  const kept = date === null ? {} : { keepNext: true };
  const signed =
    issuer === null
      ? []
      : [
          form('Signature', issuer, {
            ...over,
            ...kept,
            indent: { right: issuerIndent(issuer, date ?? issuer) },
          }),
        ];
  if (date === null) return signed;
  const above = issuer === null ? over : {};
  return [...signed, form('Signature', date, { ...above, indent: { right: DATE_INDENT } })];
}

type Copies = Extract<Block, { kind: 'copies' }>;

/** Characters of 4号 on a line, a character from each side. */
const lineCharacters = (page: PageSetup): number => Math.floor(textWidth(page) / 280) - 2;

/** Lines of paper that 版记 takes. */
const copiesHeight = ({ lines }: Copies, page: PageSetup): number =>
  lines.reduce((sum, line) => sum + Math.ceil(setEms(line) / lineCharacters(page)) * COPIES_LINE, 0);

const RULES =
  '<w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tblBorders>';

/**
 * 版记: lines between rules, which word processors draw alike only around rows of a table.
 *
 * @param isAlone on a page of its own, whose foot it stands at
 */
export function copiesXml(copies: Copies, page: PageSetup, isAlone: boolean): string {
  const width = textWidth(page);
  const above = isAlone ? Math.max(0, textHeight(page) - copiesHeight(copies, page) - 2 * LINE) : LINE;
  const rows = copies.lines.map(
    (line) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphXml(form('Copies', line))}</w:tc></w:tr>`,
  );
  return [
    paragraphXml(form('Copies', '', { line: 20, before: above })),
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${RULES}<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid>`,
    ...rows,
    '</w:tbl>',
  ].join('');
}
