import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { Empty } from '../../parts/Empty';
import { PageFrame } from '../../parts/PageFrame';
import { StatusChart } from '../../parts/StatusChart';
import { useView } from '../../state/pane';
import { countsOf, isUnreported, itemsOf, openIssuesOf, unitsOf } from '../../state/selectors';
import { Beforehand } from './Beforehand';
import { Heading } from './Heading';
import { Includes } from './Includes';
import { KeptEdits } from './KeptEdits';
import { LampRules } from './LampRules';
import { Marks } from './Marks';
import { Office } from './Office';
import { Previous } from './Previous';
import { Word } from './Word';

const text = messages.pane.bulletin;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What the button that the whole job leads to will count. */
function Summary() {
  const styles = useStyles();
  const items = useView(itemsOf).length;
  const units = useView(unitsOf).length;
  const open = useView(openIssuesOf).length;
  const counts = useView(countsOf);
  const unreported = useView(isUnreported);
  return (
    <div className={styles.root}>
      {unreported ? (
        <Text>{messages.pane.collect.notReported(items, units)}</Text>
      ) : (
        <>
          <Text>{text.summary(items, units, open)}</Text>
          <StatusChart counts={counts} label={messages.pane.progress.share} legend />
        </>
      )}
      <Text size={200} className={styles.hint}>
        {text.generateHint}
      </Text>
    </div>
  );
}

/** What the bulletin is to say and hold, and making it. */
export function BulletinPage() {
  const items = useView(itemsOf).length;
  if (items === 0) return <Empty title={text.title} text={text.empty} />;
  return (
    <PageFrame title={text.title}>
      <Summary />
      <Beforehand />
      <Word />
      <KeptEdits />
      <Heading />
      <Office />
      <Previous />
      <LampRules />
      <Includes />
      <Marks />
    </PageFrame>
  );
}
