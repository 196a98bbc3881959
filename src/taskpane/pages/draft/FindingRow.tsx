import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DraftFinding, Verdict } from '../../../domain/draft/report';
import { messages } from '../../../domain/messages/zh-CN';
import { draftZhCN } from '../../../domain/messages/zh-CN.draft';
import { Evidence } from '../../parts/Evidence';
import { Glyph, type GlyphName } from '../../parts/Glyph';
import { VisuallyHidden } from '../../parts/VisuallyHidden';
import { usePane, useView } from '../../state/pane';
import { excerptOf } from './excerpt';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.draft;
/** Rows of a finding that have a button; a total of a hundred rows needs none. */
const MOST_ROWS = 12;

const GLYPHS: Readonly<Record<Verdict, GlyphName>> = {
  agrees: 'done',
  contradicts: 'error',
  doubtful: 'warning',
  unverifiable: 'unknown',
};

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  glyph: { marginTop: '3px' },
  kind: { color: tokens.colorNeutralForeground3 },
  annex: { overflowWrap: 'anywhere' },
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXXS },
  rows: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', ...wrapped(tokens.spacingHorizontalXS) },
  row: { minWidth: 0, fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere', textAlign: 'start' },
});

function FindingRows({ rows }: Pick<DraftFinding, 'rows'>) {
  const styles = useStyles();
  const { tasks } = usePane();
  const workbook = useView((state) => state.host?.workbook);
  if (rows.length === 0) return null;
  return (
    <div className={styles.rows}>
      {rows.slice(0, MOST_ROWS).map((place) => (
        <Button
          key={`${place.file} ${place.sheet} ${place.row}`}
          className={styles.row}
          size="small"
          aria-label={text.rowOf(place.file, place.sheet, place.row)}
          onClick={() => void tasks.showRow(place)}
        >
          {place.file === workbook ? text.row(place.row) : text.rowIn(place.file, place.row)}
        </Button>
      ))}
      {rows.length > MOST_ROWS && <Text size={200}>{text.moreRows(rows.length)}</Text>}
    </div>
  );
}

/** One statement of the draft: its words among their neighbours, what the annex gives, the rows behind it. */
export function FindingRow({ draft, finding }: { readonly draft: string; readonly finding: DraftFinding }) {
  const styles = useStyles();
  const { verdict, kind, span, annex, rows } = finding;
  const excerpt = excerptOf(draft, span);
  return (
    <div className={styles.root}>
      <Glyph name={GLYPHS[verdict]} className={styles.glyph} />
      <div className={styles.body}>
        <Text size={200} className={styles.kind}>
          <VisuallyHidden>{text.verdicts[verdict]}</VisuallyHidden>
          {draftZhCN.kinds[kind]}
        </Text>
        <Evidence text={excerpt.text} marks={[{ span: excerpt.span, kind: verdict }]} />
        <Text className={styles.annex}>{annex}</Text>
        <FindingRows rows={rows} />
      </div>
    </div>
  );
}
