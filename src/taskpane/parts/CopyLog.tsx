import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { HostInfo } from '../../domain/port';
import { messages } from '../../domain/messages/zh-CN';
import { BUILD } from '../build';
import { logText } from '../log';
import { usePane, useView } from '../state/pane';
import { wrapped } from './gaps';

const text = messages.pane.diagnose;

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', ...wrapped(tokens.spacingHorizontalS) },
});

/** Host, build and API level, by name. */
export const factsOf = (host: HostInfo | null): readonly (readonly [string, string])[] => [
  [text.host, host?.host ?? ''],
  [text.platform, host?.platform ?? ''],
  [text.version, host?.version ?? ''],
  [text.api, host === null ? '' : `ExcelApi ${host.api}`],
  [text.workbook, host?.workbook ?? ''],
  [text.build, BUILD],
  [text.browser, navigator.userAgent],
];

type Copied = 'no' | 'yes' | 'failed';

/** Excel's web views may refuse the clipboard. */
async function copy(words: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(words);
    return 'yes';
  } catch {
    return 'failed';
  }
}

interface Props {
  readonly small?: boolean;
  /** What to do where the clipboard is refused. */
  readonly failed?: string;
}

/** Copies what whoever maintains this asks for first: facts of the host, and the log, which has no cell in it. */
export function CopyLog({ small = false, failed = messages.pane.intake.copyFailed }: Props) {
  const styles = useStyles();
  const { log } = usePane();
  const host = useView((state) => state.host);
  const [copied, setCopied] = useState<Copied>('no');
  const words = (): string =>
    `${factsOf(host)
      .map((fact) => fact.join(': '))
      .join('\n')}\n\n${logText(log.entries())}`;
  return (
    <div className={styles.root}>
      <Button size={small ? 'small' : 'medium'} onClick={() => void copy(words()).then(setCopied)}>
        {text.copy}
      </Button>
      <Text role="status" size={small ? 200 : 300}>
        {copied === 'yes' ? text.copied : copied === 'failed' ? failed : ''}
      </Text>
    </div>
  );
}
