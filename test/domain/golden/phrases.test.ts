import { readFileSync } from 'node:fs';
import path from 'node:path';
import { READERS, understood } from './readers';

/**
 * One phrase, one meaning: a line is `words → what is understood`, a section for each thing that is asked of words,
 * with every alternative of its patterns once.
 * Where nothing is understood the line says –.
 */

const sections = readFileSync(path.join(__dirname, 'phrases.txt'), 'utf8')
  .split(/^# /mu)
  .filter((block) => block !== '')
  .map((block) => {
    const [name = '', ...lines] = block.split('\n');
    return [name, lines.filter((line) => line !== '')] as const;
  });

test('every section has its reader, and every reader a section', () => {
  expect(sections.map(([name]) => name).sort()).toEqual(Object.keys(READERS).sort());
});

test.each(sections)('%s', (name, lines) => {
  const reads = READERS[name] ?? (() => []);
  const given = lines.map((line) => line.slice(0, line.lastIndexOf(' → ')));
  expect(given.map((text) => `${text} → ${understood(reads, text)}`)).toEqual(lines);
});
