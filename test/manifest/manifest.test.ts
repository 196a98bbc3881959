/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const LOCAL = 'https://localhost:3000';
const BT = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const source = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const manifest = new DOMParser().parseFromString(source, 'application/xml');

const all = (name: string): Element[] => [...manifest.getElementsByTagNameNS('*', name)];
const one = (name: string): Element => {
  const [element, second] = all(name);
  if (element === undefined || second !== undefined) throw new Error(`not exactly one ${name}`);
  return element;
};
const value = (element: Element): string => element.getAttribute('DefaultValue') ?? '';
/** Files that the build makes, by what makes them; the built folder itself is checked in the pane's own test. */
const builtFile = (url: string): string | null => {
  const file = url.slice(LOCAL.length + 1);
  if (file === 'taskpane.html') return path.join(root, 'src/taskpane/page.ts');
  if (file === 'help.html') return path.join(root, 'src/taskpane/help.ts');
  return file.startsWith('assets/icons/') ? path.join(root, file) : null;
};
/** Width and height from a PNG's header. */
const pngSize = (file: string): [number, number] => {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

/** In a Node of its own: the package pulls in ES modules that jest does not load. */
const READER = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml')
  .then((info) => process.stdout.write(JSON.stringify(info)))`;

test('the manifest is read by Microsoft’s own reader', () => {
  const info: unknown = JSON.parse(
    execFileSync(process.execPath, ['-e', READER], { cwd: root, encoding: 'utf8' }),
  );
  expect(info).toMatchObject({
    displayName: '进度通报',
    defaultLocale: 'zh-CN',
    hosts: ['Workbook'],
    officeAppType: 'TaskPaneApp',
    permissions: 'ReadWriteDocument',
    version: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/u),
  });
});

test('the identity is a GUID that is none of the templates’', () => {
  const id = one('Id').textContent;
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  expect(id).not.toBe('05c2e1c9-3e1d-406e-9a91-e9ac64854143');
});

test('ExcelApi 1.9 is required, a shared runtime for the ribbon', () => {
  const sets = [...all('Set')].map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
  expect(sets).toEqual([
    ['ExcelApi', '1.9'],
    ['SharedRuntime', '1.1'],
  ]);
});

test('elements stand in the order of the schema', () => {
  const names = [...manifest.documentElement.children].map(({ localName }) => localName);
  expect(names).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
  expect([...one('VersionOverrides').children].map(({ localName }) => localName)).toEqual([
    'Requirements',
    'Hosts',
    'Resources',
  ]);
  expect([...one('DesktopFormFactor').children].map(({ localName }) => localName)).toEqual([
    'GetStarted',
    'FunctionFile',
    'ExtensionPoint',
  ]);
  for (const group of all('Group'))
    expect([...group.children].map(({ localName }) => localName)).toEqual([
      'Label',
      'Icon',
      ...Array<string>(group.children.length - 2).fill('Control'),
    ]);
});

test('the ribbon has the five buttons in order', () => {
  const labels = new Map(all('String').map((element) => [element.getAttribute('id'), value(element)]));
  const buttons = all('Control').map((control) => {
    const label = control.getElementsByTagNameNS('*', 'Label')[0];
    return labels.get(label?.getAttribute('resid') ?? '');
  });
  expect(buttons).toEqual(['打开面板', '校验', '标记滞后', '生成通报', '清除标记']);
  expect(all('FunctionName').map(({ textContent }) => textContent)).toEqual([
    'check',
    'mark',
    'bulletin',
    'clear',
  ]);
});

test('ids are unique and short enough, each reference resolves, each resource is used', () => {
  const ids = manifest.querySelectorAll('[id]');
  const names = [...ids].map((element) => element.getAttribute('id') as string);
  expect(new Set(names).size).toBe(names.length);
  const resources = [...one('Resources').querySelectorAll('[id]')].map(
    (element) => element.getAttribute('id') as string,
  );
  for (const id of resources) expect(id.length).toBeLessThanOrEqual(32);
  const used = new Set(
    [...manifest.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid')),
  );
  expect([...used].filter((id) => !resources.includes(id as string))).toEqual([]);
  expect(resources.filter((id) => !used.has(id))).toEqual([]);
});

test('texts keep to the limits, each with its English', () => {
  expect(value(one('DisplayName')).length).toBeLessThanOrEqual(125);
  expect(value(all('Description')[0] as Element).length).toBeLessThanOrEqual(250);
  const limits = [
    ['ShortStrings', 125],
    ['LongStrings', 250],
  ] as const;
  for (const [name, limit] of limits)
    for (const element of [...one(name).children]) {
      const [english] = [...element.getElementsByTagNameNS(BT, 'Override')];
      expect(english?.getAttribute('Locale')).toBe('en-US');
      for (const text of [value(element), english?.getAttribute('Value') ?? '']) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(limit);
      }
    }
});

test('every address is https and names a file that the build makes', () => {
  const urls = [...manifest.querySelectorAll('*')].map(value).filter((text) => text.includes('://'));
  expect(urls.length).toBeGreaterThan(40);
  for (const url of urls) {
    expect(url.startsWith(`${LOCAL}/`)).toBe(true);
    const file = builtFile(url);
    expect([url, file !== null && existsSync(file)]).toEqual([url, true]);
  }
  expect(all('AppDomain').map(({ textContent }) => textContent)).toEqual([LOCAL]);
});

test('pictures have the sizes that they are said to have', () => {
  const files = new Map(
    all('Image')
      .filter((element) => element.hasAttribute('id'))
      .map((element) => [
        element.getAttribute('id'),
        path.join(root, value(element).slice(LOCAL.length + 1)),
      ]),
  );
  const icons = all('Image').filter((element) => element.hasAttribute('size'));
  expect(icons).toHaveLength(7 * 8);
  for (const icon of icons) {
    const size = Number(icon.getAttribute('size'));
    expect(pngSize(files.get(icon.getAttribute('resid')) as string)).toEqual([size, size]);
  }
  for (const [name, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const)
    expect(pngSize(path.join(root, value(one(name)).slice(LOCAL.length + 1)))).toEqual([size, size]);
  for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 96, 128])
    expect(pngSize(path.join(root, `assets/icons/icon-${size}.png`))).toEqual([size, size]);
});
