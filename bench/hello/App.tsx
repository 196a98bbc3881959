import { Button, Field, Image, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { DataTrending24Regular, DocumentTable24Regular, LockClosed24Regular } from '@fluentui/react-icons';
import { useState } from 'react';

const useStyles = makeStyles({
  root: { minHeight: '100vh' },
  header: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXXXL} 0`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  list: { listStyleType: 'none', padding: tokens.spacingHorizontalXXL },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalL },
  form: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
  },
});

const LINES = [
  { icon: <DocumentTable24Regular />, text: '读写工作簿中的单元格' },
  { icon: <LockClosed24Regular />, text: '数据留在本机' },
  { icon: <DataTrending24Regular />, text: '由此开始做自己的面板' },
] as const;

async function write(text: string): Promise<void> {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.values = [[text]];
    await context.sync();
  });
}

function Form() {
  const styles = useStyles();
  const [text, setText] = useState('你好');
  const [presses, setPresses] = useState(0);
  const press = (): void => {
    setPresses(presses + 1);
    void write(text);
  };
  return (
    <div className={styles.form}>
      <Field size="large" label="写入 A1 的文字">
        <Textarea size="large" value={text} onChange={(_event, data) => setText(data.value)} />
      </Field>
      <Button appearance="primary" size="large" onClick={press}>
        写入
      </Button>
      <output>{presses > 0 && presses}</output>
    </div>
  );
}

export function App() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <Image width="90" height="90" src="assets/icon-128.png" alt="标志" />
        <h1 className={styles.title}>你好</h1>
      </header>
      <ul className={styles.list}>
        {LINES.map(({ icon, text }) => (
          <li key={text} className={styles.line}>
            {icon}
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <Form />
    </div>
  );
}
