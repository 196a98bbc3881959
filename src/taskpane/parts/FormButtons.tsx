import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { wrapped } from './gaps';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalS) },
});

interface Props {
  /** Words of the button that sends the form. */
  readonly submit: string;
  readonly cancel: string;
  readonly onCancel: () => void;
}

/** The end of a form: what enters it, and what leaves it. */
export function FormButtons({ submit, cancel, onCancel }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Button type="submit" appearance="primary" size="small">
        {submit}
      </Button>
      <Button size="small" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
