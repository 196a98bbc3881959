// Serves the trial page with the samples on this machine only: node src/dev/serve.mjs [port]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const PAGES = path.join(root, 'dist/dev');
const SAMPLES = path.join(root, 'assets/samples');
const SAMPLE = /\.(?:xlsx|xls|et|csv|txt)$/u;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
};

function fileOf(asked) {
  const inSamples = asked.startsWith('/samples/');
  const base = inSamples ? SAMPLES : PAGES;
  const file = path.join(base, inSamples ? asked.slice('/samples/'.length) : asked);
  return file.startsWith(base + path.sep) && path.extname(file) !== '' && existsSync(file) ? file : null;
}

function send(response, type, content) {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(content);
}

function answer(request, response) {
  const asked = path.posix.normalize(
    decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
  );
  if (asked === '/samples/') {
    const names = readdirSync(SAMPLES).filter((name) => SAMPLE.test(name));
    return send(response, TYPES['.json'], JSON.stringify(names));
  }
  const file = fileOf(asked === '/' ? '/index.html' : asked);
  if (file === null) return response.writeHead(404).end();
  return send(response, TYPES[path.extname(file)] ?? 'application/octet-stream', readFileSync(file));
}

const server = createServer(answer);
server.listen(Number(process.argv[2] ?? process.env.PORT ?? 3001), '127.0.0.1', () => {
  process.stdout.write(`http://localhost:${server.address().port}/\n`);
});
