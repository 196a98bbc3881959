import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Status } from '../../domain/item';

/**
 * Signs on a grid of 16, told apart by shape as well as by colour: lamps must be read by those who see no red, and in
 * high contrast, where the system picks the colours.
 */
const SHAPES = {
  /** Disc with a tick. */
  done: { body: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', mark: 'M4.8 8.2l2.2 2.2 4.2-4.6' },
  /** Plain disc. */
  steady: { body: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z', mark: 'M5.6 8h4.6M8.2 5.8L10.4 8l-2.2 2.2' },
  /** Triangle. */
  warning: { body: 'M8 1.2l7.2 13H.8z', mark: 'M8 5.8v4M8 11.9v.3' },
  /** Octagon. */
  error: { body: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z', mark: 'M8 4.2v4.6M8 11.4v.3' },
  /** Ring with a question mark. */
  unknown: {
    body: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z',
    mark: 'M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 11.6v.3',
  },
  info: { body: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', mark: 'M8 7.2v4M8 4.5v.3' },
  close: { body: '', mark: 'M3.5 3.5l9 9M12.5 3.5l-9 9' },
  back: { body: '', mark: 'M10.5 2.5L5 8l5.5 5.5' },
  open: { body: '', mark: 'M5.5 2.5L11 8l-5.5 5.5' },
  down: { body: '', mark: 'M2.5 5.5L8 11l5.5-5.5' },
} as const;

export type GlyphName = keyof typeof SHAPES;

export const STATUS_GLYPHS: Readonly<Record<Status, GlyphName>> = {
  completed: 'done',
  'on-track': 'steady',
  'at-risk': 'warning',
  behind: 'error',
  undetermined: 'unknown',
};

const useStyles = makeStyles({
  root: { width: '16px', height: '16px', flexShrink: 0, fill: 'none', stroke: 'currentColor' },
  done: { color: tokens.colorStatusSuccessForeground3 },
  steady: { color: tokens.colorStatusSuccessForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground3 },
  unknown: { color: tokens.colorNeutralForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  close: {},
  back: {},
  open: {},
  down: {},
  body: { fill: 'currentColor', stroke: 'none' },
  mark: { strokeWidth: '1.6', strokeLinecap: 'round', strokeLinejoin: 'round' },
  onBody: { stroke: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { stroke: 'Canvas' } },
});

interface Props {
  readonly name: GlyphName;
  readonly className?: string;
}

/** A sign that says nothing to screen readers: words always stand beside it. */
export function Glyph({ name, className }: Props) {
  const styles = useStyles();
  const { body, mark } = SHAPES[name];
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={mergeClasses(styles.root, styles[name], className)}
    >
      {body !== '' && <path d={body} className={styles.body} />}
      <path d={mark} className={mergeClasses(styles.mark, body !== '' && styles.onBody)} />
    </svg>
  );
}
