import '../taskpane/boot/polyfills';
import { startPage } from './start';
import { serve } from '../taskpane/engine/serve';

/** One program for both: the page, and the worker that it makes from itself. */
if (typeof document === 'undefined') serve();
else startPage(document.currentScript?.textContent ?? '');
