// Fetches the old Chromium builds that the flow is tried on: node test/browsers/fetch.mjs
// They come from npm as single archives, never as dependencies (they do not install together), into a folder that is
// not kept, each held against the checksum that it is pinned to.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const BUILDS = JSON.parse(readFileSync(new URL('builds.json', import.meta.url), 'utf8'));
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const cache = path.join(root, 'node_modules/.cache/browsers');

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

function fetched({ package: name, sha256 }, folder) {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--silent', name], { cwd: folder, encoding: 'utf8' }),
  );
  // npm names the archive of a scoped package without its scope's signs, whatever it prints.
  const archive = path.join(folder, filename.replace(/^@/u, '').replace(/\//gu, '-'));
  if (digest(readFileSync(archive)) !== sha256) throw new Error(`${name} is not what was pinned`);
  return archive;
}

function unpacked(archive, folder) {
  execFileSync('tar', ['xzf', archive, '-C', folder, 'package/bin/chromium.br']);
  return brotliDecompressSync(readFileSync(path.join(folder, 'package/bin/chromium.br')));
}

for (const build of BUILDS) {
  const target = path.join(cache, `chromium-${build.version}`);
  if (existsSync(target)) continue;
  const folder = mkdtempSync(path.join(tmpdir(), 'browser-'));
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(`${target}.part`, unpacked(fetched(build, folder), folder), { mode: 0o755 });
    renameSync(`${target}.part`, target);
    process.stdout.write(`Chromium ${build.version}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
