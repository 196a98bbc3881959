import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ConsolidationReport } from '../../../domain/consolidate/report';
import { reportLines, type ReportKind, type ReportLine } from '../../../domain/consolidate/reportLines';
import { messages } from '../../../domain/messages/zh-CN';
import { Disclosure } from '../../parts/Disclosure';
import { Glyph } from '../../parts/Glyph';
import { Section } from '../../parts/Section';
import { SEVERITY_GLYPHS } from '../check/IssueRow';

const text = messages.pane.collect;
const { kinds } = messages.bulletin.report;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    display: 'grid',
    gap: '6px',
  },
  line: { display: 'grid', gridTemplateColumns: '16px 1fr', columnGap: tokens.spacingHorizontalS },
  glyph: { marginTop: '2px' },
  words: { overflowWrap: 'anywhere', minWidth: 0 },
});

/** Groups in which nothing waits for a person open only when asked for. */
const OPEN_AT_ONCE: ReadonlySet<ReportKind> = new Set(['missingUnits', 'otherDates']);

function Group({ kind, lines }: { readonly kind: ReportKind; readonly lines: readonly ReportLine[] }) {
  const styles = useStyles();
  return (
    <Disclosure summary={kinds[kind]} count={lines.length} open={OPEN_AT_ONCE.has(kind)}>
      <ul className={styles.list}>
        {lines.map(({ severity, message }, index) => (
          <li key={index} className={styles.line}>
            <Glyph name={SEVERITY_GLYPHS[severity]} className={styles.glyph} />
            <Text className={styles.words}>{message}</Text>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** In the order of the report; doubtful matches stand in the list of what is asked, with their buttons. */
function byKind(lines: readonly ReportLine[]): readonly (readonly [ReportKind, readonly ReportLine[]])[] {
  const kinds = [...new Set(lines.map(({ kind }) => kind))].filter((kind) => kind !== 'doubtful');
  return kinds.map((kind) => [kind, lines.filter((line) => line.kind === kind)]);
}

/** What putting the returns together met: sums, units and rows not sent, doubtful matches to decide. */
export function ReportList({ report }: { readonly report: ConsolidationReport }) {
  const groups = useMemo(() => byKind(reportLines(report)), [report]);
  return (
    <Section title={text.report}>
      <Text size={200}>{messages.bulletin.report.balance(report.balance)}</Text>
      <div>
        {groups.map(([kind, lines]) => (
          <Group key={kind} kind={kind} lines={lines} />
        ))}
      </div>
    </Section>
  );
}
