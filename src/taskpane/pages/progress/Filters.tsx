import { Button, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { usePane, useView } from '../../state/pane';
import { unitsOf } from '../../state/selectors';
import { EVERYTHING } from '../../state/state';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.progress;

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalS), alignItems: 'center' },
  field: { flexGrow: 1, flexBasis: '136px', minWidth: 0 },
  found: {
    flexGrow: 1,
    flexBasis: '140px',
    color: tokens.colorNeutralForeground3,
  },
});

/** Narrows the list by unit and words, and says how much is shown. */
export function Filters({ shown, all }: { readonly shown: number; readonly all: number }) {
  const styles = useStyles();
  const { store, tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const units = useView(unitsOf);
  const filter = useView((state) => state.filter);
  return (
    <div className={styles.root}>
      <Select
        className={styles.field}
        aria-label={text.unit}
        value={filter.unit ?? ''}
        onChange={(_event, { value }) =>
          store.dispatch({ type: 'filter', change: { unit: value === '' ? null : value } })
        }
      >
        <option value="">{text.allUnits(units.length)}</option>
        {units.map(({ unit, items }) => (
          <option key={unit} value={unit}>
            {text.unitOption(unit, items)}
          </option>
        ))}
      </Select>
      <Input
        className={styles.field}
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        value={filter.words}
        onChange={(_event, { value }) => store.dispatch({ type: 'filter', change: { words: value } })}
      />
      <Text size={200} className={styles.found} role="status">
        {text.found(shown, all)}
      </Text>
      {shown < all && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => store.dispatch({ type: 'filter', change: EVERYTHING })}
        >
          {text.showAll}
        </Button>
      )}
      <Button size="small" disabledFocusable={busy} onClick={() => void tasks.markLamps()}>
        {text.mark}
      </Button>
    </div>
  );
}
