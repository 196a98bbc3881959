import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { StatusChart } from '../../parts/StatusChart';
import { usePane, useView } from '../../state/pane';
import { countsOf, isUnreported, itemsOf, openIssuesOf, unitsOf } from '../../state/selectors';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.collect;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    ...wrapped(tokens.spacingHorizontalXL, tokens.spacingVerticalXS),
  },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalS) },
});

/** What there is so far, in a few figures, and where to go on. */
export function Arrivals() {
  const styles = useStyles();
  const { store } = usePane();
  const items = useView(itemsOf).length;
  const issues = useView(openIssuesOf).length;
  const units = useView(unitsOf).length;
  const counts = useView(countsOf);
  const waiting = useView((state) => state.outcome === null);
  const reported = useView((state) => !isUnreported(state));
  if (items > 0 && !reported) return <Text>{text.notReported(items, units)}</Text>;
  if (items === 0) return <Text>{waiting ? text.waiting : text.nothing}</Text>;
  const figures = [
    [items, text.items],
    [units, text.units],
    [issues, text.issues],
  ] as const;
  return (
    <div className={styles.root}>
      <div className={styles.figures}>
        {figures.map(([number, name]) => (
          <div key={name}>
            <div className={styles.number}>{number}</div>
            <Text size={200}>{name}</Text>
          </div>
        ))}
      </div>
      <StatusChart counts={counts} label={messages.pane.progress.share} legend />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => store.dispatch({ type: 'page', page: 'check' })}>
          {text.toCheck}
        </Button>
        <Button size="small" onClick={() => store.dispatch({ type: 'page', page: 'progress' })}>
          {text.toProgress}
        </Button>
      </div>
    </div>
  );
}
