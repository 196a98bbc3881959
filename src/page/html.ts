import { messages } from '../domain/messages/zh-CN';
import { shellHtml } from '../taskpane/page';

export interface OfflineInput {
  /** first/watch.js. */
  readonly watch: string;
  /** The one program, without </script in it. */
  readonly script: string;
  readonly style: string;
  /** A PNG as a data: address. */
  readonly icon: string;
  readonly contentSecurityPolicy: string;
}

/** The whole page as one file: nothing is asked of anyone, whatever it is opened from. The build calls it. */
export default function html({ watch, script, style, icon, contentSecurityPolicy }: OfflineInput): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${messages.offline.title}</title>
    <link rel="icon" href="${icon}" />
    <style>${style}</style>
  </head>
  <body>
    ${shellHtml()}
    <script>${watch}</script>
    <script>${script}</script>
  </body>
</html>
`;
}
