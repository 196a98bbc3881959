import { loaded, run, started } from './testing';

/** Events reach those who listen, and nobody else. */

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

type Changed = Excel.WorksheetChangedEventArgs;

async function listening(seen: Changed[]) {
  let handler: OfficeExtension.EventHandlerResult<Changed> | undefined;
  await run(async (context) => {
    handler = context.workbook.worksheets.onChanged.add(async (event) => void seen.push(event));
    await context.sync();
  });
  return handler!;
}

const write = (value: unknown) =>
  run((_context, sheet) => void (sheet.getRange('B2:C2').values = [[value, value]]));

describe('onChanged', () => {
  test('tells what the add-in itself changed', async () => {
    const host = started();
    const seen: Changed[] = [];
    await listening(seen);
    await write(1);
    await pause();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      type: 'WorksheetChanged',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      worksheetId: host.book.sheets[0]!.id,
      address: 'B2:C2',
    });
  });

  test('gives its range', async () => {
    started();
    const seen: Changed[] = [];
    await listening(seen);
    await write(7);
    await pause();
    await run(async (context) => {
      const range = await loaded(seen[0]!.getRange(context), 'address,values');
      expect([range.address, range.values]).toEqual(['Sheet1!B2:C2', [[7, 7]]]);
    });
  });

  test('tells what others changed', async () => {
    const host = started();
    const seen: Changed[] = [];
    await listening(seen);
    host.changedByOthers({ kind: 'cells', sheet: host.book.sheets[0]!.id, address: 'A1' });
    await pause();
    expect(seen).toMatchObject([{ source: 'Remote', triggerSource: 'Unknown', address: 'A1' }]);
  });

  test('has no trigger source before 1.14', async () => {
    started({ apiLevel: '1.13' });
    const seen: Changed[] = [];
    await listening(seen);
    await write(1);
    await pause();
    expect(seen.map(({ triggerSource }) => triggerSource)).toEqual([undefined]);
  });

  test('is over once the handler is removed', async () => {
    started();
    const seen: Changed[] = [];
    const handler = await listening(seen);
    handler.remove();
    await handler.context.sync();
    await write(1);
    await pause();
    expect(seen).toEqual([]);
  });

  test('is silent while events are off, and for formats', async () => {
    started();
    const seen: Changed[] = [];
    await listening(seen);
    await run((_context, sheet) => void (sheet.getRange('A1').format.fill.color = '#FF0000'));
    await run((context) => void (context.runtime.enableEvents = false));
    await write(1);
    await pause();
    expect(seen).toEqual([]);
  });

  test('tells rows that moved and cells that were cleared', async () => {
    started();
    const seen: Changed[] = [];
    await listening(seen);
    await run((_context, sheet) => {
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('2:3').delete('Up');
      sheet.getRange('A1').clear('Contents');
    });
    await pause();
    expect(seen.map(({ changeType, address }) => [changeType, address])).toEqual([
      ['RowInserted', '2:3'],
      ['RowDeleted', '2:3'],
      ['RangeEdited', 'A1'],
    ]);
  });

  test('of one sheet tells of that sheet only', async () => {
    started();
    const seen: string[] = [];
    await run(async (context, sheet) => {
      const second = context.workbook.worksheets.add('二');
      await loaded(sheet, 'id');
      sheet.onChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
      second.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[1]];
    });
    await pause();
    expect(seen).toEqual(['A2']);
  });
});

describe('sheets that come and go', () => {
  test('are told with their id', async () => {
    const host = started();
    const seen: string[] = [];
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(
        async ({ worksheetId, source }) => void seen.push(`added ${worksheetId} ${source}`),
      );
      worksheets.onDeleted.add(
        async ({ worksheetId, source }) => void seen.push(`deleted ${worksheetId} ${source}`),
      );
      await context.sync();
    });
    await run((context) => void context.workbook.worksheets.add('二'));
    const id = host.book.sheets[1]!.id;
    await run((context) => context.workbook.worksheets.getItem('二').delete());
    host.changedByOthers({ kind: 'deleted', sheet: 'x' });
    await pause();
    expect(seen).toEqual([`added ${id} Local`, `deleted ${id} Local`, 'deleted x Remote']);
  });
});
