import { parseAddress } from '../addresses';
import type { Job } from '../session';
import type { Painted, PaintedNote, PaintedRule } from './painted';
import { readNote, type NoteParts } from './noteText';
import { readFormula } from './rules';

/** What of ours is on the sheets now. */

export interface Found {
  readonly sheets: readonly Excel.Worksheet[];
  readonly painted: Painted;
  readonly rules: readonly Excel.ConditionalFormat[];
  /** Comments of ours that nobody answered: an answer is a person's, and its comment stays. */
  readonly comments: readonly Excel.Comment[];
  /** Cells with a comment that stays, by sheet id: Sheet-id!E5. */
  readonly occupied: ReadonlySet<string>;
}

interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
}

function askFormats(sheet: Excel.Worksheet): AskedSheet {
  sheet.load('id,name');
  sheet.protection.load('protected,options');
  // The range is kept: its formats are found again through it.
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return { sheet, formats };
}

interface FoundRule extends Pick<PaintedRule, 'sheet' | 'layer' | 'kind'> {
  readonly format: Excel.ConditionalFormat;
  readonly ranges: Excel.RangeAreas;
}

function ownRules({ sheet, formats }: AskedSheet): FoundRule[] {
  return formats.items.flatMap((format) => {
    const own = String(format.type) === 'Custom' ? readFormula(format.customOrNullObject.rule.formula) : null;
    if (own === null) return [];
    const ranges = format.getRanges();
    ranges.load('address');
    return [{ ...own, sheet: sheet.id, format, ranges }];
  });
}

const ruleOf = ({ sheet, layer, kind, ranges }: FoundRule): PaintedRule => ({
  sheet,
  layer,
  kind,
  areas: ranges.address.split(',').map(parseAddress),
});

interface AskedComment {
  readonly comment: Excel.Comment;
  readonly parts: NoteParts | null;
  readonly place: Excel.Range;
  readonly answers: OfficeExtension.ClientResult<number>;
}

function askPlaces(comments: Excel.CommentCollection | null): AskedComment[] {
  return (comments?.items ?? []).map((comment) => {
    const place = comment.getLocation();
    place.load('address,worksheet/id');
    return { comment, parts: readNote(comment.content), place, answers: comment.replies.getCount() };
  });
}

const cellOf = ({ place }: AskedComment): string => place.address.slice(place.address.lastIndexOf('!') + 1);
const isFree = ({ parts, answers }: AskedComment): boolean => parts !== null && answers.value === 0;

function notesOf(comments: readonly AskedComment[]): PaintedNote[] {
  return comments
    .filter(isFree)
    .map((one) => ({ sheet: one.place.worksheet.id, cell: cellOf(one), parts: one.parts ?? {} }));
}

/**
 * Finds all marks of ours: one request for the sheets that are known by name, one more where something was found or
 * a sheet was unknown, a third only where an unknown sheet has marks.
 * @param likely names of the workbook's sheets as last seen
 */
export async function collect(
  { context, sync }: Job,
  likely: readonly string[],
  withComments: boolean,
  along: (sheetNamed: (name: string) => Excel.Worksheet) => void = () => undefined,
): Promise<Found> {
  const { worksheets } = context.workbook;
  // Naming what this Excel does not have is an error already.
  const comments = withComments ? context.workbook.comments : null;
  worksheets.load('items/id,items/name');
  const known = new Map(likely.map((name) => [name, askFormats(worksheets.getItemOrNullObject(name))]));
  comments?.load('items/id,items/content');
  along((name) => known.get(name)?.sheet ?? worksheets.getItemOrNullObject(name));
  await sync();
  const first = [...known.values()].filter(({ sheet }) => !sheet.isNullObject);
  const ids = new Set(first.map(({ sheet }) => sheet.id));
  const unknown = worksheets.items.filter(({ id }) => !ids.has(id)).map(askFormats);
  const rules = first.flatMap(ownRules);
  const places = askPlaces(comments);
  if (unknown.length + rules.length + places.length > 0) await sync();
  const more = unknown.flatMap(ownRules);
  if (more.length > 0) await sync();
  const all = [...rules, ...more];
  return {
    sheets: [...first, ...unknown].map(({ sheet }) => sheet),
    painted: { rules: all.map(ruleOf), notes: notesOf(places) },
    rules: all.map(({ format }) => format),
    comments: places.filter(isFree).map(({ comment }) => comment),
    occupied: new Set(
      places.filter((one) => !isFree(one)).map((one) => `${one.place.worksheet.id}!${cellOf(one)}`),
    ),
  };
}
