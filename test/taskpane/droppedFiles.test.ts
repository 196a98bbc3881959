import { droppedFiles, folderFiles, pickedFiles } from '../../src/taskpane/pages/collect/droppedFiles';

const file = (name: string): File => new File(['x'], name);
const list = (...names: string[]): FileList => names.map(file) as unknown as FileList;
const namesOf = (files: readonly File[]): string[] => files.map(({ name }) => name);

const entry = (name: string): FileSystemFileEntry =>
  ({
    isFile: true,
    isDirectory: false,
    name,
    file: (done: (one: File) => void) => done(file(name)),
  }) as unknown as FileSystemFileEntry;

/** Gives its entries two at a time, as browsers give a hundred. */
function folder(name: string, ...inside: FileSystemEntry[]): FileSystemDirectoryEntry {
  const createReader = (): unknown => {
    const left = [...inside];
    return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(left.splice(0, 2)) };
  };
  return { isFile: false, isDirectory: true, name, createReader } as unknown as FileSystemDirectoryEntry;
}

const dropped = (...entries: FileSystemEntry[]): DataTransfer =>
  ({
    items: entries.map((one) => ({ webkitGetAsEntry: () => one })),
    files: entries.filter(({ isFile }) => isFile).map(({ name }) => file(name)),
  }) as unknown as DataTransfer;

describe('files as dropped or picked', () => {
  test('are in the order of their names, numbers as numbers', () => {
    expect(namesOf(pickedFiles(list('10局.xlsx', '2局.xlsx', '1局.xlsx')))).toEqual([
      '1局.xlsx',
      '2局.xlsx',
      '10局.xlsx',
    ]);
    expect(pickedFiles(null)).toEqual([]);
  });

  test('lock files and hidden files are none', () => {
    expect(namesOf(pickedFiles(list('~$教育局.xlsx', '.DS_Store', '教育局.xlsx')))).toEqual(['教育局.xlsx']);
  });

  test('what is picked by hand is kept, so that it can be said to be unreadable', () => {
    expect(namesOf(pickedFiles(list('说明.docx')))).toEqual(['说明.docx']);
    expect(namesOf(folderFiles(list('说明.docx', '教育局.XLSX')))).toEqual(['教育局.XLSX']);
  });

  test('a folder stands for the workbooks in it, and in its folders', async () => {
    const inner = folder('二批', entry('d.et'), entry('e.csv'));
    const outer = folder(
      '报送',
      entry('c.xlsx'),
      entry('封面.jpg'),
      inner,
      entry('~$c.xlsx'),
      entry('b.xls'),
    );
    expect(namesOf(await droppedFiles(dropped(outer, entry('a.txt'))))).toEqual([
      'a.txt',
      'b.xls',
      'c.xlsx',
      'd.et',
      'e.csv',
    ]);
  });

  test('loose files alone need no folders', async () => {
    expect(namesOf(await droppedFiles(dropped(entry('b.xlsx'), entry('a.docx'))))).toEqual([
      'a.docx',
      'b.xlsx',
    ]);
  });
});
