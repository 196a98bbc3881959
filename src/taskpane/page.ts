import { RIBBON_FUNCTIONS } from '../commands/functions';
import { messages } from '../domain/messages/zh-CN';

export interface PageInput {
  readonly scripts: readonly string[];
  readonly officeJs: string;
  readonly contentSecurityPolicy: string;
}

const script = (src: string, attributes: string): string =>
  `<script src="${src}"${attributes === '' ? '' : ` ${attributes}`}></script>`;

const notices = (): string =>
  Object.entries(messages.pane.page.stalled)
    .map(
      ([reason, { title, text }]) =>
        `<section data-reason="${reason}" hidden="hidden"><h1>${title}</h1><p>${text}</p></section>`,
    )
    .join('\n      ');

/** Before the program stands: a skeleton of it, what `first/watch.js` shows where it does not come, and without scripts. */
export const shellHtml = (): string => `<div id="pane">
      <div class="shell" role="status" aria-label="${messages.pane.page.loading}">
        <div class="shell-tabs"><i></i><i></i><i></i><i></i></div>
        <div class="shell-cards"><i></i><i></i><i></i><i></i></div>
        <div class="shell-rows"><i></i><i></i><i></i><i></i><i></i></div>
      </div>
    </div>
    <div id="stalled" class="shell-notice" role="alert" hidden="hidden">
      ${notices()}
      <pre id="stalled-details"></pre>
    </div>
    <noscript><p class="shell-notice">${messages.pane.page.noScript}</p></noscript>`;

/**
 * The page before any script has run: a skeleton of the pane, and what is shown where it does not come to stand.
 * office.js comes before all else and is waited for: a button that is pressed first must find its function.
 * The build calls it; no inline script or style, since the policy lets none through.
 */
export default function page({ scripts, officeJs, contentSecurityPolicy }: PageInput): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />
    <meta http-equiv="X-UA-Compatible" content="IE=edge" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${messages.pane.page.title}</title>
    <link rel="icon" href="assets/icons/icon-32.png" />
    <link rel="stylesheet" href="shell.css" />
    ${script('watch.js', '')}
    ${script(officeJs, '')}
    ${script('ribbon.js', `data-functions="${RIBBON_FUNCTIONS.join(' ')}"`)}
    ${scripts.map((src) => script(src, 'type="module"')).join('\n    ')}
  </head>
  <body>
    ${shellHtml()}
  </body>
</html>
`;
}
