import { refusal, refusedWith, run, started, type Work } from './testing';

/** Members that a version of Excel does not have yet. */

describe('versions of Excel', () => {
  const members: Readonly<Record<string, Work>> = {
    '1.10': (_context, sheet) => void sheet.comments.load('items/id'),
    '1.13': (_context, sheet) => void sheet.getRange('A1').getMergedAreasOrNullObject().load('address'),
    '1.14': (_context, sheet) =>
      void sheet.getRange('A1').conditionalFormats.getItemOrNullObject('x').load('id'),
    '1.15': (_context, sheet) =>
      (sheet.getRange('A1') as unknown as { getSurroundingDataRegion(): Excel.Range })
        .getSurroundingDataRegion()
        .load('address') as unknown as void,
  };
  const number = (version: string): number => Number(version.split('.')[1]);
  const pairs = ['1.9', '1.13', '1.14'].flatMap((level) =>
    Object.keys(members).map((since) => [level, since] as const),
  );

  test.each(pairs)('at %s, a member of %s', async (apiLevel, since) => {
    started({ apiLevel });
    if (number(since) > number(apiLevel)) expect(await refusedWith(members[since]!)).toBe('ApiNotFound');
    else await run(members[since]!);
  });

  test('suspending is there from 1.6 and 1.9 on', async () => {
    const work: Work = ({ workbook }) => {
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
    };
    started({ apiLevel: '1.9' });
    await run(work);
    started({ apiLevel: '1.8' });
    expect(await refusal(work)).toMatchObject({
      code: 'ApiNotFound',
      location: 'Application.suspendScreenUpdatingUntilNextSync',
    });
  });
});
