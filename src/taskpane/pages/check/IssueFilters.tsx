import { Button, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { IssueCode } from '../../../domain/issue';
import { lookZhCN } from '../../../domain/messages/zh-CN.look';
import { wrapped } from '../../parts/gaps';
import type { IssueView } from '../../state/selectors';
import { ALL_ISSUES, isNarrowed, type IssueFilter } from './filter';
import { groupIssues, type IssueGroup } from './groups';

const text = lookZhCN.filter;

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalS), alignItems: 'center' },
  field: { flexGrow: 1, flexBasis: '136px', minWidth: 0 },
  found: { color: tokens.colorNeutralForeground3 },
});

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly groups: readonly IssueGroup[];
  /** Null: all. */
  readonly value: string | null;
  readonly onChoose: (key: string | null) => void;
}

/** In the select's own words: groups are numbered, since a unit may have any name. */
function Choice({ label, all, groups, value, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const at = value === null ? -1 : groups.findIndex(({ key }) => key === value);
  return (
    <Select
      className={styles.field}
      aria-label={label}
      value={String(at)}
      onChange={(_event, { value: chosen }) => onChoose(groups[Number(chosen)]?.key ?? null)}
    >
      <option value="-1">{all}</option>
      {groups.map(({ key, name, issues }, index) => (
        <option key={key} value={String(index)}>
          {text.option(name, issues.length)}
        </option>
      ))}
    </Select>
  );
}

interface Props {
  readonly issues: readonly IssueView[];
  readonly shown: number;
  readonly filter: IssueFilter;
  readonly onChange: (filter: IssueFilter) => void;
}

/** Narrows the list by unit, kind and words, and says how much is shown. */
export function IssueFilters({ issues, shown, filter, onChange }: Props) {
  const styles = useStyles();
  const units = useMemo(() => groupIssues(issues, 'unit'), [issues]);
  const kinds = useMemo(() => groupIssues(issues, 'code'), [issues]);
  return (
    <div className={styles.root}>
      <Choice
        label={text.unit}
        all={text.allUnits}
        groups={units}
        value={filter.unit}
        onChoose={(unit) => onChange({ ...filter, unit })}
      />
      <Choice
        label={text.kind}
        all={text.allKinds}
        groups={kinds}
        value={filter.code}
        onChoose={(code) => onChange({ ...filter, code: code as IssueCode | null })}
      />
      <Input
        className={styles.field}
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        value={filter.words}
        onChange={(_event, { value }) => onChange({ ...filter, words: value })}
      />
      {isNarrowed(filter) && (
        <>
          <Text size={200} className={styles.found} role="status">
            {text.found(shown, issues.length)}
          </Text>
          <Button size="small" appearance="subtle" onClick={() => onChange(ALL_ISSUES)}>
            {text.showAll}
          </Button>
        </>
      )}
    </div>
  );
}
