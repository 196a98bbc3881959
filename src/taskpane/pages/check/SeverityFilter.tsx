import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Severity } from '../../../domain/issue';
import { messages } from '../../../domain/messages/zh-CN';
import { SEVERITIES, severityCounts } from '../../../domain/placedIssue';
import { Glyph } from '../../parts/Glyph';
import type { IssueView } from '../../state/selectors';
import { SEVERITY_GLYPHS } from './IssueRow';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.check;

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalXS) },
  button: { minWidth: 0, flexGrow: 1 },
});

interface Props {
  readonly issues: readonly IssueView[];
  readonly hidden: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}

/** Which severities are shown, with how many there are of each. */
export function SeverityFilter({ issues, hidden, onToggle }: Props) {
  const styles = useStyles();
  const counts = useMemo(() => severityCounts(issues), [issues]);
  return (
    <div className={styles.root} role="group" aria-label={text.bySeverity}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          className={styles.button}
          icon={<Glyph name={SEVERITY_GLYPHS[severity]} />}
          checked={!hidden.has(severity)}
          onClick={() => onToggle(severity)}
        >
          {text.severityCount(severity, counts[severity])}
        </ToggleButton>
      ))}
    </div>
  );
}
