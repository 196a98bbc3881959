import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyseTable } from '../../../src/domain/analyse';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { reportLines } from '../../../src/domain/consolidate/reportLines';
import { findTables } from '../../../src/domain/table/find';
import { readSource } from '../../../src/files/read';
import { issueMessage } from '../../../src/domain/messages/issueMessage';
const folder = path.resolve(__dirname, '../../../assets/samples');
test('x', async () => {
  const out: string[] = [];
  const all = [];
  for (const f of readdirSync(folder).filter((f) => /\.(xlsx|xls|et|csv|txt)$/.test(f))) {
    const s = await readSource(f, readFileSync(path.join(folder, f)));
    if (s.error) out.push('ERR ' + f + JSON.stringify(s.error));
    for (const g of s.grids) { const r = findTables(g); for (const t of r.tables) { all.push(t); out.push(`${f} | ${t.sheet} | ${t.title} | ${t.asOf} | ${t.columns.map((c) => c.header.replace(/\n/g, '/') + '=' + c.field).join(' ')} | rows ${t.rows.length} | unmapped ${t.unmapped.map(c=>c.header)} | skipped ${t.skipped.map(s=>s.row+s.reason)} | ${[...t.issues, ...t.rows.flatMap(r=>r.issues)].map(i=>i.code+':'+issueMessage(i))}`); } }
  }
  const master = all.filter((t) => t.file.includes('总表'));
  const c = consolidate(all.filter((t) => !t.file.includes('总表')), master);
  out.push('', JSON.stringify(c.report.balance), ...reportLines(c.report).map((l) => `${l.kind} ${l.file ?? ''} ${l.cell ?? ''} ${l.message}`), '');
  for (const t of c.tables) { out.push(`${t.title} ${t.asOf} ${t.columns.map((c) => c.header + '=' + c.field).join(' ')}`); for (const i of analyseTable(t).items) out.push(`${i.source.cells.sequence?.text ?? '-'} ${i.source.leadUnits.join('/')} | ${i.source.cells.task?.text.slice(0, 22)} | ${i.source.cells.progress?.text.slice(0, 26)} | ${i.completion.percent?.toFixed(1)} exp ${i.expected.percent} ${i.status} ${i.reason} | ${i.issues.map((x) => x.code).join(',')}`); }
  require('node:fs').writeFileSync('/tmp/cons/out.txt', out.join('\n'));
});
