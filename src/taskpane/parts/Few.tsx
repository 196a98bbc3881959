import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { lookZhCN } from '../../domain/messages/zh-CN.look';

/** Lines that are drawn at once, and more of them each time. */
const MOST = 100;

interface Props<T> {
  readonly all: readonly T[];
  readonly children: (one: T, index: number) => ReactNode;
}

/** Lines of a list that may have thousands: all of them at once would hold the pane up. */
export function Few<T>({ all, children }: Props<T>) {
  const [shown, setShown] = useState(MOST);
  const left = all.length - shown;
  return (
    <>
      {all.slice(0, shown).map(children)}
      {left > 0 && (
        <li>
          <Button size="small" onClick={() => setShown(shown + MOST)}>
            {lookZhCN.few(Math.min(MOST, left), left)}
          </Button>
        </li>
      )}
    </>
  );
}
