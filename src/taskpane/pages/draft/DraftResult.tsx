import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DraftFinding, DraftReport, Verdict } from '../../../domain/draft/report';
import { messages } from '../../../domain/messages/zh-CN';
import { draftZhCN } from '../../../domain/messages/zh-CN.draft';
import { Disclosure } from '../../parts/Disclosure';
import { Evidence } from '../../parts/Evidence';
import { Section } from '../../parts/Section';
import { FindingRow } from './FindingRow';

const text = messages.pane.draft;
/** What is to be mended comes first. */
const ORDER: readonly Verdict[] = ['contradicts', 'doubtful', 'unverifiable', 'agrees'];

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: `0 0 ${tokens.spacingVerticalS}` },
});

interface Props {
  /** The draft that the report is about. */
  readonly text: string;
  readonly report: DraftReport;
}

const keyOf = ({ kind, span }: DraftFinding): string => `${kind} ${span.join('-')}`;

/** What the tables say to every statement of the draft. */
export function DraftResult({ text: draft, report: { findings, counts, unchecked } }: Props) {
  const styles = useStyles();
  const { summary, noStatements, verdicts } = draftZhCN;
  const aside = unchecked.length > 0 && (
    <Text size={200}>{draftZhCN.unchecked(unchecked.map(({ words }) => words))}</Text>
  );
  if (findings.length === 0)
    return (
      <Section title={text.result}>
        <Text>{noStatements}</Text>
        {aside}
      </Section>
    );
  const shown = ORDER.filter((verdict) => counts[verdict] > 0);
  return (
    <Section title={text.result}>
      <Text role="status">{summary(counts)}</Text>
      <div>
        {shown.map((verdict) => (
          <Disclosure
            key={verdict}
            summary={
              verdicts[verdict] === text.verdicts[verdict]
                ? verdicts[verdict]
                : `${verdicts[verdict]} ${text.verdicts[verdict]}`
            }
            count={counts[verdict]}
            open={verdict === shown[0]}
          >
            <ul className={styles.list} aria-label={text.verdicts[verdict]}>
              {findings
                .filter((finding) => finding.verdict === verdict)
                .map((finding, index) => (
                  <li key={`${index} ${keyOf(finding)}`}>
                    <FindingRow draft={draft} finding={finding} />
                  </li>
                ))}
            </ul>
          </Disclosure>
        ))}
        {aside}
        <Disclosure summary={text.marked}>
          <Evidence text={draft} marks={findings.map(({ span, verdict }) => ({ span, kind: verdict }))} />
        </Disclosure>
      </div>
    </Section>
  );
}
