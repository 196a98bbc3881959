import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TaskItem } from '../../domain/item';
import { useLampStyles } from './Lamp';

const useStyles = makeStyles({
  root: { display: 'block', width: '100%', height: '6px' },
  track: {
    fill: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  fill: { fill: 'currentColor' },
  expected: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.5',
    vectorEffect: 'non-scaling-stroke',
  },
});

const within = (percent: number): number => Math.max(0, Math.min(100, percent));

/** Completion as a bar, expected progress as a tick on it. The figures stand beside it in words. */
export function Meter({ item }: { readonly item: TaskItem }) {
  const styles = useStyles();
  const lamps = useLampStyles();
  const { completion, expected, status } = item;
  return (
    <svg className={styles.root} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.track} x="0" y="1" width="100" height="4" rx="1" />
      {completion.percent !== null && (
        <rect
          className={mergeClasses(styles.fill, lamps[status])}
          x="0"
          y="1"
          width={within(completion.percent)}
          height="4"
          rx="1"
        />
      )}
      {expected.percent !== null && (
        <line
          className={styles.expected}
          x1={within(expected.percent)}
          x2={within(expected.percent)}
          y1="0"
          y2="6"
        />
      )}
    </svg>
  );
}
