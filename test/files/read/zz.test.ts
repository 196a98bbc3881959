import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../../../src/files/read';
const walk = (d: string): string[] => readdirSync(d).flatMap((n) => { const p = join(d, n); return statSync(p).isDirectory() ? walk(p) : [p]; });
test('show', async () => {
  const out: string[] = [];
  for (const f of (process.env['ZZ'] ?? '').split(':').flatMap((d) => statSync(d).isDirectory() ? walk(d) : [d])) {
    const t = performance.now();
    const s = await readSource(f.replace(/^.*\//, ''), new Uint8Array(readFileSync(f)));
    out.push(`## ${f} ${Math.round(performance.now() - t)}ms ${s.error ? s.error.code + ' ' + s.error.message + (s.error.detail ?? '') : ''} ${s.made ?? ''}`);
    for (const g of s.grids) out.push(`  [${g.sheet} ${g.visibility} ${g.layout} r${g.firstRow} c${g.firstColumn} rows ${g.values.length} struck ${g.struck.length} hid ${g.hiddenRows} ${g.hiddenColumns} merges ${g.merges.length} cut ${g.cut?.length}]`, ...g.texts.slice(0, Number(process.env['ZN'] ?? 5)).map((r) => '    ' + JSON.stringify(r).slice(0, 260)), '    ' + JSON.stringify(g.values.slice(2,4)).slice(0, 200), '    ' + JSON.stringify(g.formats).slice(0,100));
  }
  require('node:fs').writeFileSync('/tmp/rd/out.txt', out.join('\n'));
});
