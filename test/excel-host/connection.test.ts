import { stateOf } from './book/state';
import { loaded, refusedWith, run, started, type Work } from './testing';

/** What comes between a request and its answer. */

describe('limits of the connection', () => {
  test('a request beyond the limit is not carried out', async () => {
    const host = started({ payloadLimit: 20_000 });
    const values = Array.from({ length: 1000 }, () => ['很长的一段文字']);
    const work: Work = (_context, sheet) => void (sheet.getRange('A1:A1000').values = values);
    expect(await refusedWith(work)).toBe('RequestPayloadSizeLimitExceeded');
    expect(stateOf(host.book.sheets[0]!).cells).toEqual({});
    expect(host.trips.map(({ error }) => error)).toContain('RequestPayloadSizeLimitExceeded');
  });

  test('an answer beyond the limit is not given', async () => {
    started({ payloadLimit: 4000 });
    const work: Work = (_context, sheet) => void sheet.getRange('A1:A2000').load('values');
    expect(await refusedWith(work)).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('a cell is being edited: refused, or waited for', async () => {
    const host = started();
    host.editing = true;
    expect(await refusedWith((_context, sheet) => void sheet.load('name'))).toBe(
      'InvalidOperationInCellEditMode',
    );
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      await loaded(context.workbook.worksheets.getItem('Sheet1'), 'name');
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(done).toBe(false);
    host.editing = false;
    await waiting;
    expect(done).toBe(true);
  });

  test('the connection is refused, or silent', async () => {
    const host = started();
    host.connection = 'refused';
    expect(await refusedWith((_context, sheet) => void sheet.load('name'))).toBe('ConnectionFailure');
    host.connection = 'silent';
    const answer = run((_context, sheet) => void sheet.load('name')).then(() => 'answered');
    const silence = new Promise((resolve) => setTimeout(() => resolve('silence'), 60));
    expect(await Promise.race([answer, silence])).toBe('silence');
  });

  test('someone else changes the workbook meanwhile', async () => {
    const host = started();
    host.meanwhile = () => void (host.book.sheets[0]!.name = '别名');
    expect(await refusedWith((_context, sheet) => void sheet.load('name'))).toBe('ItemNotFound');
  });
});
