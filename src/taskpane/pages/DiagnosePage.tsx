import { makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { messages } from '../../domain/messages/zh-CN';
import { DIAGNOSTICS } from '../build';
import { logText } from '../log';
import { CopyLog, factsOf } from '../parts/CopyLog';
import { PageFrame } from '../parts/PageFrame';
import { usePane, useView } from '../state/pane';

const text = messages.pane.diagnose;

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(5em, max-content) 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  link: { color: tokens.colorBrandForegroundLink },
  log: { width: '100%', '& textarea': { fontFamily: tokens.fontFamilyMonospace, minHeight: '10em' } },
});

/** Host, build, API level and the log: what whoever maintains this asks for first. */
export function DiagnosePage() {
  const styles = useStyles();
  const { log } = usePane();
  const host = useView((state) => state.host);
  const entries = useSyncExternalStore(log.subscribe, log.entries);
  return (
    <PageFrame title={text.title}>
      <Text>{host === null ? text.pending : text.ok(host.api)}</Text>
      <dl className={styles.facts}>
        {factsOf(host).map(([name, value]) => [
          <dt key={name} className={styles.name}>
            {name}
          </dt>,
          <dd key={`${name} value`} className={styles.value}>
            {value}
          </dd>,
        ])}
      </dl>
      <Textarea
        className={styles.log}
        aria-label={text.log}
        readOnly
        value={entries.length === 0 ? text.emptyLog : logText(entries)}
      />
      <CopyLog failed={text.copyFailed} />
      <Text size={200}>{text.privacy}</Text>
      {DIAGNOSTICS ? (
        <a className={styles.link} href="assumptions.html">
          {messages.pane.diagnostics.title}
        </a>
      ) : null}
    </PageFrame>
  );
}
