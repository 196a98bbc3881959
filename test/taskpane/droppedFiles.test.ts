import { droppedFiles, pickedFiles } from '../../src/taskpane/pages/collect/droppedFiles';
import { captured } from '../../src/taskpane/tasks/captured';
import { isLeftOut, type Dropped } from '../../src/taskpane/tasks/droppedFile';

const file = (name: string, folder = ''): File =>
  Object.assign(new File(['x'], name), { webkitRelativePath: folder === '' ? '' : `${folder}/${name}` });
const list = (...files: File[]): FileList => files as unknown as FileList;

/** Path, with the code of the reason where it is nothing to read. */
const told = (all: readonly Dropped[]): string[] =>
  all.map((one) => (isLeftOut(one) ? `${one.path} ${one.refusal.code}` : (one.path ?? one.name)));

const entry = (name: string): FileSystemFileEntry =>
  ({
    isFile: true,
    isDirectory: false,
    name,
    file: (done: (one: File) => void) => done(file(name)),
  }) as unknown as FileSystemFileEntry;

const locked = (name: string): FileSystemFileEntry =>
  ({
    ...entry(name),
    file: (_done: unknown, failed: (error: unknown) => void) => failed(new Error('NotReadableError')),
  }) as unknown as FileSystemFileEntry;

/** Gives its entries a hundred at a time, as browsers do. */
function folder(name: string, ...inside: FileSystemEntry[]): FileSystemDirectoryEntry {
  const createReader = (): unknown => {
    const left = [...inside];
    return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(left.splice(0, 100)) };
  };
  return { isFile: false, isDirectory: true, name, createReader } as unknown as FileSystemDirectoryEntry;
}

const brokenFolder = (name: string): FileSystemDirectoryEntry =>
  ({
    ...folder(name),
    createReader: () => ({
      readEntries: (_done: unknown, failed: (error: unknown) => void) => failed(new Error('NotFoundError')),
    }),
  }) as unknown as FileSystemDirectoryEntry;

const numbered = (count: number, name = '表'): FileSystemFileEntry[] =>
  Array.from({ length: count }, (_, index) => entry(`${name}${index + 1}.xlsx`));

const dropped = (...entries: FileSystemEntry[]): DataTransfer =>
  ({
    items: entries.map((one) => ({ kind: 'file', webkitGetAsEntry: () => one })),
    files: entries.filter(({ isFile }) => isFile).map(({ name }) => file(name)),
  }) as unknown as DataTransfer;

const filesOf = (data: DataTransfer): Promise<Dropped[]> => droppedFiles(captured(data));

describe('files as dropped or picked', () => {
  test('are in the order of their names, numbers as numbers', () => {
    expect(told(pickedFiles(list(file('10局.xlsx'), file('2局.xlsx'), file('1局.xlsx'))))).toEqual([
      '1局.xlsx',
      '2局.xlsx',
      '10局.xlsx',
    ]);
    expect(pickedFiles(null)).toEqual([]);
  });

  test('whatever is picked is listed: other kinds and lock files too', () => {
    expect(told(pickedFiles(list(file('说明.docx'), file('~$教育局.xlsx'), file('照片.jpg'))))).toEqual(
      expect.arrayContaining(['说明.docx', '~$教育局.xlsx', '照片.jpg']),
    );
  });

  test('a picked folder: every file with its path', () => {
    expect(told(pickedFiles(list(file('局.xlsx', '报送/二批'), file('局.xlsx', '报送/一批'))))).toEqual(
      expect.arrayContaining(['报送/二批/局.xlsx', '报送/一批/局.xlsx']),
    );
  });

  test('a dropped folder stands for everything in it and in its folders, by path', async () => {
    const inner = folder('二批', entry('d.et'), entry('c.xlsx'));
    const outer = folder('报送', entry('c.xlsx'), entry('封面.jpg'), inner, entry('~$c.xlsx'));
    const all = told(await filesOf(dropped(outer, entry('a.txt'))));
    expect(all).toEqual(
      expect.arrayContaining([
        'a.txt',
        '报送/c.xlsx',
        '报送/封面.jpg',
        '报送/二批/c.xlsx',
        '报送/二批/d.et',
        '报送/~$c.xlsx',
      ]),
    );
    expect(all).toHaveLength(6);
  });

  test('a folder of more than a batch is read to its end', async () => {
    expect(await filesOf(dropped(folder('报送', ...numbered(250))))).toHaveLength(250);
  });

  test('one entry that cannot be had is named, the others come', async () => {
    const inside = [entry('a.xlsx'), locked('b.xlsx'), brokenFolder('坏'), folder('空'), entry('z.xlsx')];
    expect(told(await filesOf(dropped(folder('报送', ...inside)))).sort()).toEqual([
      '报送/a.xlsx',
      '报送/b.xlsx unreadable',
      '报送/z.xlsx',
      '报送/坏 unreadable',
      '报送/空 emptyFolder',
    ]);
  });

  test('folders of the system are named, not gone into', async () => {
    const all = await filesOf(dropped(folder('报送', folder('.git', ...numbered(30)), entry('a.xlsx'))));
    expect(told(all).sort()).toEqual(['报送/.git systemFile', '报送/a.xlsx']);
  });

  test('beyond 500 files the first that was not taken is named with the limit', async () => {
    const all = await filesOf(dropped(folder('甲', ...numbered(450)), folder('乙', ...numbered(450))));
    const left = all.filter(isLeftOut);
    expect(all).toHaveLength(501);
    expect(left.map(({ refusal }) => refusal.code)).toEqual(['tooMany']);
    expect(left[0]?.refusal.message).toMatch(/一次最多添加 500 个文件/u);
    expect(pickedFiles(list(...numbered(600).map(({ name }) => file(name))))).toHaveLength(501);
  });

  test('folders within folders without end come to one', async () => {
    let inner = folder('底', entry('a.xlsx'));
    for (let depth = 0; depth < 40; depth++) inner = folder(`层${depth}`, inner);
    expect((await filesOf(dropped(inner))).filter(isLeftOut).map(({ refusal }) => refusal.code)).toEqual([
      'tooDeep',
    ]);
  });

  test('an item without an entry, as mail programs give, is a file; text is none', async () => {
    const data = {
      items: [
        { kind: 'string', webkitGetAsEntry: () => null, getAsFile: () => null },
        { kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => file('附件.xlsx') },
      ],
      files: [],
    } as unknown as DataTransfer;
    expect(told(await filesOf(data))).toEqual(['附件.xlsx']);
    const text = { items: [{ kind: 'string' }], files: [] } as unknown as DataTransfer;
    expect(await filesOf(text)).toEqual([]);
  });
});
