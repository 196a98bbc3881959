import { Text } from '@fluentui/react-components';
import { useView } from '../../state/pane';
import { countsOf, receivedWords } from './accounts';

/** How many files came, what they gave, and how many gave nothing; nothing while some are being read. */
export function Received() {
  const words = useView((state) => {
    const counts = countsOf(state);
    return counts.files === 0 || counts.fates.going > 0 ? '' : receivedWords(counts);
  });
  return words === '' ? null : <Text role="status">{words}</Text>;
}
