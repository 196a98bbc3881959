import { Button, Text } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { Question, Questions } from '../../parts/Question';
import { usePane, useView } from '../../state/pane';
import { rivalFilesOf } from '../../state/selectors';

const text = messages.store;

/** 替换旧文件: the newer file leads by the clerk's word alone. */
export function Rivals() {
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const rivals = useView(rivalFilesOf);
  return (
    <Questions title={text.rivals(rivals.length)}>
      {rivals.map(({ older, newer, because }) => (
        <Question
          key={newer.id}
          answers={
            <>
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={text.replaceOf(newer.name, older.name)}
                onClick={() => void tasks.replaceFile(older.id, newer.id)}
              >
                {text.replace}
              </Button>
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={text.keepBothOf(newer.name, older.name)}
                onClick={() => void tasks.keepBothFiles(older.id, newer.id)}
              >
                {text.keepBoth}
              </Button>
            </>
          }
        >
          <Text>{text.rival[because](newer.name, older.name)}</Text>
        </Question>
      ))}
    </Questions>
  );
}
