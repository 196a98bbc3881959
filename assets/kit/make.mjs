// Makes the pictures of the instructions for installing, from what was built: node assets/kit/make.mjs (after npm run kit)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
execFileSync(process.execPath, [path.join(root, 'src/kit/build.mjs')]);
const folder = mkdtempSync(path.join(tmpdir(), 'kit-'));
const zip = unzipSync(new Uint8Array(readFileSync(path.join(root, `dist/进度通报-${version}.zip`))));
for (const [name, bytes] of Object.entries(zip)) {
  const file = path.join(folder, name.slice(name.indexOf('/') + 1));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };
const server = createServer((request, response) => {
  const file = path.join(folder, 'pane', decodeURIComponent(new URL(request.url, 'http://a').pathname));
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' }).end(readFileSync(file));
}).listen(0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--lang=zh-CN'],
});
const open = async (url, height) => {
  const tab = await browser.newPage({ viewport: { width: 900, height }, locale: 'zh-CN' });
  await tab.goto(url);
  return tab;
};
const shot = (tab, name) => tab.screenshot({ path: path.join(here, `${name}.png`) });

const setUrl = await open(pathToFileURL(path.join(folder, 'set-url.html')).href, 420);
await setUrl.getByLabel('面板所在网址').fill('https://tongbao.qingxi.gov.cn');
await setUrl.getByRole('button').click();
await shot(setUrl, '填写地址');

const pane = await open(`http://localhost:${server.address().port}/taskpane.html`, 260);
await pane.getByRole('heading', { name: '请在 Excel 中使用' }).waitFor();
await shot(pane, '面板网址');

const samples = path.join(root, 'assets/samples');
const LIST = '青溪县2026年民生实事项目总表.xlsx';
const returns = readdirSync(samples).filter((name) => /\.(?:xlsx|xls|et|csv|txt)$/u.test(name) && name !== LIST);
const page = await open(pathToFileURL(path.join(folder, 'page/进度通报.html')).href, 640);
await page.locator('input[aria-label="打开总表"]').setInputFiles(path.join(samples, LIST));
await page.getByText('已识别 1 张表').first().waitFor({ state: 'attached' });
await page.locator('input[aria-label="添加文件"]').setInputFiles(returns.map((name) => path.join(samples, name)));
await page.getByText(`已读取 ${returns.length} 个文件`).first().waitFor();
await shot(page, '离线网页');

await browser.close();
server.close();
