import { commandLine } from '../../src/cli/options/commandLine';
import { includeOption, presetOption } from '../../src/cli/options/judging';
import { LAMP_PRESETS } from '../../src/domain/schedule/presets';
import { existsSync } from 'node:fs';
import { testFolder, tongbao } from './tongbao';

const { at, file } = testFolder();
const sent = file('教育局.csv');

describe('refused with a sentence, status 2: an option is never accepted and ignored', () => {
  test.each<[string, string[], RegExp]>([
    ['a command of Object', ['__proto__', sent], /没有“__proto__”这个命令/u],
    ['another', ['constructor', sent], /没有“constructor”这个命令/u],
    ['a preset of Object', ['analyze', sent, '--lamp', '__proto__'], /没有“__proto__”这个亮灯标准/u],
    ['another preset of Object', ['analyze', sent, '--lamp', 'constructor'], /没有“constructor”/u],
    ['an option of Object', ['analyze', sent, '--__proto__', 'x'], /没有“--__proto__”这个参数/u],
    ['--docx alone', ['bulletin', sent, '--docx', at('a.docx')], /--out/u],
    ['--docx without a path', ['bulletin', sent, '--out', at('a.xlsx'), '--docx'], /--docx 后面缺少内容/u],
    [
      '--docx of another kind',
      ['bulletin', sent, '--out', at('a.xlsx'), '--docx', at('a.pdf')],
      /--docx .* \.docx 结尾.*a\.pdf/u,
    ],
    ['--out of another kind', ['bulletin', sent, '--out', at('a.xlsm')], /--out .* \.xlsx 结尾.*a\.xlsm/u],
    ['--out without a kind', ['bulletin', sent, '--out', at('xlsx')], /--out .* \.xlsx 结尾/u],
    ['analyze --docx', ['analyze', sent, '--docx', at('a.docx')], /analyze 命令不支持 --docx/u],
    ['analyze --out', ['analyze', sent, '--out', at('a.xlsx')], /analyze 命令不支持 --out.*--json/u],
    ['slips --json', ['slips', sent, '--out', at('单'), '--json', '-'], /slips 命令不支持 --json/u],
    [
      'bulletin --json',
      ['bulletin', sent, '--out', at('a.xlsx'), '--json', at('a.json')],
      /bulletin 命令不支持/u,
    ],
    ['replies --master', ['replies', sent, '--against', sent, '--master', sent], /replies 命令不支持/u],
    ['--lamp and points', ['analyze', sent, '--lamp', '天津', '--red', '20'], /只能用一种/u],
    ['yellow over red', ['analyze', sent, '--yellow', '40', '--red', '20'], /不能大于/u],
    ['yellow over the usual red', ['analyze', sent, '--yellow', '40'], /不能大于/u],
    ['points of another base', ['analyze', sent, '--yellow', '0x5'], /--yellow/u],
    ['points below none', ['analyze', sent, '--yellow=-5'], /--yellow/u],
    ['twice', ['analyze', sent, '--as-of', '2026-09-30', '--as-of', '2026-06-30'], /--as-of 只能写一次/u],
    ['an empty value', ['analyze', sent, '--as-of', ''], /--as-of 的内容是空的/u],
    ['an empty title', ['bulletin', sent, '--out', at('a.xlsx'), '--title='], /--title 的内容是空的/u],
    ['no value at the end', ['analyze', sent, '--json'], /--json 后面缺少内容/u],
    ['an option for a value', ['analyze', sent, '--json', '--stats'], /--json 后面缺少内容/u],
    ['a value that is not wanted', ['analyze', sent, '--stats=yes'], /--stats 后面不带内容/u],
    ['what is not to be included', ['analyze', sent, '--include', 'hidden,totals'], /不认识“totals”/u],
    ['an empty file', ['analyze', ''], /空/u],
    ['a short option', ['analyze', sent, '-j', '-'], /没有“-j”这个参数/u],
  ])('%s', async (_name, args, words) => {
    const { status, out, err } = await tongbao(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(words);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(at('a.xlsx'))).toBe(false);
  });
});

test('several files of one option, options before files, a file that begins with a dash', () => {
  const { command, files, flags } = commandLine([
    '--as-of=2026-09-30',
    'check-draft',
    '稿.txt',
    '--against',
    'a.xlsx',
    '--against=-b.xlsx',
  ]);
  expect([command, files, flags]).toEqual([
    'check-draft',
    ['稿.txt'],
    { 'as-of': '2026-09-30', against: ['a.xlsx', '-b.xlsx'] },
  ]);
});

test.each<[Parameters<typeof presetOption>[0], object]>([
  [{}, LAMP_PRESETS.yinchuan],
  [{ lamp: '新晃' }, LAMP_PRESETS.xinhuang],
  [{ lamp: 'tianjin' }, LAMP_PRESETS.tianjin],
  [{ yellow: '5' }, { by: 'points', yellow: 5, red: 30 }],
  [
    { yellow: '20', red: '20' },
    { by: 'points', yellow: 20, red: 20 },
  ],
])('lamps %j', (flags, preset) => {
  expect(presetOption(flags)).toMatchObject(preset);
});

test.each([
  [undefined, { hidden: false, hiddenColumns: false, struck: false }],
  ['hidden', { hidden: true, hiddenColumns: true, struck: false }],
  ['struck，hidden', { hidden: true, hiddenColumns: true, struck: true }],
])('--include %s', (text, choices) => expect(includeOption(text)).toEqual(choices));

test.each(['analyze', 'bulletin', 'check-draft', 'slips', 'replies'])('help of %s', async (command) => {
  const { status, out, err } = await tongbao(command, '--help');
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain(`tongbao ${command}`);
  expect(out).toContain('--as-of');
});

test('the version', async () => {
  expect(await tongbao('--version')).toMatchObject({ status: 0, out: expect.stringContaining('进度通报') });
});
