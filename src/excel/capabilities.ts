/** What this Excel can do beyond ExcelApi 1.9, which is required. Asked once, when the pane starts. */
export interface Capabilities {
  /** 1.13: merged areas can be asked for; before that cells under a merge are just empty. */
  readonly mergedAreas: boolean;
  /** 1.10: comments, which carry the reason of a mark. */
  readonly comments: boolean;
}

/** @param supports whether an ExcelApi set is there: 1.13 */
export const capabilitiesOf = (supports: (version: string) => boolean): Capabilities => ({
  mergedAreas: supports('1.13'),
  comments: supports('1.10'),
});

const LAST_MINOR = 30;

/** The highest ExcelApi set that is supported: 1.14. */
export function highestApi(supports: (version: string) => boolean): string {
  for (let minor = LAST_MINOR; minor > 1; minor--) if (supports(`1.${minor}`)) return `1.${minor}`;
  return '1.1';
}
