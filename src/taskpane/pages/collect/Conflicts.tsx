import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DuplicateEntry, Version } from '../../../domain/consolidate/report';
import { messages } from '../../../domain/messages/zh-CN';
import { fieldName } from '../../parts/fieldName';
import { Question, Questions } from '../../parts/Question';
import { usePane, useView } from '../../state/pane';

const text = messages.decisions;

const useStyles = makeStyles({
  versions: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  version: {
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  soft: { color: tokens.colorNeutralForeground2 },
  button: { justifySelf: 'start' },
});

interface VersionProps {
  readonly task: string;
  readonly version: Version;
  /** It stands in the combined table until somebody says. */
  readonly isKept: boolean;
}

function VersionOf({ task, version, isKept }: VersionProps) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const { file, sheet, row, unit, texts, adopt } = version;
  const place = [
    unit,
    messages.consolidate.report.place(file, sheet, row),
    ...(isKept ? [text.keptHere] : []),
  ];
  return (
    <div className={styles.version}>
      <Text size={200} className={styles.soft}>
        {place.filter((part) => part !== null).join(' · ')}
      </Text>
      {texts.map(({ field, text: words }) => (
        <div key={field}>
          <Text size={200} className={styles.soft}>
            {fieldName(field)}{' '}
          </Text>
          <Text>{words === '' ? text.noWords : words}</Text>
        </div>
      ))}
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={busy}
        aria-label={text.adoptOf(file, task)}
        onClick={() => void tasks.answer(adopt)}
      >
        {text.adopt}
      </Button>
    </div>
  );
}

/** Rows that came more than once in different words, side by side. */
export function Conflicts({ duplicates }: { readonly duplicates: readonly DuplicateEntry[] }) {
  const styles = useStyles();
  const open = duplicates.filter(({ kind }) => kind === 'conflict');
  return (
    <Questions title={text.conflicts(open.length)}>
      {open.map(({ task, file, sheet, row, versions }) => (
        <Question key={`${file} ${sheet} ${row}`}>
          <Text weight="semibold">{task}</Text>
          <div className={styles.versions}>
            {versions.map((version, index) => (
              <VersionOf
                key={`${version.file} ${version.sheet} ${version.row}`}
                task={task}
                version={version}
                isKept={index === 0}
              />
            ))}
          </div>
        </Question>
      ))}
    </Questions>
  );
}
