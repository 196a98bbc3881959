import { Button, Text } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';

const text = messages.store;

/** What is kept in the workbook, and where. */
export function Kept() {
  const { tasks } = usePane();
  const kept = useView((state) => state.kept);
  const locked = useView((state) => state.locked);
  const busy = useView((state) => state.busy !== null);
  const hasFiles = useView((state) => state.files.length > 0);
  const words = locked
    ? text.unsaved
    : kept === null || kept.files + kept.decisions === 0
      ? text.keptNothing
      : text.keptNow(kept.files, kept.decisions, kept.namesOnly);
  return (
    <Section
      title={text.kept}
      actions={
        hasFiles && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void tasks.removeAllFiles()}
          >
            {text.removeAll}
          </Button>
        )
      }
    >
      <Text size={200}>{words}</Text>
    </Section>
  );
}
