import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ConsolidationReport } from '../../../domain/consolidate/report';
import { RETURNS_CODES } from '../../../domain/consolidate/returnsCodes';
import { grouped } from '../../../domain/grouped';
import type { IssueCode } from '../../../domain/issue';
import { issueMessage } from '../../../domain/messages/issueMessage';
import { messages } from '../../../domain/messages/zh-CN';
import { Disclosure } from '../../parts/Disclosure';
import { Few } from '../../parts/Few';
import { Glyph } from '../../parts/Glyph';
import { Section } from '../../parts/Section';
import { ownerOf } from '../../parts/format';
import { useView } from '../../state/pane';
import { openIssuesOf, type IssueView } from '../../state/selectors';
import { SEVERITY_GLYPHS } from '../check/IssueRow';

const text = messages.pane.collect;

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

/** Doubtful matches stand in the list above, with their buttons. */
const CODES = RETURNS_CODES.filter((code) => code !== 'row-doubtful');
/** Groups that open only when asked for are those in which nothing waits for a person. */
const OPEN_AT_ONCE: ReadonlySet<IssueCode> = new Set(['unit-not-sent', 'other-date']);

interface GroupProps {
  readonly code: IssueCode;
  readonly views: readonly IssueView[];
}

function Group({ code, views }: GroupProps) {
  const styles = useStyles();
  return (
    <Disclosure summary={messages.issueGuide[code].title} count={views.length} open={OPEN_AT_ONCE.has(code)}>
      <ul className={styles.list}>
        <Few all={views}>
          {(view, index) => (
            <li key={index} className={styles.line}>
              <Glyph name={SEVERITY_GLYPHS[view.issue.severity]} className={styles.glyph} />
              <Text className={styles.words}>{text.reported(ownerOf(view), issueMessage(view.issue))}</Text>
            </li>
          )}
        </Few>
      </ul>
    </Disclosure>
  );
}

/** What putting the returns together met: sums, units and rows not sent; the same lines as in 核对. */
export function ReportList({ report }: { readonly report: ConsolidationReport }) {
  const issues = useView(openIssuesOf);
  const groups = useMemo(() => {
    const byCode = grouped(issues, ({ issue }) => issue.code);
    return CODES.map((code) => ({ code, views: byCode.get(code) ?? [] }));
  }, [issues]);
  return (
    <Section title={text.report}>
      <Text size={200}>{messages.bulletin.report.balance(report.balance)}</Text>
      <div>
        {groups.map(({ code, views }) => views.length > 0 && <Group key={code} code={code} views={views} />)}
      </div>
    </Section>
  );
}
