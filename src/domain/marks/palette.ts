import { keysOf } from '../records';
import { STYLES, type Style } from '../sheet/styles';
import type { Mark } from '../port';

/** What a mark looks like over the cell's own format, which it covers but does not change. RRGGBB. */
export interface Look {
  readonly fill: string;
  /** Issues have a frame, so that they are told from a lamp's row around them. */
  readonly frame: string | null;
}

const lamp = ({ fill }: Style): Look => ({ fill: fill ?? 'FFFFFF', frame: null });

const LOOKS: Readonly<Record<Mark['kind'], Look>> = {
  completed: lamp(STYLES.completed),
  'on-track': lamp(STYLES.onTrack),
  'at-risk': lamp(STYLES.atRisk),
  behind: lamp(STYLES.behind),
  undetermined: lamp(STYLES.undetermined),
  error: { fill: 'F8C9C4', frame: 'C4261B' },
  warning: { fill: 'FFE9A8', frame: 'B07900' },
  info: { fill: 'DCEBFA', frame: '2B6CB0' },
};

export const lookOf = (kind: Mark['kind']): Look => LOOKS[kind];
export const KINDS = keysOf(LOOKS);
