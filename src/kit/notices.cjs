// Licences of what ships, from the packages themselves: for the pane's folder and for the kit.
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/iu;

/** Folder of a package as another one finds it. */
function folderOf(name, from) {
  for (let at = from; ; at = path.dirname(at)) {
    const folder = path.join(at, 'node_modules', name);
    if (fs.existsSync(path.join(folder, 'package.json'))) return folder;
    if (at === path.dirname(at)) return null;
  }
}

/** Everything that the product's own dependencies bring along, each version once. */
function packages() {
  const found = new Map();
  const visit = (folder) => {
    const { name, version, license, dependencies = {} } = read(path.join(folder, 'package.json'));
    const key = `${name} ${version}`;
    if (found.has(key)) return;
    found.set(key, { key, license: String(license ?? ''), folder });
    for (const one of Object.keys(dependencies)) {
      const next = folderOf(one, folder);
      if (next !== null) visit(next);
    }
  };
  for (const name of Object.keys(read(path.join(root, 'package.json')).dependencies)) {
    const folder = folderOf(name, root);
    if (folder === null) throw new Error(`${name} is not installed`);
    visit(folder);
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

const textOf = ({ folder }) =>
  fs
    .readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim())
    .join('\n\n');

/** What may ship with a program whose source is not given away. */
const FREE =
  /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MIT-0|Zlib|CC0-1\.0|Unlicense|BlueOak-1\.0\.0)(?: (?:OR|AND) [\w.-]+)*\)?$/u;

/** One text. @throws where a package has a licence that may not ship */
function notices() {
  const all = packages();
  const others = all.filter(({ license }) => !FREE.test(license));
  if (others.length > 0)
    throw new Error(
      `licences to look at: ${others.map(({ key, license }) => `${key}: ${license}`).join(', ')}`,
    );
  return all
    .map((one) => `${one.key} (${one.license})\n\n${textOf(one)}`.trim())
    .join(`\n\n${'-'.repeat(72)}\n\n`);
}

module.exports = { notices };
