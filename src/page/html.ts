import { offlineZhCN } from '../domain/messages/zh-CN.offline';
import { shellHtml } from '../taskpane/page';

export interface Piece {
  /** By which the program asks for it. */
  readonly name: string;
  /** Without </script in it. */
  readonly text: string;
  /** Runs as it stands; others are text until they are asked for. */
  readonly first: boolean;
  /** Also a part of the worker's program. */
  readonly engine: boolean;
}

export interface OfflineInput {
  /** first/watch.js. */
  readonly watch: string;
  readonly pieces: readonly Piece[];
  readonly style: string;
  /** A PNG as a data: address. */
  readonly icon: string;
  readonly contentSecurityPolicy: string;
}

const script = ({ name, text, first, engine }: Piece): string =>
  `<script id="${name}"${first ? '' : ' type="text/plain"'}${engine ? ' data-engine' : ''}>${text}</script>`;

/** Those that are asked for stand before those that ask: these may run before the rest of the page is there. */
const inOrder = (pieces: readonly Piece[]): readonly Piece[] => [
  ...pieces.filter(({ first }) => !first),
  ...pieces.filter(({ first }) => first),
];

/** The whole page as one file: nothing is asked of anyone, whatever it is opened from. The build calls it. */
export default function html({ watch, pieces, style, icon, contentSecurityPolicy }: OfflineInput): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${offlineZhCN.title}</title>
    <link rel="icon" href="${icon}" />
    <style>${style}</style>
  </head>
  <body>
    ${shellHtml()}
    <script>${watch}</script>
    ${inOrder(pieces).map(script).join('\n    ')}
  </body>
</html>
`;
}
