import type { Port } from '../../domain/port';
import type { ExcelPortOptions } from '../../excel/port';

const HALF = 128;

/** Excel's own theme; where it does not tell, the system's. */
function isDark(): boolean {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const [, red, green, blue] = /^#?(\w\w)(\w\w)(\w\w)/u.exec(theme?.bodyBackgroundColor ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined)
    return globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  return [red, green, blue].every((part) => parseInt(part, 16) < HALF);
}

/** The port of the Excel that the page was opened in; its code is loaded only now that Excel is there. */
export async function connect(options: ExcelPortOptions): Promise<Port> {
  const { excelPort } = await import('../../excel/port');
  const { diagnostics, requirements } = Office.context;
  return excelPort(
    {
      host: String(diagnostics?.host ?? 'Excel'),
      platform: String(diagnostics?.platform ?? ''),
      version: String(diagnostics?.version ?? ''),
      dark: isDark,
      supports: (version) => requirements.isSetSupported('ExcelApi', version),
    },
    options,
  );
}
