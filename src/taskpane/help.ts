import { helpZhCN } from '../domain/messages/zh-CN.help';
import { exampleHtml } from './helpExample';

/** The help page, which the manifest names as where support is found. The build calls it; it runs no script. */
export default function help(): string {
  const { title, sections } = helpZhCN;
  const parts = sections.map(
    ({ heading, lines }) =>
      `<h2>${heading}</h2>\n      <ol>${lines.map((line) => `<li>${line}</li>`).join('')}</ol>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="icon" href="assets/icons/icon-32.png" />
    <link rel="stylesheet" href="shell.css" />
  </head>
  <body class="help">
    <main class="shell-notice">
      <h1>${title}</h1>
      ${parts.join('\n      ')}
      ${exampleHtml()}
    </main>
  </body>
</html>
`;
}
