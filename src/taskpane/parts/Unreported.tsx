import { Button } from '@fluentui/react-components';
import { messages } from '../../domain/messages/zh-CN';
import { usePane, useView } from '../state/pane';
import { itemsOf, unitsOf } from '../state/selectors';
import { Empty } from './Empty';

const { collect, tabs } = messages.pane;

/** In place of a page whose rows would all be grey: the list stands open, and no return has come. */
export function Unreported({ title }: { readonly title: string }) {
  const { store } = usePane();
  const items = useView(itemsOf).length;
  const units = useView(unitsOf).length;
  return (
    <Empty title={title} text={collect.notReported(items, units)}>
      <Button onClick={() => store.dispatch({ type: 'page', page: 'collect' })}>{tabs.collect}</Button>
    </Empty>
  );
}
