import path from 'node:path';
import { troubles } from '../../../src/domain/schedule/troubles';
import { pairLines } from '../../corpus/pairs';
import { expectGolden } from '../../golden/golden';
import { READERS, understood, type Reads } from './readers';

/** What each reader by itself understands of the texts of all pairs, whether or not it comes to anything in the row. */

const lines = pairLines(path.resolve(__dirname, '../../corpus/pairs')).filter(
  ({ file }) => !file.startsWith('words-'),
);

/** Of what a progress cell tells itself; a problem cell is asked more. */
const hindered: Reads = (text) => troubles(text).map(({ kind, text: words }) => `${kind} “${words}”`);
const ASKED: Readonly<Record<string, Reads>> = { ...READERS, hindered };

const readings = (texts: readonly string[], readers: readonly string[]): string =>
  [...new Set(texts)]
    .filter((text) => text !== '')
    .flatMap((text) => {
      const told = readers.flatMap((name) => {
        const words = understood(ASKED[name] ?? (() => []), text);
        return words === '–' ? [] : [`  ${name} ${words.replace(/\s+/gu, ' ')}`];
      });
      return [text.replace(/\s+/gu, ' '), ...told];
    })
    .join('\n');

test('progress is understood as it was, reader by reader', () =>
  expectGolden(
    'readings-of-progress.txt',
    readings(
      lines.map(({ progress }) => progress),
      ['fact', 'stage', 'claim', 'hindered', 'dates'],
    ),
  ));

test('tasks are understood as they were, reader by reader', () =>
  expectGolden(
    'readings-of-tasks.txt',
    readings(
      lines.map(({ task }) => task),
      ['target', 'stage', 'planned share', 'dates'],
    ),
  ));
