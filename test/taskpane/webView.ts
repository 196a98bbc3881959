import { TextDecoder, TextEncoder } from 'node:util';

/** What every web view of Excel has and jsdom lacks. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
