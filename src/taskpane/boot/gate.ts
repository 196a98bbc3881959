/** May the pane run here? The first reason against it, or null. */
export type Obstacle = 'officeMissing' | 'notInExcel' | 'tooOldHost';

/** Below this the pane cannot read a workbook as it needs to: no merged areas, no row formats. */
export const LEAST_API = '1.9';

interface OfficeLike {
  onReady(): Promise<{ readonly host: unknown }>;
  readonly context: {
    readonly requirements: { isSetSupported(name: string, version: string): boolean };
  };
}

/** @param office the global of office.js, undefined where that file did not load */
export async function obstacle(office: OfficeLike | undefined): Promise<Obstacle | null> {
  if (office === undefined) return 'officeMissing';
  const { host } = await office.onReady();
  if (host !== 'Excel') return 'notInExcel';
  return office.context.requirements.isSetSupported('ExcelApi', LEAST_API) ? null : 'tooOldHost';
}
