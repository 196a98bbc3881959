import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { chromiumPath, launch } from '../taskpane/browser';
import { built, whenThere } from '../taskpane/built';
import { version } from '../../package.json';

/** The kit as an office's IT staff get it: unpacked into an empty folder and used step by step. */

const root = path.resolve(__dirname, '../..');
const page = path.join(root, 'dist/page/进度通报.html');
const ready = built !== null && existsSync(page) ? true : null;
const ADDRESS = 'https://tongbao.qingxi.gov.cn/jdtb';

let folder: string;
let names: string[];
const at = (name: string): string => path.join(folder, name);

function unpacked(): void {
  execFileSync(process.execPath, [path.join(root, 'src/kit/build.mjs')], { stdio: 'ignore' });
  const files = unzipSync(new Uint8Array(readFileSync(path.join(root, `dist/进度通报-${version}.zip`))));
  folder = mkdtempSync(path.join(tmpdir(), 'kit-'));
  const prefix = `进度通报-${version}/`;
  names = Object.keys(files).map((name) => name.slice(prefix.length));
  for (const [name, bytes] of Object.entries(files)) {
    const file = at(name.slice(prefix.length));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

const text = (name: string): string => readFileSync(at(name), 'utf8');

/** Every address of a manifest leads to a file of the pane's folder. */
function expectManifest(manifest: string, address: string): void {
  const urls = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/gu)].map(([, url]) => String(url));
  expect(urls.length).toBeGreaterThan(20);
  for (const url of urls) {
    expect(url.startsWith(`${address}/`)).toBe(true);
    expect([url, existsSync(at(`pane/${url.slice(address.length + 1)}`))]).toEqual([url, true]);
  }
  expect(manifest).toContain(`<AppDomain>${new URL(address).origin}</AppDomain>`);
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
  // A comment tells where the address comes from.
  expect(manifest.replace(/<!--.*?-->/gsu, '')).not.toContain('localhost');
}

whenThere('dist/pane or dist/page (npm run build)', ready)('npm run kit', () => {
  beforeAll(unpacked, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has what an office needs, and checksums of all of it', () => {
    for (const name of [
      'pane/taskpane.html',
      'pane/office.js',
      'pane/office-js.LICENSE.md',
      'pane/third-party-notices.txt',
      'page/进度通报.html',
      '安装说明.html',
      'set-url.html',
      'set-url.sh',
      'manifest.template.xml',
      'nginx/tongbao.conf',
      'iis/web.config',
      '共享文件夹/信任共享文件夹.reg',
      '不外传证明.md',
      '手工检查.md',
      '许可/第三方声明.txt',
      '许可/office-js.LICENSE.md',
    ])
      expect(names).toContain(name);
    const sums = new Map(
      text('SHA256SUMS.txt')
        .trim()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    );
    expect([...sums.keys()].sort()).toEqual(names.filter((name) => name !== 'SHA256SUMS.txt').sort());
    for (const [name, sum] of sums)
      expect([
        name,
        createHash('sha256')
          .update(readFileSync(at(name)))
          .digest('hex'),
      ]).toEqual([name, sum]);
  });

  test('every picture and file that the instructions name is there, no place is left open', () => {
    const instructions = text('安装说明.html');
    const pictures = [...instructions.matchAll(/src="([^"]+)"/gu)].map(([, name]) => String(name));
    expect(pictures).toHaveLength(3);
    for (const name of pictures) expect(names).toContain(name);
    for (const name of ['nginx/tongbao.conf', 'iis/web.config', 'set-url.html', 'set-url.sh'])
      expect(instructions).toContain(name);
    for (const name of ['安装说明.html', 'set-url.html']) expect(text(name)).not.toMatch(/%[A-Z_]+%/u);
  });

  test('the registry file is Unicode with marks and Windows’ line ends', () => {
    const bytes = readFileSync(at('共享文件夹/信任共享文件夹.reg'));
    expect([bytes[0], bytes[1]]).toEqual([0xff, 0xfe]);
    const lines = bytes.toString('utf16le').slice(1).split('\r\n');
    expect(lines[0]).toBe('Windows Registry Editor Version 5.00');
    expect(lines.filter((line) => line.startsWith('['))).toHaveLength(1);
    expect(bytes.toString('utf16le')).toContain(/<Id>([^<]+)</u.exec(text('manifest.template.xml'))?.[1]);
  });

  test.each([
    [[ADDRESS], 0],
    [[`${ADDRESS}/`], 0],
    [[`${ADDRESS}/taskpane.html`], 0],
    [['http://tongbao.qingxi.gov.cn'], 2],
    [['https://a b'], 2],
    [['https://a.cn/?x=1'], 2],
    [['https://a.cn/|e'], 2],
    [[], 2],
  ])('set-url.sh %j ends with %d', (given, status) => {
    const done = spawnSync('sh', [at('set-url.sh'), ...given], { encoding: 'utf8' });
    expect(done.status).toBe(status);
    if (status === 0) expectManifest(done.stdout, ADDRESS);
    else expect(done.stderr).toMatch(/网址|https/u);
  });

  whenThere('a Chromium (CHROMIUM_PATH)', chromiumPath)('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    }, 60_000);
    afterAll(() => browser.close());

    test('set-url.html from the disk writes the manifest, and asks again for what Excel would refuse', async () => {
      const tab = await browser.newPage();
      const asked: string[] = [];
      tab.on('request', (request) => asked.push(request.url()));
      await tab.goto(pathToFileURL(at('set-url.html')).href);
      const field = tab.getByLabel('面板所在网址');
      const button = tab.getByRole('button', { name: '生成清单' });
      for (const wrong of ['', 'http://a.cn', 'https://', 'https://a.cn/?q', 'https://a.cn/"x']) {
        await field.fill(wrong);
        await button.click();
        await tab.getByText('网址要以 https:// 开头').waitFor();
      }
      await field.fill(` ${ADDRESS}/taskpane.html `);
      const [download] = await Promise.all([tab.waitForEvent('download'), button.click()]);
      expect(download.suggestedFilename()).toBe('manifest.xml');
      const manifest = readFileSync(await download.path(), 'utf8');
      expect(manifest.startsWith('<?xml')).toBe(true);
      expectManifest(manifest, ADDRESS);
      expect(asked.every((url) => /^(?:file|blob|data):/u.test(url))).toBe(true);
      await tab.close();
    }, 60_000);

    const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((file) => existsSync(file)) ?? null;
    whenThere('nginx', nginx)('nginx with the shipped configuration', () => {
      let server: ChildProcess;
      let url: string;
      const port = (): Promise<number> =>
        new Promise((resolve) => {
          const probe = createServer().listen(0, '127.0.0.1', () => {
            const address = probe.address();
            probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
          });
        });

      /** The four places that the instructions name, and the port, which needs no root here. */
      function adapted(listen: number): string {
        const places: [string, string][] = [
          ['listen 443 ssl;', `listen 127.0.0.1:${listen} ssl;`],
          ['server_name tongbao.example.gov.cn;', 'server_name localhost;'],
          ['/etc/nginx/tongbao.crt', at('own.crt')],
          ['/etc/nginx/tongbao.key', at('own.key')],
          ['/usr/share/tongbao/pane', at('pane')],
        ];
        return places.reduce((conf, [place, own]) => {
          expect(conf.split(place)).toHaveLength(2);
          return conf.replace(place, () => own);
        }, text('nginx/tongbao.conf'));
      }

      beforeAll(async () => {
        const subject = [
          '-subj',
          '/CN=localhost',
          '-days',
          '2',
          '-keyout',
          at('own.key'),
          '-out',
          at('own.crt'),
        ];
        execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], {
          stdio: 'ignore',
        });
        const listen = await port();
        const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
          (kind) => `${kind}_temp_path ${at(`tmp-${kind}`)};`,
        );
        writeFileSync(
          at('nginx.conf'),
          `pid ${at('nginx.pid')};\nerror_log ${at('error.log')};\nworker_processes 1;\ndaemon off;\nevents {}\nhttp {\naccess_log ${at('access.log')};\n${paths.join('\n')}\n${adapted(listen)}\n}\n`,
        );
        execFileSync('chmod', ['-R', 'a+rX', folder]);
        server = spawn(nginx as string, ['-e', at('error.log'), '-c', at('nginx.conf')], { stdio: 'ignore' });
        url = `https://localhost:${listen}`;
        for (let tries = 0; !existsSync(at('nginx.pid')) && tries < 100; tries++)
          await new Promise((resolve) => void setTimeout(resolve, 100));
      }, 60_000);
      afterAll(() => void server.kill('SIGTERM'));

      test('the pane comes through it and says where it belongs; nobody else is asked, nothing is sent', async () => {
        const context = await browser.newContext({ ignoreHTTPSErrors: true });
        const tab = await context.newPage();
        const elsewhere: string[] = [];
        const problems: string[] = [];
        tab.on('request', (request) => {
          if (!request.url().startsWith(url) || request.method() !== 'GET') elsewhere.push(request.url());
        });
        tab.on('pageerror', (error) => problems.push(error.message));
        await tab.goto(url);
        await tab.getByRole('heading', { name: '请在 Excel 中使用' }).waitFor({ timeout: 60_000 });
        expect([elsewhere, problems]).toEqual([[], []]);
        await context.close();
        expect(readFileSync(at('access.log'), 'utf8')).not.toMatch(/"(?:POST|PUT)|\?/u);
      }, 120_000);

      test('headers: types, no cache but for files with a digest, frames for Office alone', async () => {
        const context = await browser.newContext({ ignoreHTTPSErrors: true });
        const script = names
          .find((name) => /^pane\/taskpane\.[0-9a-f]{8}\.js$/u.test(name))
          ?.slice('pane'.length);
        const expected: [string, number, RegExp, RegExp][] = [
          ['/taskpane.html', 200, /^text\/html; charset=utf-8/u, /^no-cache$/u],
          ['/office.js', 200, /^text\/javascript/u, /^no-cache$/u],
          [String(script), 200, /^text\/javascript/u, /immutable$/u],
          ['/manifest.xml', 404, /./u, /./u],
          ['/nothing.html', 404, /./u, /./u],
        ];
        for (const [file, status, type, cache] of expected) {
          const answer = await context.request.get(`${url}${file}`);
          expect([file, answer.status()]).toEqual([file, status]);
          expect(answer.headers()['content-type']).toMatch(type);
          expect(answer.headers()['cache-control']).toMatch(cache);
          expect(answer.headers()['content-security-policy']).toMatch(/^frame-ancestors 'self' https:/u);
          expect(answer.headers()['x-content-type-options']).toBe('nosniff');
        }
        expect((await context.request.post(`${url}/taskpane.html`)).status()).toBe(403);
        await context.close();
      }, 60_000);
    });
  });
});
