import { areaOf } from '../read/merged';
import { isRefusal } from '../failures';
import type { Job } from '../session';
import { lookUp, type LookUp, type LookUpOptions, type SheetFormats } from './lookUp';
import { readNote, type NoteParts } from '../../domain/marks/noteText';
import type { Painted, PaintedNote, PaintedRule } from '../../domain/marks/painted';
import { readFormula } from '../../domain/marks/formula';

/** What of ours is on the sheets now. */

export interface Found {
  readonly sheets: readonly Excel.Worksheet[];
  readonly painted: Painted;
  readonly rules: readonly Excel.ConditionalFormat[];
  /** Comments of ours that nobody answered: an answer is a person's, and its comment stays. */
  readonly comments: readonly Excel.Comment[];
  /** Cells with a comment that stays, as `cellKey` names them. */
  readonly occupied: ReadonlySet<string>;
  /** Whether comments can be read, and so written. */
  readonly hasComments: boolean;
}

/** @param sheet id */
export const cellKey = (sheet: string, cell: string): string => `${sheet}!${cell}`;

interface FoundRule extends Pick<PaintedRule, 'sheet' | 'layer' | 'kind'> {
  readonly format: Excel.ConditionalFormat;
  readonly ranges: Excel.RangeAreas;
}

function ownRules({ sheet, formats }: SheetFormats): FoundRule[] {
  return formats.flatMap((format) => {
    const own = readFormula(format.customOrNullObject.rule.formula);
    if (own === null) return [];
    const ranges = format.getRanges();
    ranges.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return [{ ...own, sheet: sheet.id, format, ranges }];
  });
}

const ruleOf = ({ sheet, layer, kind, ranges }: FoundRule): PaintedRule => ({
  sheet,
  layer,
  kind,
  areas: ranges.areas.items.map(areaOf),
});

interface PlacedComment {
  readonly comment: Excel.Comment;
  readonly parts: NoteParts | null;
  readonly place: Excel.Range;
  readonly answers: OfficeExtension.ClientResult<number>;
}

export function askPlaces(comments: Excel.CommentCollection | null): PlacedComment[] {
  return (comments?.items ?? []).map((comment) => {
    const place = comment.getLocation();
    place.load('address,worksheet/id');
    return { comment, parts: readNote(comment.content), place, answers: comment.replies.getCount() };
  });
}

const cellOf = ({ place }: PlacedComment): string => place.address.slice(place.address.lastIndexOf('!') + 1);
export const placeKey = (one: PlacedComment): string => cellKey(one.place.worksheet.id, cellOf(one));
const isFree = ({ parts, answers }: PlacedComment): boolean => parts !== null && answers.value === 0;

const noteOf = (one: PlacedComment): PaintedNote => ({
  sheet: one.place.worksheet.id,
  cell: cellOf(one),
  parts: one.parts ?? {},
});

async function places({ sync }: Job, { sheets, comments }: LookUp) {
  const rules = sheets.flatMap(ownRules);
  const placed = askPlaces(comments);
  if (rules.length + placed.length > 0) await sync();
  return { rules, placed };
}

/** Finds all marks of ours: one request, and one more where something was found. */
export async function collect(job: Job, options: LookUpOptions): Promise<Found> {
  const look = await lookUp(job, options);
  const { rules, placed } = await places(job, look).catch(async (error: unknown) => {
    // Comments that cannot be placed must not keep marks on the sheets.
    if (!isRefusal(error)) throw error;
    return places(job, { ...look, comments: null });
  });
  return {
    sheets: look.sheets.map(({ sheet }) => sheet),
    painted: { rules: rules.map(ruleOf), notes: placed.filter(isFree).map(noteOf) },
    rules: rules.map(({ format }) => format),
    comments: placed.filter(isFree).map(({ comment }) => comment),
    occupied: new Set(placed.filter((one) => !isFree(one)).map(placeKey)),
    hasComments: look.comments !== null,
  };
}
