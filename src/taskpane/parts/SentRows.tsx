import { makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { SentCell, SentRow } from '../../domain/table/asSent';
import { lookZhCN } from '../../domain/messages/zh-CN.look';
import { Evidence } from './Evidence';
import { fieldName } from './fieldName';
import { oneLine } from '../../domain/text/oneLine';
import type { Marked } from './pieces';

const text = lookZhCN.sent;

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  head: {
    display: 'grid',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  place: { ...typographyStyles.body1Strong, margin: 0 },
  soft: { color: tokens.colorNeutralForeground2 },
  cells: { margin: 0 },
  cell: {
    display: 'grid',
    gridTemplateColumns: 'minmax(5.5em, 26%) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
  },
  meant: {
    borderLeftColor: tokens.colorStatusWarningBorder2,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  name: { display: 'grid', alignContent: 'start', overflowWrap: 'anywhere' },
  value: { margin: 0, userSelect: 'text', minWidth: 0 },
});

interface Props {
  readonly rows: readonly SentRow[];
  /** Words of a cell that are marked. */
  readonly marksOf: (cell: SentCell, row: SentRow) => readonly Marked[];
  /** Whether a cell is the one that is asked about. */
  readonly isMeant?: (cell: SentCell, row: SentRow) => boolean;
}

const headingOf = ({ header, field }: SentCell): string =>
  oneLine(header) || (field === null ? text.noHeader : fieldName(field));

/** Where it stands, and how it came there where it is not the row's own cell. */
const placeOf = ({ cell, from }: SentCell): string => [cell, text.from[from]].filter(Boolean).join(' ');

function Value({ cell, marks }: { readonly cell: SentCell; readonly marks: readonly Marked[] }) {
  const styles = useStyles();
  const { text: words, fault } = cell;
  if (fault !== null) return <Text className={styles.soft}>{text.fault(text.faults[fault] ?? fault)}</Text>;
  if (words.trim() === '') return <Text className={styles.soft}>{text.blank}</Text>;
  return <Evidence text={words} marks={marks} />;
}

/** Rows as they stand in their files, to be read and not changed: every column with its words and where they stand. */
export function SentRows({ rows, marksOf, isMeant }: Props) {
  const styles = useStyles();
  if (rows.length === 0) return <Text className={styles.soft}>{text.absent}</Text>;
  return (
    <div className={styles.root}>
      {rows.map((row) => (
        <section
          key={`${row.file} ${row.sheet} ${row.row}`}
          className={styles.row}
          aria-label={text.place(row.file, row.sheet, row.row)}
        >
          <div className={styles.head}>
            <h3 className={styles.place}>{text.place(row.file, row.sheet, row.row)}</h3>
            {row.title !== null && row.title.trim() !== '' && (
              <Text size={200} className={styles.soft}>
                {text.ofTable(oneLine(row.title))}
              </Text>
            )}
          </div>
          <dl className={styles.cells}>
            {row.cells.map((cell, index) => (
              <div
                key={`${index} ${cell.cell}`}
                className={mergeClasses(styles.cell, isMeant?.(cell, row) === true && styles.meant)}
              >
                <dt className={styles.name}>
                  <Text size={200} weight="semibold">
                    {headingOf(cell)}
                  </Text>
                  <Text size={200} className={styles.soft}>
                    {placeOf(cell)}
                  </Text>
                </dt>
                <dd className={styles.value}>
                  <Value cell={cell} marks={marksOf(cell, row)} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
