import fc from 'fast-check';
import { LAMP_PRESETS } from '../../src/domain/schedule/presets';
import {
  DEFAULT_SETTINGS,
  presetOf,
  readSettings,
  settingsJson,
  type Settings,
} from '../../src/taskpane/state/settings';

const SETTINGS: Settings = {
  asOf: '2026-09-30',
  lamp: { preset: 'custom', yellow: 5, red: 15 },
  columns: [{ header: '进展', field: 'progress' }],
  decisions: [{ row: { file: 'a.xlsx', sheet: '表', row: 3 }, task: '甲', is: null, listed: null }],
  hidden: ['b.xlsx'],
  bulletin: { title: '标题', evidence: false, slowList: true, queries: false, chart: true },
  asides: [{ issue: 'k', code: 'sequence', reason: '因', date: '2026-10-01' }],
  corrections: [],
};

const through = (settings: unknown): unknown => JSON.parse(JSON.stringify(settings));

describe('settings kept in a workbook', () => {
  test('come back as they went', () => {
    expect(readSettings(through(settingsJson(SETTINGS)))).toEqual(SETTINGS);
    expect(readSettings(through(settingsJson(DEFAULT_SETTINGS)))).toEqual(DEFAULT_SETTINGS);
  });

  test.each([null, undefined, 0, 'text', [], {}, { version: 0 }, { version: 99, asOf: '2026-09-30' }])(
    'of another kind are the defaults: %j',
    (kept) => {
      expect(readSettings(kept)).toEqual(DEFAULT_SETTINGS);
    },
  );

  test('a part that is broken is the default, the rest holds', () => {
    const kept = {
      ...(settingsJson(SETTINGS) as object),
      lamp: { preset: 'custom', yellow: '5' },
      columns: 3,
    };
    expect(readSettings(kept)).toEqual({
      ...SETTINGS,
      lamp: DEFAULT_SETTINGS.lamp,
      columns: [],
    });
  });

  test.each([
    ['decisions', [{}]],
    ['decisions', [{ row: { file: 'a', sheet: 'b', row: '3' }, task: '甲', is: null, listed: null }]],
    ['decisions', [{ row: { file: 'a', sheet: 'b', row: 3 }, is: null }]],
    ['hidden', [1]],
    ['hidden', 'b.xlsx'],
    ['columns', [{ header: '进展', field: 'toString' }]],
    ['corrections', [{ item: 'k' }]],
    ['asides', ['k']],
    ['asOf', '30/9/2026'],
    ['lamp', { preset: 'toString', yellow: 1, red: 2 }],
    ['bulletin', { title: 1 }],
  ] as const)('%s: %j is not taken for what it says', (key, value) => {
    const kept = { ...(settingsJson(SETTINGS) as object), [key]: value };
    expect(readSettings(kept)).toEqual({ ...SETTINGS, [key]: DEFAULT_SETTINGS[key] });
  });

  test('a preset that this version does not know is the default', () => {
    const kept = { ...(settingsJson(SETTINGS) as object), lamp: { preset: 'mars', yellow: 1, red: 2 } };
    expect(readSettings(kept).lamp).toEqual(DEFAULT_SETTINGS.lamp);
  });

  test('law: whatever is there, nothing is thrown and the shape is whole', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(SETTINGS)), fc.jsonValue()), (kept) => {
        const read = readSettings({ version: 1, ...kept });
        expect(Object.keys(read).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
        expect(() => presetOf(read.lamp)).not.toThrow();
      }),
    );
  });

  test('presets are those of the rules, or the own pair', () => {
    expect(presetOf({ preset: 'xinhuang', yellow: 1, red: 2 })).toEqual(LAMP_PRESETS.xinhuang);
    expect(presetOf(SETTINGS.lamp)).toEqual({ id: 'custom', by: 'points', yellow: 5, red: 15 });
  });
});
