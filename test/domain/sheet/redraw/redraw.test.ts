import fc from 'fast-check';
import { messages } from '../../../../src/domain/messages/zh-CN';
import { HostFailure } from '../../../../src/domain/port';
import type { SheetPlan } from '../../../../src/domain/sheet/plan';
import type { OurSheet } from '../../../../src/domain/sheet/redraw/register';
import { draftOf, MemoryBook, planOf, valuesOf } from './memoryBook';

/** What is kept, where it is placed and what is taken back, whatever host carries it out. */

const notice = (done: number): SheetPlan =>
  planOf('通报', [['关于进展情况的通报'], [`共3项，已完成${done}项。`], ['下步要求：请抓紧推进。']]);
const combined = (percent: number): SheetPlan =>
  planOf('汇总表', [
    ['目标任务', '完成率'],
    ['新增托位525个', 64],
    ['改造老旧小区68个', percent],
  ]);
const PLANS = [notice(1), combined(40)];

function drawn(...own: readonly string[]): MemoryBook {
  const book = new MemoryBook();
  for (const name of own) book.add(name, [[`${name}的内容`]]);
  book.draw(PLANS);
  return book;
}

const entry = (book: MemoryBook, name: string, over: Partial<OurSheet>): void => {
  book.register = book.register.map((one) => (one.name === name ? { ...one, ...over } : one));
};

const forget = (book: MemoryBook, name: string): void => {
  book.parts.delete(book.register.find((one) => one.name === name)?.part ?? '');
};

describe('what becomes of a sheet when it is drawn again', () => {
  type Fate = 'over' | 'over with the edit' | 'beside: it stays as a draft' | 'beside: it stays';
  test.each<[what: string, change: (book: MemoryBook) => void, fate: Fate]>([
    ['untouched', () => undefined, 'over'],
    ['hidden', (book) => (book.sheet('通报').visibility = 'hidden'), 'over'],
    [
      'an edit of words that are drawn the same again',
      (book) => (book.sheet('通报').values[2] = ['下步要求：六月底前完成。']),
      'over with the edit',
    ],
    [
      'an edit beside words that are there again',
      (book) => (book.sheet('汇总表').values[1] = ['新增托位525个', 65]),
      'over with the edit',
    ],
    [
      'a line put in',
      (book) => book.sheet('通报').values.splice(1, 0, ['特此通报。']),
      'beside: it stays as a draft',
    ],
    [
      'words under the table',
      (book) => book.sheet('通报').values.push([], ['县长批示：同意。']),
      'beside: it stays as a draft',
    ],
    [
      'a formula of the user’s',
      (book) => (book.sheet('汇总表').values[1] = ['新增托位525个', '=1+2']),
      'beside: it stays as a draft',
    ],
    ['protected', (book) => (book.sheet('通报').protected = true), 'beside: it stays as a draft'],
    ['with a comment', (book) => (book.sheet('通报').additions = 1), 'beside: it stays as a draft'],
    ['renamed', (book) => (book.sheet('通报').name = '十月通报'), 'beside: it stays'],
    ['of which nothing is remembered', (book) => forget(book, '通报'), 'beside: it stays as a draft'],
    ['broken off', (book) => entry(book, '通报', { unfinished: true }), 'over'],
    [
      'broken off, and written on',
      (book) => {
        entry(book, '通报', { unfinished: true });
        book.sheet('通报').values.push(['手写']);
      },
      'beside: it stays as a draft',
    ],
    [
      'whose id is another sheet’s by now',
      (book) => entry(book, '通报', { id: '{00000000-0001-0000-0000-000000000000}' }),
      'over',
    ],
  ])('%s', (_what, change, fate) => {
    const book = drawn('进展情况');
    change(book);
    const before = new Map(book.sheets.map(({ id, name, values }) => [id, { name, values }]));
    const { drawn: result } = book.draw(PLANS);
    const names = { over: [], 'over with the edit': [], 'beside: it stays': ['十月通报'] };
    const drafts = book.names.filter((name) => name.endsWith(draftOf('')));
    expect(result.retained).toEqual(fate === 'beside: it stays as a draft' ? drafts : names[fate]);
    expect(drafts).toHaveLength(fate === 'beside: it stays as a draft' ? 1 : 0);
    expect(result.kept).toHaveLength(fate === 'over with the edit' ? 1 : 0);
    expect(result.sheets).toEqual(['通报', '汇总表']);
    // What stays is as it was; it is no sheet of ours from now on, and no source either.
    for (const name of result.retained) {
      const { id, values } = book.sheet(name);
      expect(values).toEqual(before.get(id)?.values);
      expect(book.register.find((one) => one.id === id)).toMatchObject({ letGo: true, part: null });
    }
    expect(book.sheet('进展情况').values).toEqual([['进展情况的内容']]);
    expect(book.parts.size).toBe(2);
  });

  test.each<[what: string, change: (book: MemoryBook) => void, gone: boolean]>([
    ['untouched', () => undefined, true],
    ['edited', (book) => (book.sheet('汇总表').values[1] = ['改过']), false],
    ['protected', (book) => (book.sheet('汇总表').protected = true), false],
    ['with a picture', (book) => (book.sheet('汇总表').additions = 1), false],
    ['renamed', (book) => (book.sheet('汇总表').name = '十月'), false],
    ['hidden so that no menu shows it', (book) => (book.sheet('汇总表').visibility = 'veryHidden'), false],
    ['hidden', (book) => (book.sheet('汇总表').visibility = 'hidden'), true],
    ['of which nothing is remembered', (book) => forget(book, '汇总表'), false],
  ])('a sheet that the new drawing does not have: %s', (_what, change, gone) => {
    const book = drawn('进展情况');
    const { id } = book.sheet('汇总表');
    change(book);
    const { drawn: result } = book.draw([notice(2)]);
    expect([book.sheets.some((one) => one.id === id), result.retained.length]).toEqual(
      gone ? [false, 0] : [true, 1],
    );
  });

  test('a sheet that took the place of ours, and does not look like it, is left alone', () => {
    const book = drawn('进展情况');
    const foreign = book.add('另一张', [['别的'], ['内容']]);
    entry(book, '通报', { id: foreign.id });
    const { drawn: result } = book.draw(PLANS);
    expect(foreign).toMatchObject({ name: '另一张', values: [['别的'], ['内容']] });
    expect(result).toMatchObject({ sheets: ['通报 (2)', '汇总表'], retained: [] });
    expect(book.register.find(({ id }) => id === foreign.id)).toMatchObject({ letGo: true });
  });
});

describe('names', () => {
  test.each<[what: string, own: readonly string[], expected: readonly string[]]>([
    ['free', ['进展情况'], ['通报', '汇总表']],
    ['taken by the user', ['进展情况', '通报', '通报 (2)'], ['通报 (3)', '汇总表']],
  ])('%s', (_what, own, expected) => {
    const book = new MemoryBook();
    for (const name of own) book.add(name);
    expect(book.draw(PLANS).drawn.sheets).toEqual(expected);
  });

  test('drafts are numbered', () => {
    const book = drawn('进展情况', draftOf('通报'));
    book.sheet('通报').values.push(['手写']);
    expect(book.draw(PLANS).drawn.retained).toEqual([`${draftOf('通报')} (2)`]);
  });
});

describe('taking back', () => {
  const state = ({ sheets }: MemoryBook): unknown =>
    sheets.map(({ name, values }) => [name, values]).sort(([a], [b]) => String(a).localeCompare(String(b)));

  test('a first drawing leaves what was there', () => {
    const book = new MemoryBook();
    book.add('进展情况', [['甲']]);
    const before = state(book);
    const { record } = book.draw(PLANS);
    book.undraw(record);
    expect(state(book)).toEqual(before);
    expect(book.register).toEqual([]);
    expect(book.parts.size).toBe(0);
  });

  test('drafts are ours again, under their names; sheets that went come back', () => {
    const book = drawn('进展情况');
    book.sheet('通报').values.push(['手写']);
    const before = state(book);
    const { record } = book.draw([notice(3)]);
    expect(book.names).toContain(draftOf('通报'));
    book.undraw(record);
    expect(state(book)).toEqual(before);
    expect(book.register.map(({ name, letGo }) => [name, letGo]).sort()).toEqual([
      ['汇总表', false],
      ['通报', false],
    ]);
  });

  test('a name that the user has given away since is numbered', () => {
    const book = drawn('进展情况');
    const { record } = book.draw([notice(3)]);
    book.add('汇总表', [['别人的']]);
    book.undraw(record);
    expect(book.names).toEqual(['进展情况', '通报', '汇总表', '汇总表 (2)']);
    expect(book.sheet('汇总表').values).toEqual([['别人的']]);
  });

  const { failures } = messages.excel;
  test.each<[what: string, change: (book: MemoryBook) => void, code: string, message: string]>([
    [
      'edited',
      (book) => book.sheet('通报').values.push(['批示']),
      'changed-meanwhile',
      failures.editedSince(['通报']),
    ],
    [
      'with a comment',
      (book) => (book.sheet('通报').additions = 1),
      'changed-meanwhile',
      failures.editedSince(['通报']),
    ],
    [
      'protected',
      (book) => (book.sheet('通报').protected = true),
      'protected',
      failures.undoProtected(['通报']),
    ],
    [
      'its draft is gone',
      (book) => (book.sheets = book.sheets.filter(({ name }) => name !== draftOf('通报'))),
      'changed-meanwhile',
      failures.draftGone(['通报']),
    ],
  ])('refuses where a sheet is %s, and touches nothing', (_what, change, code, message) => {
    const book = drawn('进展情况');
    book.sheet('通报').values.push(['手写']);
    const { record } = book.draw(PLANS);
    change(book);
    const before = state(book);
    const refused = (): void => book.undraw(record);
    expect(refused).toThrow(new HostFailure('changed-meanwhile', message));
    expect(refused).toThrow(expect.objectContaining({ code }));
    expect(state(book)).toEqual(before);
  });

  test('the sheet in view before is in view again, unless it is hidden', () => {
    const book = new MemoryBook();
    const own = book.add('进展情况');
    book.active = own.id;
    const first = book.draw(PLANS);
    expect(book.active).toBe(book.sheet('通报').id);
    book.undraw(first.record);
    expect(book.active).toBe(own.id);
    const second = book.draw(PLANS);
    own.visibility = 'hidden';
    const { active } = book;
    book.undraw(second.record);
    expect(book.active).toBe(active);
  });
});

describe('laws', () => {
  const anyEdit = fc.record({
    sheet: fc.constantFrom('通报', '汇总表'),
    row: fc.nat(5),
    column: fc.nat(2),
    words: fc.constantFrom('请抓紧推进', '已核实', '六月底前完成', '批示：同意'),
  });
  const anyPlans = fc
    .tuple(fc.nat(3), fc.nat(100), fc.boolean())
    .map(([done, percent, both]) => (both ? [notice(done), combined(percent)] : [notice(done)]));

  function edit(
    book: MemoryBook,
    edits: readonly { sheet: string; row: number; column: number; words: string }[],
  ): void {
    for (const { sheet, row, column, words } of edits) {
      const { values } = book.sheet(sheet);
      while (values.length <= row) values.push([]);
      const line = values[row] ?? [];
      while (line.length < column) line.push(null);
      line[column] = words;
    }
  }

  const words = ({ sheets }: MemoryBook): Set<unknown> =>
    new Set(sheets.flatMap(({ values }) => values.flat()));

  test('nothing that was typed is lost, and what is drawn says what it should beside it', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 4 }), anyPlans, (edits, plans) => {
        const book = drawn('进展情况');
        edit(book, edits);
        const typed = edits.filter(
          ({ sheet, row, column, words: one }) => book.sheet(sheet).values[row]?.[column] === one,
        );
        const { drawn: result } = book.draw(plans);
        for (const { words: one } of typed) expect(words(book)).toContain(one);
        plans.forEach((plan, at) => {
          const name = result.sheets[at] ?? '';
          const kept = result.kept.filter(({ sheet }) => sheet === name);
          const differing = book
            .sheet(name)
            .values.flatMap((row, r) => row.filter((value, c) => value !== (valuesOf(plan)[r]?.[c] ?? null)));
          expect(differing.map(String).sort()).toEqual(kept.map(({ theirs }) => theirs).sort());
        });
      }),
    );
  });

  test('a drawing that is taken back leaves every cell and name as it was', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 4 }), anyPlans, (edits, plans) => {
        const book = drawn('进展情况');
        edit(book, edits);
        const picture = (): unknown =>
          book.sheets
            .map(({ name, values }) => [
              name,
              values
                .map((row) => row.map((value) => value ?? ''))
                .join('\n')
                .trimEnd(),
            ])
            .sort(([a], [b]) => String(a).localeCompare(String(b)));
        const [before, parts] = [picture(), book.parts.size];
        const { record } = book.draw(plans);
        book.undraw(record);
        expect(picture()).toEqual(before);
        expect(book.parts.size).toBe(parts);
      }),
    );
  });
});

test('sheets of another set are drawn beside a bulletin: neither takes the place of the other, nor back', () => {
  const book = new MemoryBook();
  const asked = (name: string, value: string): SheetPlan => ({ ...planOf(name, [[value]]), set: 'slips' });
  book.draw([planOf('通报', [['一']]), planOf('汇总表', [['表']])]);
  book.draw([asked('核对单-甲', '问甲'), asked('核对单-乙', '问乙')]);
  expect(book.names).toEqual(['通报', '汇总表', '核对单-甲', '核对单-乙']);
  // Drawn again with one less: the slip that is not asked any more goes, the bulletin stays.
  const { record } = book.draw([asked('核对单-甲', '再问甲')]);
  expect(book.names).toEqual(['通报', '汇总表', '核对单-甲']);
  book.draw([planOf('通报', [['二']])]);
  expect(book.names).toEqual(['通报', '核对单-甲']);
  expect(book.register.map(({ plan, set }) => [plan, set])).toEqual(
    expect.arrayContaining([
      ['通报', undefined],
      ['核对单-甲', 'slips'],
    ]),
  );
  book.undraw(record);
  expect(book.names).toEqual(expect.arrayContaining(['通报', '核对单-甲', '核对单-乙']));
  expect(book.register.filter(({ set }) => set === 'slips')).toHaveLength(2);
});
