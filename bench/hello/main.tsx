import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { App } from './App';

/**
 * What a start is measured against: a first pane as people begin with, of React and Fluent, that shows a picture,
 * three lines and a form, and does one thing in the workbook.
 */

const root = document.getElementById('root');
void Office.onReady().then(() => {
  if (root === null) return;
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <App />
    </FluentProvider>,
  );
});
