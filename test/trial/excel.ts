import '../../src/taskpane/boot/polyfills';
import { installBrowserBridge } from '../excel-host/browserBridge';
import type { Host } from '../excel-host/host';

/** Runs in the pane's frame before office.js: there the workbook of the page around it is Excel's. */
const { excelHost } = window.parent as Window & { readonly excelHost?: Host };
if (excelHost !== undefined) installBrowserBridge(window, excelHost);
