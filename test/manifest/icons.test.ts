import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const icons = path.resolve(__dirname, '../../assets/icons');

test('the pictures are what the drawing program makes', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'icons-'));
  try {
    execFileSync(process.execPath, [path.join(icons, 'make.mjs'), folder]);
    const kept = readdirSync(icons).filter((name) => name.endsWith('.png'));
    expect(readdirSync(folder).sort()).toEqual(kept.sort());
    for (const name of kept)
      expect([
        name,
        readFileSync(path.join(folder, name)).equals(readFileSync(path.join(icons, name))),
      ]).toEqual([name, true]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
