// Serves the built pane beside the trial page on this machine only: node src/dev/serve.mjs [port]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const PANE = path.join(root, 'dist/pane');
const DEV = path.join(root, 'dist/dev');
const SAMPLES = path.join(root, 'assets/samples');
const SAMPLE = /\.(?:xlsx|xlsm|xls|et|csv|txt)$/u;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** The pane's page with the bridge before office.js; everything else of it is as built. */
const withBridge = (page) =>
  page.replace(/<script src="[^"]*office\.js"/u, '<script src="dev/bridge.js"></script>$&');

function fileOf(asked) {
  if (asked === '/') return path.join(DEV, 'index.html');
  const [, folder, rest] = /^\/(dev|samples)\/(.+)$/u.exec(asked) ?? [];
  const base = folder === 'dev' ? DEV : folder === 'samples' ? SAMPLES : PANE;
  const file = path.join(base, rest ?? asked);
  return file.startsWith(base + path.sep) && path.extname(file) !== '' && existsSync(file) ? file : null;
}

function answer(request, response) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const asked = path.posix.normalize(decodeURIComponent(url.pathname));
  if (asked === '/samples/') {
    const names = readdirSync(SAMPLES).filter((name) => SAMPLE.test(name));
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    return response.end(JSON.stringify(names));
  }
  const file = fileOf(asked);
  if (file === null) return response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  const page = asked === '/taskpane.html' && url.searchParams.has('dev');
  return response.end(page ? withBridge(readFileSync(file, 'utf8')) : readFileSync(file));
}

const port = Number(process.argv[2] ?? process.env.PORT ?? 3001);
createServer(answer).listen(port, '127.0.0.1', () => {
  process.stdout.write(`http://localhost:${port}/\n`);
});
