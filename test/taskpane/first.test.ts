/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RIBBON_FUNCTIONS } from '../../src/commands/functions';
import page from '../../src/taskpane/page';

/** The two scripts that run before the pane's program: plain ES5, tried as they are shipped. */

const source = (name: string): string =>
  readFileSync(path.resolve(__dirname, '../../src/taskpane/first', name), 'utf8');
const html = page({ scripts: ['pane.js'], officeJs: 'office.js', contentSecurityPolicy: '' });

/** Runs a script where the page has it: it is the last one that was parsed. */
function run(name: string, attributes: Readonly<Record<string, string>> = {}): void {
  document.head.innerHTML = '';
  document.body.innerHTML = html.slice(html.indexOf('<body>'), html.indexOf('</body>'));
  const script = document.createElement('script');
  Object.entries(attributes).forEach(([key, value]) => script.setAttribute(key, value));
  document.body.append(script);
  new Function(source(name))();
}

const userAgent = (text: string): void =>
  void jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(text);
const shown = (): (string | null)[] =>
  [...document.querySelectorAll('[data-reason]')]
    .filter((notice) => notice.closest('[hidden]') === null)
    .map((notice) => notice.getAttribute('data-reason'));
const paneComes = (): void =>
  document.querySelector('#pane')?.replaceChildren(document.createElement('main'));

function failsToLoad(src: string): void {
  const script = document.createElement('script');
  script.src = src;
  document.body.append(script);
  script.dispatchEvent(new Event('error'));
}

beforeEach(() => {
  jest.useFakeTimers();
  userAgent('Mozilla/5.0 Chrome/109.0.0.0 Safari/537.36');
  // jsdom knows no nomodule.
  Object.defineProperty(HTMLScriptElement.prototype, 'noModule', { value: true, configurable: true });
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('watch.js', () => {
  test('nothing is said while the pane may come, nor when it has come', () => {
    run('watch.js');
    jest.advanceTimersByTime(7000);
    expect(shown()).toEqual([]);
    paneComes();
    jest.advanceTimersByTime(20_000);
    expect(shown()).toEqual([]);
    expect(document.querySelector('#pane')).not.toHaveAttribute('hidden');
  });

  test('after 8 seconds it says what may be missing, and takes it back when the pane comes', () => {
    run('watch.js');
    jest.advanceTimersByTime(9000);
    expect(shown()).toEqual(['slow']);
    expect(document.querySelector('#stalled-details')).toHaveTextContent('Chromium 109');
    expect(document.querySelector('#pane')).not.toHaveAttribute('hidden');
    paneComes();
    jest.advanceTimersByTime(1000);
    expect(shown()).toEqual([]);
  });

  test.each([
    ['https://intranet/office.js', 'office'],
    ['https://intranet/taskpane.1a2b3c4d.js', 'files'],
  ])('%s does not load: %s', (src, reason) => {
    run('watch.js');
    failsToLoad(src);
    jest.advanceTimersByTime(1000);
    expect(shown()).toEqual([reason]);
    expect(document.querySelector('#stalled-details')).toHaveTextContent(src);
  });

  test('an error that stops it is told with its words; one that comes when the pane stands is not', () => {
    run('watch.js');
    window.dispatchEvent(new ErrorEvent('error', { message: 'Object.hasOwn is not a function' }));
    jest.advanceTimersByTime(1000);
    expect(shown()).toEqual(['fault']);
    expect(document.querySelector('#stalled-details')).toHaveTextContent('Object.hasOwn is not a function');
    paneComes();
    jest.advanceTimersByTime(1000);
    window.dispatchEvent(new ErrorEvent('error', { message: 'later' }));
    jest.advanceTimersByTime(9000);
    expect(shown()).toEqual([]);
  });

  test('a kernel that is too old is named at once', () => {
    userAgent('Mozilla/5.0 Chrome/69.0.3497.100 Safari/537.36');
    run('watch.js');
    jest.advanceTimersByTime(1000);
    expect(shown()).toEqual(['kernel']);
    expect(document.querySelector('#pane')).toHaveAttribute('hidden');
  });

  test('so is one that knows no modules', () => {
    Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
    userAgent('Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko');
    run('watch.js');
    jest.advanceTimersByTime(1000);
    expect(shown()).toEqual(['kernel']);
  });
});

describe('ribbon.js', () => {
  const names = { 'data-functions': RIBBON_FUNCTIONS.join(' ') };
  interface Globals {
    Office?: { actions?: { associate(name: string, work: (event: unknown) => void): void } } | undefined;
    tongbaoRibbon: { answer(take: (name: string, event: unknown) => void): void };
  }
  const globals = globalThis as unknown as Globals;
  afterEach(() => void (globals.Office = undefined));

  test('every function is known at once; a press before the program is there waits its turn', () => {
    const work = new Map<string, (event: unknown) => void>();
    globals.Office = { actions: { associate: (name, one) => void work.set(name, one) } };
    run('ribbon.js', names);
    expect([...work.keys()]).toEqual([...RIBBON_FUNCTIONS]);
    work.get('bulletin')?.(1);
    work.get('clear')?.(2);
    const taken: unknown[][] = [];
    globals.tongbaoRibbon.answer((...press) => void taken.push(press));
    work.get('mark')?.(3);
    expect(taken).toEqual([
      ['bulletin', 1],
      ['clear', 2],
      ['mark', 3],
    ]);
  });

  test.each([[undefined], [{}]])('without a ribbon (%j) nobody is asked', (office) => {
    globals.Office = office;
    run('ribbon.js', names);
    const taken: unknown[][] = [];
    globals.tongbaoRibbon.answer((...press) => void taken.push(press));
    expect(taken).toEqual([]);
  });
});
