import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lookZhCN } from '../../../domain/messages/zh-CN.look';
import { wrapped } from '../../parts/gaps';
import { usePane, useView } from '../../state/pane';
import type { IssueView } from '../../state/selectors';
import type { ListForm } from '../../tasks/issueList';

const text = lookZhCN.give;
const FORMS: readonly ListForm[] = ['workbook', 'csv', 'copy'];

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalXS) },
  button: { minWidth: 0 },
});

/** The issues that are shown, for others. */
export function GiveList({ views }: { readonly views: readonly IssueView[] }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  if (views.length === 0) return null;
  return (
    <div className={styles.root} role="group" aria-label={text.title}>
      {FORMS.map((form) => (
        <Button
          key={form}
          size="small"
          className={styles.button}
          disabledFocusable={busy}
          onClick={() => void tasks.giveIssues(views, form)}
        >
          {text[form]}
        </Button>
      ))}
    </div>
  );
}
