import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Status } from '../../domain/item';
import { messages } from '../../domain/messages/zh-CN';
import type { Counts } from '../state/selectors';
import { STATUSES } from '../state/statuses';
import { Lamp, useLampStyles } from './Lamp';
import { beside, wrapped } from './gaps';

const useStyles = makeStyles({
  root: {
    display: 'block',
    width: '100%',
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  whole: { display: 'grid', gap: tokens.spacingVerticalXS },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    ...wrapped(tokens.spacingHorizontalM, tokens.spacingVerticalXXS),
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: {
    display: 'inline-flex',
    alignItems: 'center',
    ...beside(tokens.spacingHorizontalXS),
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  part: { fill: 'currentColor', stroke: tokens.colorNeutralBackground1, strokeWidth: '0.6' },
});

interface Part {
  readonly status: Status;
  readonly x: number;
  readonly width: number;
}

/** Where each lamp's part of the bar stands, in hundredths of its length. */
export function chartParts(counts: Counts): Part[] {
  const total = STATUSES.reduce((sum, status) => sum + counts[status], 0);
  let x = 0;
  return STATUSES.flatMap((status) => {
    const width = total === 0 ? 0 : (counts[status] / total) * 100;
    if (width === 0) return [];
    const part = { status, x, width };
    x += width;
    return [part];
  });
}

interface Props {
  readonly counts: Counts;
  readonly label: string;
  /** Says in words what each colour stands for. */
  readonly legend?: boolean;
}

function Legend({ counts }: { readonly counts: Counts }) {
  const styles = useStyles();
  return (
    <div className={styles.legend} aria-hidden="true">
      {STATUSES.filter((status) => counts[status] > 0).map((status) => (
        <span key={status} className={styles.entry}>
          <Lamp status={status} />
          <span>{counts[status]}</span>
        </span>
      ))}
    </div>
  );
}

/** Counts as one bar. */
export function StatusChart({ counts, label, legend = false }: Props) {
  const styles = useStyles();
  const lamps = useLampStyles();
  const words = STATUSES.filter((status) => counts[status] > 0).map(
    (status) => `${messages.pane.status[status]} ${counts[status]}`,
  );
  const bar = (
    <svg
      role="img"
      aria-label={`${label}：${words.join('、')}`}
      className={styles.root}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
    >
      {chartParts(counts).map(({ status, x, width }) => (
        <rect
          key={status}
          x={x}
          y="0"
          width={width}
          height="8"
          className={mergeClasses(styles.part, lamps[status])}
        />
      ))}
    </svg>
  );
  return legend ? (
    <div className={styles.whole}>
      {bar}
      <Legend counts={counts} />
    </div>
  ) : (
    bar
  );
}
