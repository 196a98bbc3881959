import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import { messages } from '../../domain/messages/zh-CN';
import { BUILD, DIAGNOSTICS } from '../build';
import { logText } from '../log';
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

type Copied = 'no' | 'yes' | 'failed';

/** Excel's web views may refuse the clipboard: the text stands there to be copied by hand. */
async function copy(words: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(words);
    return 'yes';
  } catch {
    return 'failed';
  }
}

/** Host, build, API level and the log: what whoever maintains this asks for first. */
export function DiagnosePage() {
  const styles = useStyles();
  const { log } = usePane();
  const host = useView((state) => state.host);
  const entries = useSyncExternalStore(log.subscribe, log.entries);
  const [copied, setCopied] = useState<Copied>('no');
  const facts: readonly (readonly [string, string])[] = [
    [text.host, host?.host ?? ''],
    [text.platform, host?.platform ?? ''],
    [text.version, host?.version ?? ''],
    [text.api, host === null ? '' : `ExcelApi ${host.api}`],
    [text.workbook, host?.workbook ?? ''],
    [text.build, BUILD],
    [text.browser, navigator.userAgent],
  ];
  const words = `${facts.map((fact) => fact.join(': ')).join('\n')}\n\n${logText(entries)}`;
  return (
    <PageFrame title={text.title}>
      <Text>{host === null ? text.pending : text.ok(host.api)}</Text>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => [
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
      <Button onClick={() => void copy(words).then(setCopied)}>{text.copy}</Button>
      <Text role="status">{copied === 'yes' ? text.copied : copied === 'failed' ? text.copyFailed : ''}</Text>
      <Text size={200}>{text.privacy}</Text>
      {DIAGNOSTICS ? (
        <a className={styles.link} href="assumptions.html">
          {messages.pane.diagnostics.title}
        </a>
      ) : null}
    </PageFrame>
  );
}
