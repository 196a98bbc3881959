import { messages } from '../../src/domain/messages/zh-CN';
import { highestApi } from '../../src/excel/capabilities';

const text = messages.pane.diagnostics;
const names = messages.pane.diagnose;

/** Name and value. */
export type Fact = readonly [string, string];

export const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

/** The Excel that the page is in. Its languages decide what text becomes a date. */
export function hostFacts(): readonly Fact[] {
  const { diagnostics, displayLanguage, contentLanguage } = Office.context;
  return [
    [names.host, String(diagnostics.host)],
    [names.platform, String(diagnostics.platform)],
    [names.version, diagnostics.version],
    [names.api, `ExcelApi ${highestApi(supports)}`],
    [text.languages, `${displayLanguage} / ${contentLanguage}`],
    [names.browser, navigator.userAgent],
    [text.time, new Date().toISOString()],
  ];
}
