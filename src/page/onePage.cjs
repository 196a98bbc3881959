// The build's last step for the page without Excel: all pieces of the program in one file (webpack.config.js).
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');

const root = path.resolve(__dirname, '../..');
const read = (file) => fs.readFileSync(path.join(root, file));
const sha256 = (text) => `'sha256-${crypto.createHash('sha256').update(text).digest('base64')}'`;

const TEMPLATE = 'template';
const LICENCES = '.LICENSE.txt';

/**
 * Puts the program into the page, which then names the digests of its pieces: nothing else runs in it. The pieces of
 * the entry `page` run as they stand; all others are text until src/page/pieces.ts asks for them.
 */
class OnePage {
  /**
   * @param file name of the page
   * @param emptyStyle the digest of the style elements that components make empty
   * @param leastBytes the program is padded to that many, for measuring
   */
  constructor({ file, emptyStyle, leastBytes = 0 }) {
    this.file = file;
    this.emptyStyle = emptyStyle;
    this.leastBytes = leastBytes;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('OnePage', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'OnePage', stage }, () => this.put(compilation));
    });
  }

  put(compilation) {
    const render = this.template(compilation);
    if (render === null || compilation.errors.length > 0) return;
    const pieces = this.pieces(compilation);
    // Minimised any further it would no longer be what its digests say.
    const html = new webpack.sources.RawSource(this.page(render, pieces));
    for (const { name } of compilation.getAssets()) compilation.deleteAsset(name);
    compilation.emitAsset(this.file, html, { minimized: true });
  }

  /** The template is compiled along with the program, since its words are those of the messages. */
  template(compilation) {
    const asset = compilation.getAsset(`${TEMPLATE}.js`);
    if (asset === undefined) return null;
    const found = { exports: {} };
    new Function('module', 'exports', asset.source.source().toString())(found, found.exports);
    return found.exports.default;
  }

  /** In the order in which the page and its worker run them. */
  pieces(compilation) {
    const own = (entry) => compilation.entrypoints.get(entry)?.getFiles() ?? [];
    const [first, engine] = [own('page'), reached(compilation.entrypoints.get('engine'))];
    const others = compilation
      .getAssets()
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js') && name !== `${TEMPLATE}.js`);
    const names = [...new Set([...first, ...engine, ...others])];
    const texts = names.map((name) => withLicences(compilation, name));
    const lack = this.leastBytes - texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    return names.map((name, index) => ({
      name,
      text: index === 0 && lack > 0 ? `/*${'-'.repeat(lack)}*/${texts[index]}` : texts[index],
      first: first.includes(name),
      engine: engine.includes(name),
    }));
  }

  page(render, pieces) {
    const style = read('src/taskpane/shell.css').toString();
    const watch = read('src/taskpane/first/watch.js').toString();
    return render({
      pieces,
      watch,
      style,
      icon: `data:image/png;base64,${read('assets/icons/icon-32.png').toString('base64')}`,
      contentSecurityPolicy: [
        "default-src 'none'",
        `script-src ${[watch, ...pieces.map(({ text }) => text)].map(sha256).join(' ')}`,
        `style-src ${sha256(style)} ${this.emptyStyle}`,
        'img-src data: blob:',
        'worker-src blob:',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    });
  }
}

/** Files of an entry and of all that it may ask for later: a worker has no page to ask. */
function reached(entry) {
  const groups = new Set(entry === undefined ? [] : [entry]);
  for (const group of groups) for (const child of group.childrenIterable) groups.add(child);
  return [...groups].flatMap((group) => group.getFiles());
}

/** There is no file beside the page: what a piece would point to stands in it. */
function withLicences(compilation, name) {
  const program = compilation.getAsset(name).source.source().toString();
  const licences = compilation.getAsset(`${name}${LICENCES}`)?.source.source().toString() ?? '';
  return program.replace(/^\/\*![^*]*\*\//u, () => licences).replaceAll('</script', '<\\/script');
}

module.exports = { OnePage };
