import { laterForecast, reservation } from '../../../src/domain/schedule/guards';

/** Words beside a claim that take back that the item is done. */

test.each('正在调试 待验收 尚未 未完成 有待 待销号 收尾 扫尾 正在验收 仍在'.split(' '))(
  '%s takes it back',
  (words) => expect(reservation({ progress: `主体已完工,设备${words}` })).toBe(words),
);

test.each(['除2个小区外', '除东山村外', '除个别路段外'])('%s takes it back', (words) =>
  expect(reservation({ progress: `${words},其余已改造` })).toBe(words),
);

test.each([...'了夕颤湿尘雪草害险臭锈'])('除%s is another word', (sign) =>
  expect(reservation({ progress: `除${sign}工作外包已完成` })).toBeNull(),
);

test.each(['已全部完成', '除险加固已完成', '已通过验收', '调试完毕', '除,其余外'])(
  '%s takes nothing back',
  (progress) => expect(reservation({ progress })).toBeNull(),
);

const due = (date: string | null) => ({ text: '12月', date, kind: 'date' as const });
test.each([
  ['预计完成时间', '2026-12-31', '2026-09-30', '12月'],
  ['预期完成时间', '2026-12-31', '2026-09-30', '12月'],
  ['完成时限', '2026-12-31', '2026-09-30', null],
  ['预计完成时间', '2026-09-30', '2026-09-30', null],
  ['预计完成时间', '2026-10-01', '2026-09-30', '12月'],
  ['预计完成时间', null, '2026-09-30', null],
  ['预计完成时间', '2026-12-31', null, null],
])('%s %s on %s', (dueHeader, date, asOf, expected) =>
  expect(laterForecast({ dueHeader, due: due(date), asOf })).toBe(expected),
);
