const path = require('node:path');
const webpack = require('webpack');

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

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
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^cli\.js$/ })],
});

module.exports = (_env, argv = {}) => [cli(argv.mode ?? 'production')];
