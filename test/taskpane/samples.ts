import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Grid } from '../../src/domain/grid';
import { readSource } from '../../src/files/read';
import type { DroppedFile } from '../../src/taskpane/tasks/sources';

const folder = path.resolve(__dirname, '../../assets/samples');

export const LIST = '青溪县2026年民生实事项目总表.xlsx';

/** Returns of the sample county, in the order of their names. */
export const RETURNS: readonly string[] = readdirSync(folder)
  .filter((name) => /\.(?:xlsx|xls|et|csv|txt)$/u.test(name) && name !== LIST)
  .sort(new Intl.Collator('zh-CN', { numeric: true }).compare);

export const samplePath = (name: string): string => path.join(folder, name);

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(samplePath(name)));

export function droppedBytes(name: string, bytes: Uint8Array): DroppedFile {
  const arrayBuffer = async (): Promise<ArrayBuffer> => bytes.slice().buffer as ArrayBuffer;
  return { name, size: bytes.length, arrayBuffer };
}

/** A sample as it comes when it is dropped into the pane. */
export const sample = (name: string): DroppedFile => droppedBytes(name, bytesOf(name));

/** Sheets of a sample, as if it were the open workbook. */
export async function sampleGrids(name: string = LIST): Promise<readonly Grid[]> {
  return (await readSource(name, bytesOf(name))).grids;
}
