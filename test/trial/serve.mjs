// Serves the trial page, the built pane and the samples to this machine only: node test/trial/serve.mjs [port]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Folders by the address that they are served under; the first that fits counts. */
const FOLDERS = [
  ['/samples/', path.join(root, 'assets/samples')],
  ['/pane/', path.join(root, 'dist/pane')],
  ['/', path.join(root, 'dist/trial')],
];
const SAMPLE = /\.(?:xlsx|xls|et|csv|txt)$/u;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
};

function fileOf(asked) {
  const [prefix, folder] = FOLDERS.find(([one]) => asked.startsWith(one));
  const file = path.join(folder, asked.slice(prefix.length));
  return file.startsWith(folder + path.sep) && path.extname(file) !== '' && existsSync(file) ? file : null;
}

const EXCEL = '<script src="../excel.js"></script>\n    ';

/** The pane's page as it was built, but for one script before office.js: what Excel puts into a page of its own. */
const withExcel = (page) => page.replace('<script', `${EXCEL}<script`);

function send(response, type, content) {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(content);
}

function answer(request, response) {
  const asked = path.posix.normalize(
    decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
  );
  if (asked === '/samples/') {
    const names = readdirSync(FOLDERS[0][1]).filter((name) => SAMPLE.test(name));
    return send(response, TYPES['.json'], JSON.stringify(names));
  }
  const file = fileOf(asked === '/' ? '/index.html' : asked);
  if (file === null) return response.writeHead(404).end();
  const content = readFileSync(file);
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  return send(response, type, asked === '/pane/taskpane.html' ? withExcel(content.toString()) : content);
}

const server = createServer(answer);
server.listen(Number(process.argv[2] ?? process.env.PORT ?? 3001), '127.0.0.1', () => {
  process.stdout.write(`http://localhost:${server.address().port}/\n`);
});
