const path = require('node:path');
const fs = require('node:fs');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { version } = require('./package.json');
const { notices } = require('./src/kit/notices.cjs');
const { OnePage } = require('./src/page/onePage.cjs');

const swcFor = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target,
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
});
const swc = swcFor('es2022');

/**
 * What runs in web views: WPS and 360 bring kernels from Chrome 78 on, so that dependencies are translated as well.
 * What such kernels lack besides syntax is in src/taskpane/boot/polyfills.ts.
 */
const WEB_TARGET = ['web', 'es2019'];
const forWebViews = [
  swcFor('es2019'),
  {
    test: /\.m?js$/,
    include: /node_modules/,
    // Packages are of both kinds, and some leave out the ending in their imports.
    resolve: { fullySpecified: false },
    use: { loader: 'swc-loader', options: { isModule: 'unknown', jsc: { target: 'es2019' } } },
  },
];

/** The engine from a shell: one file that runs on Node 20. */
const cli = (mode) => ({
  name: 'cli',
  mode,
  target: 'node20',
  entry: { cli: './src/cli/main.ts' },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js', chunkFilename: 'cli-[name].js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [swc] },
  devtool: false,
  performance: { hints: false },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^cli\.js$/ }),
    new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) }),
  ],
});

/** Address in the repository's manifest; TONGBAO_URL takes its place in the built one. */
const LOCAL_URL = 'https://localhost:3000';

function productUrl() {
  const url = new URL(process.env.TONGBAO_URL ?? LOCAL_URL);
  if (url.protocol !== 'https:') throw new Error('TONGBAO_URL must be an https address');
  return url.href.replace(/\/+$/u, '');
}

/** An address, the origin alone where the manifest names the domain, and the version of the package. */
const forProduct = (manifest) => {
  const url = productUrl();
  return manifest
    .replace(/<Version>[\d.]+<\/Version>/u, `<Version>${version}.0</Version>`)
    .replaceAll(`<AppDomain>${LOCAL_URL}</AppDomain>`, `<AppDomain>${new URL(url).origin}</AppDomain>`)
    .replaceAll(`"${LOCAL_URL}/`, `"${url}/`);
};

/**
 * The store wants Microsoft's copy of office.js (TONGBAO_OFFICE_JS=cdn), 世纪互联 has one of its own (its address).
 * Everyone else gets the files of the npm package beside the page, so that nothing is asked of the internet.
 */
const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Null: beside the page. */
function officeElsewhere() {
  const asked = process.env.TONGBAO_OFFICE_JS ?? '';
  if (asked === '') return null;
  const url = new URL(asked === 'cdn' ? OFFICE_CDN : asked);
  // The client finds its other files from an address that ends so.
  if (url.protocol !== 'https:' || !url.pathname.endsWith('/office.js'))
    throw new Error('TONGBAO_OFFICE_JS must be cdn, or an https address of office.js');
  return url;
}
const officeUrl = officeElsewhere();
const OFFICE_DIST = path.resolve(__dirname, 'node_modules/@microsoft/office-js/dist');
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

/** The package has been frozen with these files; should one be missing the build says so, not the user's Excel. */
function officeFiles() {
  const missing = OFFICE_FILES.filter((file) => !fs.existsSync(path.join(OFFICE_DIST, file)));
  if (missing.length > 0) throw new Error(`@microsoft/office-js lacks ${missing.join(', ')}`);
  return OFFICE_FILES.map((file) => ({
    from: path.join(OFFICE_DIST, file),
    to: file,
    info: { minimized: true },
  }));
}

/** What of others ships, with its terms beside it. */
const licences = () => [
  { from: path.resolve(OFFICE_DIST, '../LICENSE.md'), to: 'office-js.LICENSE.md' },
  { from: 'package-lock.json', to: 'third-party-notices.txt', transform: notices },
];

const ownOfficeFiles = () => (officeUrl === null ? officeFiles() : []);

/**
 * Nothing but our own files. Griffel and Fluent write their rules through the CSSOM into style elements that are
 * created empty: the hash is that of the empty text, so no inline style with any content is let through.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const contentSecurityPolicy = () =>
  [
    "default-src 'none'",
    `script-src 'self'${officeUrl === null ? '' : ` ${officeUrl.origin}`}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** A page that office.js is loaded into. */
const htmlPage = (filename, template) =>
  new HtmlWebpackPlugin({
    filename,
    template,
    inject: false,
    minify: false,
    templateParameters: (_compilation, assets) => ({
      scripts: assets.js,
      officeJs: officeUrl === null ? 'office.js' : officeUrl.href,
      contentSecurityPolicy: contentSecurityPolicy(),
    }),
  });

/** What src/taskpane/build.ts is told. */
const buildFacts = (serving) =>
  new webpack.DefinePlugin({
    __DIAGNOSTICS__: String(serving),
    __BUILD__: JSON.stringify(`${version} ${new Date().toISOString().slice(0, 10)}`),
  });

/**
 * The task pane, which is also the page of the ribbon's functions. Only where it is served to developers does it lead
 * to the page of `diagnostics`.
 */
const pane = (mode, serving = false) => ({
  name: 'pane',
  mode,
  target: WEB_TARGET,
  entry: { taskpane: './src/taskpane/main.tsx' },
  output: {
    path: path.resolve(__dirname, 'dist/pane'),
    filename: mode === 'production' ? '[name].[contenthash:8].js' : '[name].js',
    chunkFilename: mode === 'production' ? '[name].[contenthash:8].js' : '[name].js',
    // Beside the page, wherever that is served: also in a folder of an intranet server.
    publicPath: '',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: forWebViews },
  devtool: mode === 'production' ? false : 'source-map',
  performance: { hints: false },
  plugins: [
    htmlPage('taskpane.html', './src/taskpane/page.ts'),
    htmlPage('help.html', './src/taskpane/help.ts'),
    buildFacts(serving),
    new CopyWebpackPlugin({
      patterns: [
        ...ownOfficeFiles(),
        ...licences(),
        { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
        { from: 'src/taskpane/shell.css', to: 'shell.css' },
        // As they are written: they must run where nothing else does.
        { from: 'src/taskpane/first/*.js', to: '[name][ext]', info: { minimized: true } },
        { from: 'manifest.xml', to: 'manifest.xml', transform: (content) => forProduct(content.toString()) },
      ],
    }),
  ],
  devServer: {
    port: 3000,
    hot: false,
    liveReload: false,
    client: false,
    static: false,
  },
});

const OFFLINE_PAGE = '进度通报.html';

/** Compiled for the build itself: what the page's file is made with. */
const pageTemplate = { import: './src/page/html.ts', library: { type: 'commonjs2' }, runtime: false };

/** The page without Excel: one file, for a double click. */
const page = (mode) => ({
  name: 'page',
  mode,
  target: WEB_TARGET,
  entry: {
    page: { import: './src/page/main.tsx', runtime: 'runtime' },
    engine: { import: './src/taskpane/engine/worker.ts', runtime: 'runtime' },
    template: pageTemplate,
  },
  output: { path: path.resolve(__dirname, 'dist/page'), filename: '[name].js', publicPath: '', clean: true },
  // What page and worker share is in the file once.
  optimization: { splitChunks: { chunks: ({ name }) => name !== 'template' } },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: forWebViews },
  devtool: false,
  performance: { hints: false },
  plugins: [buildFacts(false), new OnePage({ file: OFFLINE_PAGE, emptyStyle: EMPTY_STYLE })],
});

/** The page that shows the built pane beside a workbook in memory (npm start): no part of what is installed. */
const trial = (mode) => ({
  name: 'trial',
  mode,
  target: WEB_TARGET,
  entry: { main: './test/trial/main.tsx', excel: './test/trial/excel.ts' },
  output: {
    path: path.resolve(__dirname, 'dist/trial'),
    filename: '[name].js',
    chunkFilename: 'chunk-[name].js',
    publicPath: '',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: forWebViews },
  optimization: { minimize: false },
  devtool: false,
  performance: { hints: false },
  plugins: [
    new CopyWebpackPlugin({
      patterns: ['index.html', 'page.css', 'book.css', 'sheet.css'].map((file) => ({
        from: `test/trial/${file}`,
        to: file,
      })),
    }),
  ],
});

/**
 * The page that checks in a real Excel what the tests assume of it (npm run start:excel): no part of what is installed.
 * In a folder of its own, since the pane's is cleaned; the development server serves both under one address.
 */
const diagnostics = (mode) => ({
  ...trial(mode),
  name: 'diagnostics',
  entry: { assumptions: './test/diagnostics/main.ts' },
  output: { ...trial(mode).output, path: path.resolve(__dirname, 'dist/diagnostics') },
  plugins: [
    htmlPage('assumptions.html', './test/diagnostics/page.ts'),
    new CopyWebpackPlugin({
      patterns: [...ownOfficeFiles(), { from: 'test/diagnostics/assumptions.css', to: 'assumptions.css' }],
    }),
  ],
});

/** Measurements, built only when asked for by name. */
const bench = () => ({
  ...cli('production'),
  name: 'bench',
  entry: { bench: './bench/bench.ts' },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js', chunkFilename: 'bench-[name].js' },
  externals: { 'playwright-core': 'commonjs playwright-core' },
  // The client that the in-memory host reflects is found from the place of its source.
  node: { __dirname: true },
  plugins: [],
});

/** The fuzzing campaign (npm run fuzz), with names that a stack can be read by. */
const fuzz = () => ({
  ...cli('production'),
  name: 'fuzz',
  entry: { fuzz: './test/fuzz/main.ts' },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js', chunkFilename: 'fuzz-[name].js' },
  optimization: { minimize: false },
  plugins: [new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) })],
});

/** What the pane's start is measured against: built as the pane is. */
const benchHello = () => ({
  ...pane('production'),
  name: 'bench-hello',
  entry: { hello: './bench/hello/main.tsx' },
  output: { ...pane('production').output, path: path.resolve(__dirname, 'dist/bench-hello') },
  plugins: [
    new HtmlWebpackPlugin({
      filename: 'hello.html',
      template: './bench/hello/page.html',
      inject: false,
      minify: false,
      templateParameters: (_compilation, assets) => ({
        scripts: assets.js,
        contentSecurityPolicy: contentSecurityPolicy(),
      }),
    }),
    new CopyWebpackPlugin({
      patterns: [...officeFiles(), { from: 'assets/icons/icon-128.png', to: 'assets/icon-128.png' }],
    }),
  ],
});

/** What the offline page's start is measured against: React and a button, padded to as many bytes. */
const benchOffline = () => ({
  ...page('production'),
  name: 'bench-offline',
  entry: {
    page: './bench/offline/main.tsx',
    template: pageTemplate,
  },
  output: { path: path.resolve(__dirname, 'dist/bench-offline'), filename: '[name].js', clean: true },
  plugins: [
    new OnePage({
      file: 'hello.html',
      emptyStyle: EMPTY_STYLE,
      leastBytes: fs.statSync(path.resolve(__dirname, 'dist/page', OFFLINE_PAGE)).size,
    }),
  ],
});

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const wanted = [argv.configName ?? []].flat();
  // Those not asked for by name are left out by webpack itself.
  const onlyByName = {
    trial,
    diagnostics,
    bench,
    'bench-hello': benchHello,
    'bench-offline': benchOffline,
    fuzz,
  };
  const named = Object.keys(onlyByName).filter((name) => wanted.includes(name));
  // What is built into a folder, for anyone to install, never has the link.
  const serving = env.WEBPACK_SERVE === true && wanted.includes('diagnostics');
  return [cli(mode), pane(mode, serving), page(mode), ...named.map((name) => onlyByName[name](mode))];
};
