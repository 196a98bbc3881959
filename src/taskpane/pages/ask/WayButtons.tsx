import { askingZhCN } from '../../../domain/messages/zh-CN.asking';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { wrapped } from '../../parts/gaps';
import { useView } from '../../state/pane';
import type { Way } from '../../tasks/asking';

const text = askingZhCN;

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalS) },
});

interface Props {
  readonly download: string;
  readonly onGive: (way: Way) => void;
  readonly children?: ReactNode;
}

/** Both ways out of the pane. Where no workbook stands open for sheets, they become one workbook. */
export function WayButtons({ download, onGive, children }: Props) {
  const styles = useStyles();
  const busy = useView((state) => state.busy !== null);
  const hasSheets = useView((state) => state.host?.live ?? true);
  return (
    <div className={styles.root}>
      <Button disabledFocusable={busy} onClick={() => onGive('file')}>
        {download}
      </Button>
      <Button disabledFocusable={busy} onClick={() => onGive('sheets')}>
        {hasSheets ? text.toSheets : text.toWorkbook}
      </Button>
      {children}
    </div>
  );
}
