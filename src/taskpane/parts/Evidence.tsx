import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { messages } from '../../domain/messages/zh-CN';
import { wrapped } from './gaps';
import { pieces, type Marked } from './pieces';

const { legend } = messages.pane.detail;

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    ...wrapped(tokens.spacingHorizontalM),
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  root: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0, lineHeight: tokens.lineHeightBase400 },
  mark: {
    color: 'inherit',
    borderRadius: tokens.borderRadiusSmall,
    padding: '1px 2px',
    margin: '0 -1px',
    boxDecorationBreak: 'clone',
    '@media (forced-colors: active)': { textDecorationLine: 'underline', textDecorationThickness: '2px' },
  },
  // None of the lamps' colours: a figure in green would read as 按计划.
  target: { backgroundColor: tokens.colorPalettePurpleBackground2 },
  actual: { backgroundColor: tokens.colorPaletteTealBackground2 },
  stated: { backgroundColor: tokens.colorPaletteBrownBackground2 },
  agrees: { backgroundColor: tokens.colorPaletteGreenBackground2 },
  contradicts: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    '@media (forced-colors: active)': { textDecorationStyle: 'wavy' },
  },
  doubtful: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    textDecorationLine: 'underline',
    textDecorationStyle: 'dashed',
  },
  unverifiable: { backgroundColor: tokens.colorNeutralBackground5 },
  asked: {
    backgroundColor: tokens.colorPalettePeachBackground2,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
  },
  plan: { backgroundColor: tokens.colorPalettePinkBackground2 },
});

interface Props {
  readonly text: string;
  readonly marks: readonly Marked[];
}

/** What the colours stand for. */
export function EvidenceLegend({ kinds }: { readonly kinds: readonly (keyof typeof legend)[] }) {
  const styles = useStyles();
  return (
    <p className={styles.legend}>
      {kinds.map((kind) => (
        <mark key={kind} className={mergeClasses(styles.mark, styles[kind])}>
          {legend[kind]}
        </mark>
      ))}
    </p>
  );
}

/** A cell's own words with those marked that figures rest on. */
export function Evidence({ text, marks }: Props) {
  const styles = useStyles();
  return (
    <p className={styles.root}>
      {pieces(text, marks).map(({ start, words, kind }) =>
        kind === null ? (
          <span key={start}>{words}</span>
        ) : (
          <mark key={start} className={mergeClasses(styles.mark, styles[kind])}>
            {words}
          </mark>
        ),
      )}
    </p>
  );
}
