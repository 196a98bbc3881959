import { messages } from '../../src/domain/messages/zh-CN';
import type { Assumption } from '../excel-host/assumptions';
import type { Fact } from './facts';
import { MARKS } from './report';
import type { Outcome, Result } from './runner';

/** The page's elements. What they show comes from `main.ts`. */

const text = messages.pane.diagnostics;

type Child = Node | string;
type Attributes = Readonly<Record<string, string>>;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

interface Row {
  readonly item: HTMLElement;
  show(result: Result | 'pending', message: string): void;
}

function row({ id, api, statement, check }: Assumption): Row {
  const mark = element('span', { class: 'mark', role: 'img' });
  const message = element('p', { class: 'message' });
  const level = check === null ? [] : [element('small', {}, text.level(api))];
  const item = element(
    'li',
    { 'data-id': id },
    element('p', {}, mark, element('code', {}, id), ...level),
    element('p', { lang: 'en' }, statement),
    message,
  );
  const show: Row['show'] = (result, words) => {
    item.dataset.result = result;
    mark.textContent = MARKS[result];
    mark.setAttribute('aria-label', text.results[result]);
    message.textContent = words;
  };
  if (check === null) message.lang = 'en';
  return { item, show };
}

/** A list with its heading. */
const listed = (heading: string, id: string, rows: readonly Row[]): HTMLElement =>
  element(
    'section',
    {},
    element('h2', { id }, heading),
    element('ol', { 'aria-labelledby': id }, ...rows.map(({ item }) => item)),
  );

export interface View {
  readonly start: HTMLButtonElement;
  readonly copy: HTMLButtonElement;
  facts(facts: readonly Fact[]): void;
  /** What is being done; read aloud. */
  status(words: string): void;
  counts(words: string): void;
  outcome(outcome: Outcome): void;
  /** Nothing is checked yet. */
  reset(): void;
  report(words: string): void;
  /** For copying by hand. */
  selectReport(): void;
}

export function createView(root: HTMLElement, list: readonly Assumption[]): View {
  const rows = new Map(list.map((assumption) => [assumption.id, row(assumption)]));
  const rowsOf = (manual: boolean): Row[] =>
    list.filter(({ check }) => (check === null) === manual).map(({ id }) => rows.get(id) as Row);
  const facts = element('dl');
  const start = element('button', { type: 'button' }, text.start);
  const copy = element('button', { type: 'button' }, text.copy);
  const status = element('p', { role: 'status' });
  const counts = element('p', { class: 'counts' });
  const report = element('textarea', { readonly: '', rows: '8', 'aria-label': text.report });
  root.replaceChildren(
    element('h1', {}, text.title),
    element('p', {}, text.hint),
    facts,
    element('p', { class: 'actions' }, start, copy, element('a', { href: 'taskpane.html' }, text.back)),
    status,
    counts,
    listed(text.checked, 'checked', rowsOf(false)),
    listed(text.results.byHand, 'by-hand', rowsOf(true)),
    report,
  );
  return {
    start,
    copy,
    facts: (told) =>
      facts.replaceChildren(
        ...told.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
      ),
    status: (words) => void (status.textContent = words),
    counts: (words) => void (counts.textContent = words),
    outcome: ({ assumption, result, message }) => rows.get(assumption.id)?.show(result, message),
    reset() {
      for (const { id, check, byHand } of list)
        rows.get(id)?.show(check === null ? 'byHand' : 'pending', byHand ?? '');
    },
    report: (words) => void (report.value = words),
    selectReport() {
      report.focus();
      report.select();
    },
  };
}
