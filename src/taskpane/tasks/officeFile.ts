import { officeFileText, readOfficeFile, type OfficeFile } from '../../domain/bulletin/officeFile';
import type { OfficeTemplate } from '../../domain/bulletin/template';
import { officeZhCN } from '../../domain/messages/zh-CN.office';
import { tryDownload } from '../handOver';
import type { Log } from '../log';

/** The office's template as a file, the same as the command line's. Loaded when it is wanted. */

const text = officeZhCN;
/** A template is a page of text. */
const MOST_BYTES = 1_000_000;

const wrong = (reason: string): OfficeFile => ({ template: null, errors: [reason] });

/** @param bytes of the file */
export function officeFileOf(bytes: ArrayBuffer): OfficeFile {
  if (bytes.byteLength > MOST_BYTES) return wrong(text.tooLarge);
  try {
    return readOfficeFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return wrong(text.notUtf8);
  }
}

export const openedWords = (name: string): string => text.opened(name);
export const wrongWords = (name: string, errors: readonly string[]): string => text.wrong(name, errors);

/** Hands the file over. @returns its words for the user, and whether the browser took it */
export function deliverOffice(
  template: OfficeTemplate,
  log: Log,
): { readonly taken: boolean; readonly words: string } {
  const name = text.fileName;
  const taken = tryDownload({ name, type: 'application/json', parts: [officeFileText(template)] }, log);
  return { taken, words: taken ? text.saved(name) : text.refused };
}
