import { factsOf } from '../../../src/domain/read/facts';
import { read } from '../../../src/domain/read/figure';
import { cleanText } from '../../../src/domain/text/clean';

/** Every amount of a text with the strongest word against it. */
const roles = (text: string, year: number | null = null): string =>
  factsOf(read(cleanText(text)), { year, header: '' })
    .map(({ value, objections }) => `${value}:${objections[0]?.role ?? 'open'}`)
    .join(' ');

test.each([
  ['已建成12座', '12:open'],
  ['建成7座，在建5座', '7:open 5:under-way'],
  ['7座已建成、5座在建', '7:open 5:under-way'],
  ['正在建设甲站3座、乙站5座', '3:under-way 5:under-way'],
  ['取消2个，退回3个', '2:cancelled 3:cancelled'],
  ['除2所外，已建成18所', '2:excepted 18:open'],
  ['剩余4座预计9月完工', '4:remaining'],
  ['拟于10月改造管网12公里', '12:planned'],
  ['原计划改造管网12公里，实际改造9公里', '12:planned 9:open'],
  ['建成后可新增学位900个', '900:capacity'],
  ['8座水库已完成招标', '8:prepared'],
  ['16家村卫生室完成选址', '16:prepared'],
  ['招标和安装已完成6台', '6:open'],
  ['现场指导10家', '10:inspected'],
  ['已开工9个', '9:started'],
  ['全国已建成3万个', '30000:elsewhere'],
  ['去年建成31座，今年建成15座', '31:earlier 15:open'],
  ['应接种9000人，已接种7420人', '9000:planned 7420:open'],
  ['50个排污口中，已整治38个', '50:asked 38:open'],
  ['未完成13公里', '13:denied'],
  ['未出现事故，已安装40处', '40:open'],
  ['40个取水口已细化到点位，并完成设置', '40:open'],
  ['已完成：17个；在建：8个', '17:open 8:under-way'],
  ['设备安装20处', '20:component'],
])('%s → %s', (text, expected) => expect(roles(text)).toBe(expected));

test('a year before the table’s own is not this year', () => {
  expect(roles('2023年种植5800亩，2024年已种植4100亩', 2024)).toBe('5800:earlier 4100:open');
  expect(roles('2023年种植5800亩', null)).toBe('5800:open');
});

test.each([
  ['6月份更换水表900只', true],
  ['本月新增310人', true],
  ['第二季度开展24场', true],
  ['上半年开展51场', false],
  ['1-8月新增2900人', false],
  ['前8个月新增2900人', false],
  ['截至6月底建成4片', false],
])('%s is one period’s figure: %s', (text, expected) =>
  expect(factsOf(read(cleanText(text)), { year: null, header: '' })[0]?.onePeriod).toBe(expected),
);
