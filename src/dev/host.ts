import { installBrowserBridge } from '../../test/excel-host/browserBridge';
import { createHost } from '../../test/excel-host/host';
import { openBook } from './openBook';

/** The in-memory workbook for tests and measurements in a browser: put into a page before its own scripts. */
export const excelHost = { createHost, installBrowserBridge, openBook };
