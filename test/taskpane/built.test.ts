import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { built, filesOf, whenThere } from './built';

/** Microsoft's own files, copied unmodified: they name addresses, the page's policy keeps them from being asked. */
const OFFICE =
  /^(?:office\.js|excel-[\w.-]+\.js|o15apptofilemappingtable\.js|telemetry\/.*|(?:zh-cn|en-us)\/.*)$/u;
/** Names of XML vocabularies and of licences: never fetched. */
const NAMES_ONLY = [
  /^http:\/\/(?:www\.w3\.org|schemas\.[\w.-]+|purl\.org|purl\.oclc\.org|docs\.oasis-open\.org|openoffice\.org|sheetjs\.openxmlformats\.org)\b/u,
  /^https?:\/\/(?:react\.dev|fb\.me|reactjs\.org|aka\.ms|github\.com|go\.microsoft\.com)\//u,
  // Inside the workbook reader: a vocabulary of Excel for Mac, and what it signs the pages that it writes with.
  /^http:\/\/macVmlSchemaUri$/u,
  /^https:\/\/sheetjs\.com\/$/u,
];
const ADDRESS = /\b(?:https?|wss?):\/\/[^\s"'`<>\\)]+/gu;
/** Two thirds of it are Fluent and React, a tenth words that the pane may say at once. */
const FIRST_CHUNK_LIMIT = 162 * 1024;

whenThere('dist/pane (npm run build)', built)('the built pane', () => {
  const folder = built as string;
  const files = built === null ? [] : filesOf(built);
  const page = built === null ? '' : readFileSync(path.join(folder, 'taskpane.html'), 'utf8');

  test('names no outside address that could be asked', () => {
    const own = files.filter((file) => /\.(?:js|html|css|xml)$/u.test(file) && !OFFICE.test(file));
    expect(own.length).toBeGreaterThan(3);
    const found = own.flatMap((file) =>
      (readFileSync(path.join(folder, file), 'utf8').match(ADDRESS) ?? []).map((url) => `${file}: ${url}`),
    );
    const outside = found.filter((line) => {
      const url = line.slice(line.indexOf(': ') + 2);
      const local = url.startsWith('https://localhost:3000') && line.startsWith('manifest.xml');
      return !local && !NAMES_ONLY.some((pattern) => pattern.test(url));
    });
    expect(outside).toEqual([]);
  });

  test('has every file that its page and manifest name', () => {
    const manifest = readFileSync(path.join(folder, 'manifest.xml'), 'utf8');
    const named = [
      ...[...manifest.matchAll(/"https:\/\/localhost:3000\/([^"]+)"/gu)].map(([, file]) => file as string),
      ...[...page.matchAll(/(?:src|href)=["']?([^"'\s>]+)/gu)].map(([, file]) => file as string),
    ];
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  test('does not lead to the page for developers', () => {
    const leading = files.filter(
      (file) =>
        !OFFICE.test(file) && readFileSync(path.join(folder, file), 'utf8').includes('assumptions.html'),
    );
    expect(leading).toEqual([]);
    expect(files).not.toContain('assumptions.html');
  });

  test('carries office.js and what it loads on every platform', () => {
    for (const file of [
      'office.js',
      'excel-win32-16.01.js',
      'excel-win32-16.00.js',
      'excel-mac-16.00.js',
      'excel-web-16.00.js',
      'o15apptofilemappingtable.js',
      'zh-cn/office_strings.js',
      'en-us/office_strings.js',
      'telemetry/oteljs_agave.js',
    ])
      expect(files).toContain(file);
  });

  test('lets nothing but its own files run', () => {
    const policy = /http-equiv=["']?Content-Security-Policy["']? content="([^"]+)"/u.exec(page)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'/u);
    expect(policy).toMatch(/script-src 'self';/u);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/u);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/u);
  });

  test('loads little before it can be used', () => {
    const scripts = [...page.matchAll(/<script[^>]*\bsrc=["']?([^"'\s>]+)/gu)].map(
      ([, src]) => src as string,
    );
    const own = scripts.filter((src) => !OFFICE.test(src));
    const bytes = own.map((src) => gzipSync(readFileSync(path.join(folder, src))).length);
    const total = bytes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(FIRST_CHUNK_LIMIT);
  });
});
