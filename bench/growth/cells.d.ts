import type { SourceFile } from '../../src/domain/grid';
import type { Field } from '../../src/domain/table/fields';
/** Name → the piece that a cell is filled with, by its number. */
export declare const KINDS: Readonly<Record<string, (n: number) => string>>;
export declare function cellOf(kind: string, length: number): string;
/** A table of one row, ordinary but for the text of some of its fields. */
export declare function tableOf(fields: readonly Field[], text: string): SourceFile;
