/** A calendar day as YYYY-MM-DD. Text, so that no time zone can shift it; ISO days compare as strings. */
export type IsoDate = string;

/** The span of time that a table reports on. Both days belong to it. */
export interface Period {
  readonly start: IsoDate;
  readonly end: IsoDate;
}
