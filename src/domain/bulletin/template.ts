import type { IsoDate } from '../date';

/**
 * What an office adds to its bulletins, edited once and kept as a file or with the workbook's settings: plain data. Null
 * where the office has not said: the bulletin then leaves it out, or keeps a place for it.
 */
export interface OfficeTemplate {
  /** 发文机关: its head, at the top. */
  readonly issuer: string | null;
  /** 文号: 〔2026〕5号, 第5期. */
  readonly reference: string | null;
  /** 主送. */
  readonly addressee: string | null;
  /** 依据句, opening the text; {事项}, {发文机关} and {截至} are filled in. */
  readonly opening: string | null;
  /** 下步要求, a paragraph each; {时限} is filled in. */
  readonly demands: readonly string[];
  /** 时限 of the demands. */
  readonly demandsDue: IsoDate | null;
  /** 署名. */
  readonly signature: string | null;
  /** 成文日期. */
  readonly date: IsoDate | null;
  /** 抄送. */
  readonly copies: string | null;
  /** 印发, office and date. */
  readonly printedBy: string | null;
}

export const NO_TEMPLATE: OfficeTemplate = {
  issuer: null,
  reference: null,
  addressee: null,
  opening: null,
  demands: [],
  demandsDue: null,
  signature: null,
  date: null,
  copies: null,
  printedBy: null,
};
