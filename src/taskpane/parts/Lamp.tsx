import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Status } from '../../domain/item';
import { messages } from '../../domain/messages/zh-CN';
import { Glyph, STATUS_GLYPHS } from './Glyph';
import { beside } from './gaps';

/** 蓝 绿 黄 红 灰, as the rules of supervision have it. */
export const useLampStyles = makeStyles({
  completed: { color: tokens.colorBrandForeground1 },
  'on-track': { color: tokens.colorStatusSuccessForeground3 },
  'at-risk': { color: tokens.colorPaletteMarigoldForeground3 },
  behind: { color: tokens.colorStatusDangerForeground3 },
  undetermined: { color: tokens.colorNeutralForeground3 },
});

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    ...beside('4px'),
    whiteSpace: 'nowrap',
    flexShrink: 0,
  },
  words: { color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly status: Status;
  /** Without words only where they stand beside it. */
  readonly bare?: boolean;
}

/** A lamp: colour, shape and word say the same. */
export function Lamp({ status, bare = false }: Props) {
  const styles = useStyles();
  const lamps = useLampStyles();
  return (
    <span className={styles.root}>
      <Glyph name={STATUS_GLYPHS[status]} className={lamps[status]} />
      {!bare && <span className={styles.words}>{messages.pane.status[status]}</span>}
    </span>
  );
}

export const useLampClass = (status: Status): string => mergeClasses(useLampStyles()[status]);
