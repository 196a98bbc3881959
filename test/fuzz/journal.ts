import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isReport, type Report } from './protocol';

/** What a campaign has done so far, a line a case: it goes on from there. */

const FOLDER = path.join(process.cwd(), 'out/fuzz');

export class Journal {
  readonly reports: Report[] = [];
  private readonly file: string;

  constructor(seed: number, resume: boolean) {
    mkdirSync(FOLDER, { recursive: true });
    this.file = path.join(FOLDER, `seed-${seed}.jsonl`);
    if (resume && existsSync(this.file)) this.reports.push(...linesOf(this.file));
    else writeFileSync(this.file, '');
  }

  add(report: Report): void {
    this.reports.push(report);
    appendFileSync(this.file, `${JSON.stringify(report)}\n`);
  }
}

/** A line that was cut off when the campaign was ended is done again. */
function linesOf(file: string): Report[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        const report: unknown = JSON.parse(line);
        return isReport(report) ? [report] : [];
      } catch {
        return [];
      }
    });
}

/** Keeps the files of a case that broke a law. */
export function keep(seed: number, number: number, name: string, bytes: Uint8Array): string {
  const extension = /\.[A-Za-z0-9]{1,5}$/u.exec(name)?.[0] ?? '.bin';
  const file = path.join(FOLDER, `${seed}-${number}${extension}`);
  writeFileSync(file, bytes);
  return file;
}
