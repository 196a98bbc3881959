import { writeFileSync } from 'node:fs';
import { analyse } from '../domain/analyse';
import { messages } from '../domain/messages/zh-CN';
import { analysisJson } from './analysisJson';
import { inputs, readAll } from './inputs';
import { asOfOption, presetOption, type Flags } from './options';

/** 0 done; 1 done, but a file could not be read. */
export async function analyze(paths: readonly string[], flags: Flags): Promise<number> {
  const asOf = asOfOption(flags['as-of']);
  const preset = presetOption(flags);
  const files = await readAll(inputs(paths));
  const analysis = analyse(files, { ...(asOf !== undefined && { asOf }), preset });
  const json = analysisJson(analysis);
  if (flags.json === '-') process.stdout.write(`${JSON.stringify(json)}\n`);
  else {
    if (flags.json !== undefined) writeFileSync(flags.json, JSON.stringify(json));
    process.stdout.write(`${messages.cli.summary(json.summary)}\n`);
  }
  const undated = analysis.tables.filter((table) => table.asOf === null);
  for (const { table } of undated) process.stderr.write(`${messages.cli.noDate(table.file, table.sheet)}\n`);
  return files.some(({ error }) => error !== null) ? 1 : 0;
}
