import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  chmodSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { OutputGuard, OutputRefused } from '../../../src/cli/outputs/guard';
import { isTemporary } from '../../../src/cli/outputs/temporary';
import { WriteFailure, writeOutput } from '../../../src/cli/outputs/write';
import { testFolder } from '../tongbao';

const { at, file } = testFolder();
const guard = new OutputGuard();

/** Whether a command of the system can be used here; what cannot is skipped with a word. */
function able(what: string, ...command: [string, ...string[]]): boolean {
  try {
    const [name, ...args] = command;
    execFileSync(name, args, { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(`left out: ${what} is not to be had here`);
    return false;
  }
}

const litter = (folder: string): string[] => readdirSync(folder).filter(isTemporary);

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

test.each<[string, Parameters<typeof writeOutput>[1], string]>([
  ['a text', '通报', '通报'],
  ['bytes', Buffer.from('通报'), '通报'],
  ['pieces of text', ['通', '报'], '通报'],
  ['pieces of bytes, as they come', pieces('通', '报'), '通报'],
])('%s, into folders that are made', async (name, content, written) => {
  const out = at(`新/${name}/通报.xlsx`);
  await writeOutput(out, content, guard);
  expect(readFileSync(out, 'utf8')).toBe(written);
  expect(litter(path.dirname(out))).toEqual([]);
});

(existsSync('/proc/self') ? test : test.skip)(
  'a folder that no system makes is refused, at once',
  async () => {
    for (const out of ['/proc/x/通报.xlsx', '/proc/x/y/z/通报.xlsx'])
      await expect(writeOutput(out, '新', guard)).rejects.toThrow(WriteFailure);
  },
);

test('folders that were made for a file are taken back where it can not be written', async () => {
  await expect(writeOutput(at(`取回/二级/${'长'.repeat(120)}.xlsx`), '新', guard)).rejects.toThrow();
  expect(existsSync(at('取回'))).toBe(false);
});

test('who may read a file stays as it was', async () => {
  const out = file('权限.xlsx', '旧');
  chmodSync(out, 0o640);
  await writeOutput(out, '新', guard);
  expect(statSync(out).mode & 0o777).toBe(0o640);
});

test('a fault midway keeps what was there, and leaves nothing beside it', async () => {
  const out = file('中断/通报.xlsx', '旧');
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('半');
    throw new Error('半途');
  };
  await expect(writeOutput(out, broken(), guard)).rejects.toThrow('半途');
  expect(readFileSync(out, 'utf8')).toBe('旧');
  expect(readdirSync(path.dirname(out))).toEqual(['通报.xlsx']);
  const fresh = at('没有的夹/下级/通报.xlsx');
  await expect(writeOutput(fresh, broken(), guard)).rejects.toThrow('半途');
  expect(existsSync(at('没有的夹'))).toBe(false);
});

test('a path that becomes an input while it is made is looked at again before the rename', async () => {
  const out = file('后来/通报.xlsx', '旧');
  const own = new OutputGuard();
  const late = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('新');
    own.protect(out, '通报.xlsx');
  };
  await expect(writeOutput(out, late(), own)).rejects.toThrow(OutputRefused);
  expect(readFileSync(out, 'utf8')).toBe('旧');
  expect(litter(path.dirname(out))).toEqual([]);
});

test('two outputs on one path, however written', () => {
  const own = new OutputGuard();
  own.claim(at('二/甲.xlsx'));
  expect(() => own.claim(`${at('二')}/../二/甲.XLSX`)).toThrow(/同一个文件/u);
  expect(() => own.claim(at('二/乙.xlsx'))).not.toThrow();
});

test('what a killed run left is removed by the next; what another run is writing is not', async () => {
  await writeOutput(at('残留/甲.xlsx'), '甲', guard);
  const folder = at('残留');
  let own = '';
  const running = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('一');
    own = litter(folder)[0] ?? '';
    const dead = own.replace(/-\d+-/u, '-4194999-');
    const elsewhere = own.replace(/tongbao-[0-9a-f]{8}/u, 'tongbao-00000000').replace(/-\d+-/u, '-4194999-');
    for (const name of [dead, elsewhere, '.tongbao-别的.tmp']) writeFileSync(path.join(folder, name), '');
    await writeOutput(at('残留/乙.xlsx'), '乙', guard);
    expect(readdirSync(folder).sort()).toEqual(
      [elsewhere, own, '.tongbao-别的.tmp', '乙.xlsx', '甲.xlsx'].sort(),
    );
  };
  await writeOutput(at('残留/丙.xlsx'), running(), guard);
  expect(own).not.toBe('');
});

describe('where the system does not let it', () => {
  const small = at('小盘');
  beforeAll(() => mkdirSync(small));
  const canMount = able('a small file system', 'mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', '/mnt');
  if (canMount) execFileSync('umount', ['/mnt']);
  (canMount ? test : test.skip)('a full disk', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', small]);
    try {
      const out = path.join(small, '通报.xlsx');
      writeFileSync(out, '旧');
      await expect(writeOutput(out, 'x'.repeat(1024 * 1024), guard)).rejects.toThrow(WriteFailure);
      await expect(writeOutput(out, 'x'.repeat(1024 * 1024), guard)).rejects.toThrow(/通报\.xlsx.*空间不足/u);
      expect(readFileSync(out, 'utf8')).toBe('旧');
      expect(readdirSync(small)).toEqual(['通报.xlsx']);
      execFileSync('mount', ['-o', 'remount,ro', small]);
      await expect(writeOutput(path.join(small, '新.xlsx'), 'x', guard)).rejects.toThrow(/只读/u);
    } finally {
      execFileSync('umount', [small]);
    }
  });

  const locked = file('锁/通报.xlsx', '旧');
  const canLock = able('chattr +i', 'chattr', '+i', locked);
  if (canLock) execFileSync('chattr', ['-i', locked]);
  (canLock ? test : test.skip)('a locked target, a locked folder', async () => {
    const folder = path.dirname(locked);
    for (const held of [locked, folder]) {
      execFileSync('chattr', ['+i', held]);
      try {
        await expect(writeOutput(locked, '新', guard)).rejects.toThrow(/通报\.xlsx.*锁定/u);
        expect(readFileSync(locked, 'utf8')).toBe('旧');
        expect(readdirSync(folder)).toEqual(['通报.xlsx']);
      } finally {
        execFileSync('chattr', ['-i', held]);
      }
    }
    rmSync(folder, { recursive: true });
  });
});
