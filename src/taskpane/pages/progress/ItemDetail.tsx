import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { messages } from '../../../domain/messages/zh-CN';
import { fieldName } from '../../parts/fieldName';
import { Glyph } from '../../parts/Glyph';
import { percentText, placeText, titleOf, unitsText } from '../../parts/format';
import { Evidence } from '../../parts/Evidence';
import { Lamp } from '../../parts/Lamp';
import { Meter } from '../../parts/Meter';
import { fieldMarks } from '../../parts/pieces';
import { usePane, useView } from '../../state/pane';
import type { ItemView } from '../../state/selectors';
import { fileOf, itemSpot } from '../../tasks/places';
import type { Field } from '../../../domain/table/fields';
import { CorrectionForm } from './CorrectionForm';
import { ItemRows } from './ItemRows';
import { Indicators } from './Indicators';
import { ItemIssues } from './ItemIssues';

const text = messages.pane.detail;

const useStyles = makeStyles({
  root: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& > *': { flexShrink: 0 },
  },
  top: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  title: {
    ...typographyStyles.subtitle2,
    margin: 0,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  lamp: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'baseline', flexWrap: 'wrap' },
  reason: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  soft: { color: tokens.colorNeutralForeground2 },
  name: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2, margin: 0 },
  cell: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  field: { display: 'grid', gap: tokens.spacingVerticalXXS },
});

/** Source texts in the order in which a clerk reads them. */
const SHOWN: readonly Field[] = [
  'task',
  'progress',
  'plan',
  'due',
  'problem',
  'nextStep',
  'verdict',
  'rate',
  'remark',
];

function SourceTexts({ view: { item } }: { readonly view: ItemView }) {
  const workbook = useView((state) => state.host?.workbook ?? '');
  const styles = useStyles();
  return SHOWN.map((field) => {
    const cell = item.source.cells[field];
    if (cell === undefined || cell.text.trim() === '') return null;
    return (
      <div key={field} className={styles.field}>
        <h3 className={styles.name}>
          {fieldName(field)}{' '}
          <span className={styles.cell}>{placeText(fileOf(item.source, cell), cell.cell, workbook)}</span>
        </h3>
        <Evidence text={cell.text} marks={fieldMarks(item, field)} />
      </div>
    );
  });
}

/** What the engine found before a person put it right. */
function ComputedLine({ view: { item } }: { readonly view: ItemView }) {
  const styles = useStyles();
  if (item.decisions.length === 0) return null;
  const { status, completion, reason } = item.computed;
  return (
    <Text size={200} className={styles.soft}>
      {text.computed(messages.pane.status[status], percentText(completion.percent), reason)}
    </Text>
  );
}

/** One item in full: lamp and reason, figures, the words that they rest on, its issues, correcting by hand. */
export function ItemDetail({ view, onBack }: { readonly view: ItemView; readonly onBack: () => void }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const host = useView((state) => state.host);
  const heading = useRef<HTMLHeadingElement>(null);
  const { item } = view;
  const isSelectable = host?.live === true && itemSpot(item, host.workbook) !== null;
  // Keyboard and screen reader go on from here, not from a row that is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className={styles.root}
      aria-labelledby="item-title"
      onKeyDown={(event) => event.key === 'Escape' && onBack()}
    >
      <div className={styles.top}>
        <Button size="small" appearance="subtle" icon={<Glyph name="back" />} onClick={onBack}>
          {text.back}
        </Button>
        {isSelectable && (
          <Button size="small" disabledFocusable={busy} onClick={() => void tasks.showItem(view)}>
            {text.locate}
          </Button>
        )}
      </div>
      <h2 id="item-title" ref={heading} tabIndex={-1} className={styles.title}>
        {titleOf(item)}
      </h2>
      <Text size={200} className={styles.soft}>
        {text.place(unitsText(item), item.source.file, item.source.sheet, item.source.row)}
      </Text>
      <div className={styles.lamp}>
        <Lamp status={item.status} />
        <Text>{text.figures(percentText(item.completion.percent), percentText(item.expected.percent))}</Text>
      </div>
      <Meter item={item} />
      <Text className={styles.reason}>{item.reason}</Text>
      <ComputedLine view={view} />
      <CorrectionForm key={item.decisions.map(({ number }) => number).join()} item={item} />
      <Indicators item={item} />
      <SourceTexts view={view} />
      <ItemRows item={item} />
      <ItemIssues view={view} />
    </section>
  );
}
