import { messages } from '../../src/domain/messages/zh-CN';
import type { PageInput } from '../../src/taskpane/page';

const text = messages.pane.diagnostics;

/** The page before its script has run; the build calls it. */
export default function page({ scripts, officeJs, contentSecurityPolicy }: PageInput): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${text.title}</title>
    <link rel="stylesheet" href="assumptions.css" />
    <script src="${officeJs}" defer></script>
    ${scripts.map((src) => `<script src="${src}" type="module"></script>`).join('\n    ')}
  </head>
  <body>
    <main id="root"></main>
  </body>
</html>
`;
}
