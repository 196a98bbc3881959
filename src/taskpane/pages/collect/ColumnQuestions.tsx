import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import type { Field } from '../../../domain/table/fields';
import type { ColumnQuestion, ProgressTable } from '../../../domain/table/table';
import { fieldName } from '../../parts/fieldName';
import { oneLine } from '../../../domain/text/oneLine';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';
import { namedColumnsOf } from '../../state/selectors';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.collect;

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  question: { display: 'grid', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalS) },
  samples: { color: tokens.colorNeutralForeground3 },
});

/** Each heading is asked about once, however many tables have it; what was answered is not asked again. */
export function openQuestions(
  tables: readonly ProgressTable[],
  answered: ReadonlySet<string>,
): ColumnQuestion[] {
  const byHeader = new Map<string, ColumnQuestion>();
  for (const question of tables.flatMap(({ questions }) => questions))
    if (!answered.has(question.header) && !byHeader.has(question.header))
      byHeader.set(question.header, question);
  return [...byHeader.values()];
}

const roleName = (field: Field | null): string => (field === null ? text.unused : fieldName(field));

function Question({ question }: { readonly question: ColumnQuestion }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const { header, roles, took, samples, column } = question;
  const name = oneLine(header);
  return (
    <li className={styles.question}>
      <Text size={200}>{text.columnQuestion(column, name, roleName(took))}</Text>
      <Text size={200} className={styles.samples}>
        {text.columnSamples(samples.map(oneLine))}
      </Text>
      <div className={styles.answers}>
        {[...roles, null].map((role) => (
          <Button
            key={role ?? ''}
            size="small"
            disabled={busy}
            appearance={role === took ? 'primary' : 'secondary'}
            aria-label={text.columnAnswer(name, roleName(role))}
            onClick={() => void tasks.chooseColumn(header, role)}
          >
            {roleName(role)}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** Columns whose words and numbers leave two readings: asked once, remembered in the workbook. */
export function ColumnQuestions() {
  const styles = useStyles();
  const found = useView((state) => state.outcome?.found ?? null);
  const choices = useView(namedColumnsOf);
  const open = openQuestions(found ?? [], new Set(choices.map(({ header }) => header)));
  if (open.length === 0) return null;
  return (
    <Section title={text.columnQuestions(open.length)}>
      <ul className={styles.list}>
        {open.map((question) => (
          <Question key={question.header} question={question} />
        ))}
      </ul>
    </Section>
  );
}
