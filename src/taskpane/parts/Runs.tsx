import { makeStyles, tokens } from '@fluentui/react-components';
import type { Run } from '../../domain/consolidate/sideBySide';

const useStyles = makeStyles({
  other: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
  },
});

/** A text with those words marked that another text has otherwise. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  const styles = useStyles();
  return runs.map(({ text, other }, index) =>
    other ? (
      <mark key={index} className={styles.other}>
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
