import { zipSync, type Zippable } from 'fflate';
import type { PaintedRule } from '../../../domain/marks/painted';
import { ReadFailure } from '../../read/failure';
import { sheetParts } from '../../read/ooxml/parts';
import { zipDirectory } from '../../read/zip/directory';
import { Budget, inflatedWhole } from '../../read/zip/inflate';
import { partName, ZipPackage } from '../../read/zip/package';
import { markedSheet, markedStyles, UnusualPart } from './parts';

/** Why a workbook gets no marked copy. */
export type CopyRefusal = 'notXlsx' | 'signed' | 'unusual';

export type MarkedCopy =
  | { readonly bytes: Uint8Array; readonly refusal: null }
  | { readonly bytes: null; readonly refusal: CopyRefusal };

const refused = (refusal: CopyRefusal): MarkedCopy => ({ bytes: null, refusal });

const isZip = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b;
const utf8 = new TextEncoder();

/** Parts are in UTF-8 in every program's files; one that is not is left to a person. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnusualPart('not UTF-8');
  }
}

/** The parts that change, by name as they are looked up. */
function changedParts(zip: ZipPackage, rules: readonly PaintedRule[]): Map<string, Uint8Array> | null {
  const parts = sheetParts(zip);
  if (parts === null) return null;
  if (parts.styles === null) throw new UnusualPart('no styles');
  const styles = markedStyles(textOf(zip.whole(parts.styles)));
  const changed = new Map([[parts.styles, utf8.encode(styles.xml)]]);
  for (const sheet of new Set(rules.map((rule) => rule.sheet))) {
    const part = parts.sheets.get(sheet);
    if (part === undefined) throw new UnusualPart('no such sheet');
    const own = rules.filter((rule) => rule.sheet === sheet);
    changed.set(part, utf8.encode(markedSheet(textOf(zip.whole(part)), own, styles.numberOf)));
  }
  return changed;
}

/** Every entry as it is, but for the changed ones, in its order. */
function rezipped(bytes: Uint8Array, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const budget = new Budget(bytes.length);
  const entries: Zippable = {};
  for (const entry of zipDirectory(bytes))
    entries[entry.name] = [
      changed.get(partName(entry.name)) ?? inflatedWhole(bytes, entry, budget),
      { level: 6, mtime: new Date(1980, 0, 1) },
    ];
  return zipSync(entries);
}

/**
 * A copy of an .xlsx or .xlsm with marks as conditional formats; cells, formats, macros, everything else as it was.
 * @param rules sheets named by their names
 */
export function markedCopy(bytes: Uint8Array, rules: readonly PaintedRule[]): MarkedCopy {
  if (!isZip(bytes)) return refused('notXlsx');
  try {
    const zip = new ZipPackage(bytes);
    if (zip.names.some((name) => name.startsWith('_xmlsignatures/'))) return refused('signed');
    const changed = changedParts(zip, rules);
    return changed === null ? refused('notXlsx') : { bytes: rezipped(bytes, changed), refusal: null };
  } catch (error) {
    if (error instanceof UnusualPart || error instanceof ReadFailure) return refused('unusual');
    throw error;
  }
}
