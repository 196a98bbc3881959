import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { pieces, type Marked } from './pieces';

const useStyles = makeStyles({
  root: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0, lineHeight: tokens.lineHeightBase400 },
  mark: {
    color: 'inherit',
    borderRadius: tokens.borderRadiusSmall,
    padding: '1px 2px',
    margin: '0 -1px',
    boxDecorationBreak: 'clone',
    '@media (forced-colors: active)': { textDecorationLine: 'underline', textDecorationThickness: '2px' },
  },
  target: { backgroundColor: tokens.colorPaletteBlueBackground2 },
  actual: { backgroundColor: tokens.colorPaletteGreenBackground2 },
  stated: { backgroundColor: tokens.colorPaletteYellowBackground2 },
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
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
  },
  plan: { backgroundColor: tokens.colorPaletteLavenderBackground2 },
});

interface Props {
  readonly text: string;
  readonly marks: readonly Marked[];
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
