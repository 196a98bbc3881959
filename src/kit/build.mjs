// Puts together what an office's IT staff need, without Node: npm run kit → dist/进度通报-VERSION.zip
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const dist = path.join(root, 'dist');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

/** A folder's files under a folder of the kit. */
function folder(from, to) {
  if (!existsSync(from)) throw new Error(`${from} is not there: run npm run kit, which builds it`);
  return filesOf(from).map((file) => [`${to}${file}`, readFileSync(path.join(from, file))]);
}

const digest = (bytes, encoding) => createHash('sha256').update(bytes).digest(encoding);
const template = (name) => readFileSync(path.join(here, 'templates', name), 'utf8');

/** Values put in as they are: a dollar sign means nothing. */
const filled = (text, values) =>
  Object.entries(values).reduce((all, [name, value]) => all.replaceAll(`%${name}%`, () => value), text);

/** The page that writes an address into the manifest, with all that it needs in it. */
function setUrl(manifest) {
  const [style, script] = ['set-url.css', 'set-url.js'].map(template);
  const csp = (text) => `sha256-${digest(text, 'base64')}`;
  return filled(template('set-url.html'), {
    STYLE_DIGEST: csp(style),
    SCRIPT_DIGEST: csp(script),
    STYLE: style,
    SCRIPT: script,
    MANIFEST: manifest,
  });
}

/** Line ends as Windows' programs want them: .reg files and texts that are opened in an old Notepad. */
const forWindows = (text) => `\ufeff${text.replaceAll(/\r?\n/gu, '\r\n')}`;
const utf16 = (text) => Buffer.from(forWindows(text), 'utf16le');

function contents() {
  const manifest = readFileSync(path.join(dist, 'pane/manifest.xml'), 'utf8');
  const files = new Map([
    ...folder(path.join(dist, 'pane'), 'pane/').filter(([name]) => name !== 'pane/manifest.xml'),
    ...folder(path.join(dist, 'page'), 'page/'),
    ...folder(path.join(root, 'assets/kit'), '图/').filter(([name]) => name.endsWith('.png')),
    ...folder(path.join(root, 'assets/samples'), '样例/').filter(([name]) =>
      /\.(?:xlsx|xls|et|csv|txt)$/u.test(name),
    ),
    ['安装说明.html', filled(template('安装说明.html'), { VERSION: version })],
    ['set-url.html', setUrl(manifest)],
    ['set-url.sh', template('set-url.sh')],
    ['manifest.template.xml', manifest],
    ['nginx/tongbao.conf', template('nginx/tongbao.conf')],
    ['iis/web.config', template('iis/web.config')],
    // The registry's editor reads Unicode in this form only.
    ['共享文件夹/信任共享文件夹.reg', utf16(template('共享文件夹/信任共享文件夹.reg'))],
    ['不外传证明.md', forWindows(template('不外传证明.md'))],
    ['手工检查.md', forWindows(template('手工检查.md'))],
    // Once more where people look for them.
    [
      '许可/第三方声明.txt',
      forWindows(readFileSync(path.join(dist, 'pane/third-party-notices.txt'), 'utf8')),
    ],
    ['许可/office-js.LICENSE.md', readFileSync(path.join(dist, 'pane/office-js.LICENSE.md'))],
  ]);
  const sums = [...files].map(([name, bytes]) => `${digest(bytes, 'hex')}  ${name}\n`);
  return files.set('SHA256SUMS.txt', sums.join(''));
}

const EXECUTABLE = 0o755;
/** Unix, and the permissions in the upper half. */
const attributes = (name) => (name.endsWith('.sh') ? { os: 3, attrs: EXECUTABLE << 16 } : {});

const bytesOf = (content) => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

const name = `进度通报-${version}`;
const entries = [...contents()].map(([file, content]) => [
  `${name}/${file}`,
  [new Uint8Array(bytesOf(content)), { level: 6, mtime: new Date(1980, 0, 1), ...attributes(file) }],
]);
const out = path.join(dist, `${name}.zip`);
writeFileSync(out, zipSync(Object.fromEntries(entries)));
process.stdout.write(`${path.relative(root, out)}\n`);
