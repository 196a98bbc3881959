/** Files of a folder that are not read for what they are called, and folders likewise; the same wherever they are given. */

export type PassedOver = 'lockFile' | 'backup' | 'systemFile' | 'programFile';

/** Office and WPS (~$…, .~…), LibreOffice (.~lock.…#). */
const LOCK = /^(?:~\$|\.~)/u;
const BACKUP = /(?:\.(?:bak|backup|old|orig|xlk|wbk)|~)$/iu;
const SYSTEM_NAMES = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '__macosx',
  '$recycle.bin',
  'system volume information',
]);
/** Half-written files of Office, and of a browser. */
const HALF_WRITTEN = /^~.*\.tmp$|\.(?:tmp|crdownload|part)$/iu;

export const isSystemName = (name: string): boolean =>
  name.startsWith('.') || SYSTEM_NAMES.has(name.toLowerCase()) || HALF_WRITTEN.test(name);

/** A lock file is none to read, wherever it is named. */
export const isLockFile = (name: string): boolean => LOCK.test(name);

/** Files of programs and their notes: no unit sends its figures in one. Shortcuts (.lnk) may stand for a return. */
const PROGRAM = /\.(?:md|[cm]?js|[cm]?ts|json|py|sh|bat|ps1|exe|dll|ini|log|ya?ml|toml|css)$/iu;

/** Why a file of a folder is passed over; null for one that is to be read. */
export function passedOver(name: string): PassedOver | null {
  if (isLockFile(name)) return 'lockFile';
  if (isSystemName(name)) return 'systemFile';
  if (PROGRAM.test(name)) return 'programFile';
  return BACKUP.test(name) ? 'backup' : null;
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** A name as it is told: what would break a line, colour a screen or turn its reading round is seen as �. */
export const toldName = (name: string): string => name.replace(UNSEEN, '�');

/** Endings of files that may hold progress tables: by them a folder without any is known. */
const TABLE_ENDING =
  /\.(?:xls|xlsx|xlsm|xlsb|xlt|xltx|xltm|et|ett|ods|fods|csv|tsv|txt|html?|mht|mhtml|xml)$/iu;
export const isTableName = (name: string): boolean => TABLE_ENDING.test(name);
