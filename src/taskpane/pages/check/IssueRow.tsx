import {
  Button,
  createFocusOutlineStyle,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Severity } from '../../../domain/issue';
import { issueMessage } from '../../../domain/messages/issueMessage';
import { messages } from '../../../domain/messages/zh-CN';
import { ownerOf, placeText, titleOf, unitsText } from '../../parts/format';
import { Glyph, type GlyphName } from '../../parts/Glyph';
import { VisuallyHidden } from '../../parts/VisuallyHidden';
import { usePane, useView } from '../../state/pane';
import type { IssueView } from '../../state/selectors';
import { AsideForm } from './AsideForm';
import { beside } from '../../parts/gaps';

const text = messages.pane.check;

export const SEVERITY_GLYPHS: Readonly<Record<Severity, GlyphName>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
};

const useStyles = makeStyles({
  root: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  main: {
    ...createFocusOutlineStyle({ style: { outlineOffset: '-3px' } }),
    width: '100%',
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  // Kernels before Chrome 83 lay out no button as a grid.
  cells: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalS },
  glyph: { marginTop: '2px' },
  words: { overflowWrap: 'anywhere', minWidth: 0 },
  soft: { gridColumn: 2, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  small: { minWidth: 0, flexShrink: 0 },
  foot: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    ...beside(tokens.spacingHorizontalS),
    paddingInlineStart: '36px',
  },
});

function placeOf(view: IssueView, workbook: string): string {
  const { issue, item, table, file, sheet } = view;
  if (table === null) return text.wholePlace(ownerOf(view), file, sheet, issue.cell ?? '');
  if (item === null) return placeText(file, text.tablePlace(sheet, table.title ?? ''), workbook);
  const place = placeText(file, issue.cell ?? text.row(item.source.row), workbook);
  return `${unitsText(item)} · ${place} · ${titleOf(item)}`;
}

interface Props {
  readonly view: IssueView;
  readonly tabIndex: 0 | -1;
  readonly selected?: boolean;
}

/** One issue: what, where, what to do. A click selects the cell, or shows the row as it was sent. */
export function IssueRow({ view, tabIndex, selected = false }: Props) {
  const styles = useStyles();
  const { tasks } = usePane();
  const workbook = useView((state) => state.host?.workbook ?? '');
  const [asking, setAsking] = useState(false);
  const { issue } = view;
  const { aside } = issue;
  const action = messages.issueGuide[issue.code].action;
  return (
    <div className={mergeClasses(styles.root, selected && styles.selected)}>
      <button
        type="button"
        tabIndex={tabIndex}
        aria-current={selected}
        className={styles.main}
        onClick={() => void tasks.showIssue(view)}
      >
        <span className={styles.cells}>
          <Glyph name={SEVERITY_GLYPHS[issue.severity]} className={styles.glyph} />
          <span className={styles.words}>
            <VisuallyHidden>{text.severity[issue.severity]}</VisuallyHidden>
            {issueMessage(issue)}
          </span>
          <Text size={200} className={styles.soft}>
            {placeOf(view, workbook)}
          </Text>
        </span>
      </button>
      {aside !== null ? (
        <div className={styles.foot}>
          <Text size={200}>{text.asideNote(aside.reason, aside.date)}</Text>
          <Button
            size="small"
            className={styles.small}
            tabIndex={tabIndex}
            onClick={() => void tasks.takeBack([aside])}
          >
            {text.bringBack}
          </Button>
        </div>
      ) : asking ? (
        <AsideForm views={[view]} onDone={() => setAsking(false)} />
      ) : (
        <div className={styles.foot}>
          <Text size={200}>{action}</Text>
          <Button
            size="small"
            appearance="subtle"
            className={styles.small}
            tabIndex={tabIndex}
            aria-label={text.setAsideOf(issueMessage(issue))}
            onClick={() => setAsking(true)}
          >
            {text.setAside}
          </Button>
        </div>
      )}
    </div>
  );
}
