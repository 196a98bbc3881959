import { Button } from '@fluentui/react-components';
import { messages } from '../../domain/messages/zh-CN';
import { Notice } from './Notice';

const text = messages.pane.fault;

/** In place of a page that broke. */
export const Fault = ({ onRetry }: { readonly onRetry: () => void }) => (
  <Notice title={text.title} text={text.text}>
    <Button appearance="primary" onClick={onRetry}>
      {text.retry}
    </Button>
  </Notice>
);
