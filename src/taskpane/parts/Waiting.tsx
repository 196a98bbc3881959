import { makeStyles, tokens } from '@fluentui/react-components';
import { messages } from '../../domain/messages/zh-CN';

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM, display: 'grid', gap: tokens.spacingVerticalS },
  block: {
    height: '52px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
  },
});

const BLOCKS = ['a', 'b', 'c', 'd'];

/** Grey blocks where a page will be, as in the page before the scripts. */
export function Waiting() {
  const styles = useStyles();
  return (
    <div className={styles.root} role="status" aria-label={messages.pane.page.loading}>
      {BLOCKS.map((name) => (
        <div key={name} className={styles.block} />
      ))}
    </div>
  );
}
