import { assume, read, refused, same, type Assumption, type Check } from './assumption';

/** Sheets, protection, what the workbook keeps, events. */

const protectedWrite =
  (write: (sheet: Excel.Worksheet) => unknown): Check =>
  async (context, sheet) => {
    sheet.protection.protect();
    await context.sync();
    try {
      write(sheet);
      await refused(context, 'AccessDenied');
    } finally {
      sheet.protection.unprotect();
      await context.sync();
    }
  };

const WAIT = 1500;

/** The first event after a write, or an error when none comes. */
async function firstChange(context: Excel.RequestContext, sheet: Excel.Worksheet) {
  let tell: (event: Excel.WorksheetChangedEventArgs) => void = () => undefined;
  let late: () => void = () => undefined;
  const told = new Promise<Excel.WorksheetChangedEventArgs>((resolve, reject) => {
    tell = resolve;
    late = () => reject(new Error('no event'));
  });
  const handler = context.workbook.worksheets.onChanged.add(async (event) => tell(event));
  await context.sync();
  sheet.getRange('B2:C2').values = [[1, 2]];
  await context.sync();
  const timer = setTimeout(() => late(), WAIT);
  try {
    return await told;
  } finally {
    clearTimeout(timer);
    handler.remove();
    await handler.context.sync();
  }
}

const KEY = 'tongbao-check';
const NAMESPACE = 'urn:tongbao:check';

export const WORKBOOK: readonly Assumption[] = [
  assume(
    'id-survives-rename',
    '1.1',
    'A sheet keeps its id when it is renamed, and is found by it.',
    async (context, sheet) => {
      sheet.load('id,name');
      await context.sync();
      const { id, name } = sheet;
      sheet.name = `${name.slice(0, 25)}改`;
      const again = context.workbook.worksheets.getItem(id);
      again.load('id,name');
      await context.sync();
      same([again.id, again.name], [id, `${name.slice(0, 25)}改`]);
      sheet.name = name;
      await context.sync();
    },
  ),
  assume(
    'names-by-case',
    '1.1',
    'Names of sheets differing only in case are the same name: ItemAlreadyExists.',
    async (context, sheet) => {
      sheet.load('name');
      await context.sync();
      const { name } = sheet;
      sheet.name = 'tongbao a';
      await context.sync();
      context.workbook.worksheets.add('TONGBAO A');
      await refused(context, 'ItemAlreadyExists');
      sheet.name = name;
      await context.sync();
    },
  ),
  assume(
    'sheet-names',
    '1.1',
    'Names with / or of more than 31 characters are refused: InvalidArgument.',
    async (context) => {
      context.workbook.worksheets.add('a/b');
      await refused(context, 'InvalidArgument');
      context.workbook.worksheets.add('长'.repeat(32));
      await refused(context, 'InvalidArgument');
    },
  ),
  assume(
    'hidden-sheet',
    '1.1',
    'A hidden sheet is read and written, but not activated.',
    async (context, sheet) => {
      sheet.visibility = 'Hidden';
      sheet.getRange('A1').values = [[1]];
      same((await read(sheet.getRange('A1'))).values, [[1]]);
      sheet.activate();
      await refused(context);
      sheet.visibility = 'Visible';
      await context.sync();
    },
  ),
  assume(
    'protected-values',
    '1.2',
    'A protected sheet denies values: AccessDenied.',
    protectedWrite((sheet) => (sheet.getRange('A1').values = [[1]])),
  ),
  assume(
    'protected-formats',
    '1.2',
    'A protected sheet denies formats: AccessDenied.',
    protectedWrite((sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000')),
  ),
  assume(
    'protected-heights',
    '1.2',
    'A protected sheet denies row heights: AccessDenied.',
    protectedWrite((sheet) => (sheet.getRange('1:1').format.rowHeight = 30)),
  ),
  assume(
    'protected-merges',
    '1.2',
    'A protected sheet denies merging: AccessDenied.',
    protectedWrite((sheet) => sheet.getRange('A1:B1').merge()),
  ),
  assume(
    'protected-rules',
    '1.6',
    'A protected sheet denies conditional formats: AccessDenied.',
    protectedWrite((sheet) => sheet.getRange('A1').conditionalFormats.add('Custom')),
  ),
  assume(
    'protected-comments',
    '1.10',
    'A protected sheet denies comments: AccessDenied.',
    protectedWrite((sheet) => sheet.comments.add(sheet.getRange('A1'), '一')),
  ),
  assume(
    'protected-charts',
    '1.2',
    'A protected sheet denies charts: AccessDenied.',
    protectedWrite((sheet) => sheet.charts.add('BarClustered', sheet.getRange('A1:A3'))),
  ),
  assume('settings-any-json', '1.4', 'Settings keep any JSON.', async (context) => {
    const { settings } = context.workbook;
    const value = { list: [1, '二', null, true], inner: { a: 1.5 } };
    settings.add(KEY, value);
    const setting = settings.getItem(KEY);
    setting.load('value');
    await context.sync();
    try {
      same(setting.value, value);
    } finally {
      // Also where Excel gives something else back: it would travel with the workbook.
      setting.delete();
      await context.sync();
    }
    const none = settings.getItemOrNullObject(KEY);
    none.load('key');
    await context.sync();
    same(none.isNullObject, true);
  }),
  assume(
    'custom-xml',
    '1.5',
    'Custom XML is found by its namespace and given back as it was; malformed XML is refused.',
    async (context) => {
      const xml = `<a xmlns="${NAMESPACE}"><b c="1 &lt; 2">文字</b></a>`;
      const part = context.workbook.customXmlParts.add(xml);
      const count = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getCount();
      const kept = part.getXml();
      await context.sync();
      try {
        same([kept.value, count.value], [xml, 1]);
      } finally {
        part.delete();
        await context.sync();
      }
      context.workbook.customXmlParts.add('<a><b></a>');
      await refused(context);
    },
  ),
  assume(
    'event-of-own-change',
    '1.9',
    "The add-in's own changes raise onChanged: Local, with an address that names no sheet.",
    async (context, sheet) => {
      const { source, changeType, address } = await firstChange(context, sheet);
      same([source, changeType, address], ['Local', 'RangeEdited', 'B2:C2']);
    },
  ),
  assume(
    'event-trigger-source',
    '1.14',
    'From 1.14 on an event says whether the add-in itself was its cause.',
    async (context, sheet) => {
      same((await firstChange(context, sheet)).triggerSource, 'ThisLocalAddin');
    },
  ),
  assume('events-off', '1.9', 'Nothing is told while events are turned off.', async (context, sheet) => {
    context.runtime.enableEvents = false;
    await context.sync();
    try {
      const told = await firstChange(context, sheet).catch((error: Error) => error.message);
      same(told, 'no event');
    } finally {
      context.runtime.enableEvents = true;
      await context.sync();
    }
  }),
];
