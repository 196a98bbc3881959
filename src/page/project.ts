/** The page's project file: what a clerk decided on one workbook, as the workbook itself would keep it. */
export interface Project {
  /** Name of the workbook that stood open; empty where only returns were read. */
  readonly workbook: string;
  /** As `Port.saveStore` was given it, parsed. */
  readonly store: unknown;
}

const KIND = 'tongbao-project';
const VERSION = 1;

export const projectText = ({ workbook, store }: Project): string =>
  JSON.stringify({ kind: KIND, version: VERSION, workbook, store }, null, 1);

/** Null where the text is no project of this version. What is in it is checked by who reads the store. */
export function readProject(text: string): Project | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { kind, version, workbook, store } = value as Readonly<Record<string, unknown>>;
  if (kind !== KIND || version !== VERSION || typeof workbook !== 'string') return null;
  return { workbook, store: store ?? null };
}
