import { messages } from '../../src/domain/messages/zh-CN';
import { obstacle } from '../../src/taskpane/boot/gate';
import { ASSUMPTIONS } from '../excel-host/assumptions';
import { hostFacts, supports, type Fact } from './facts';
import { countsText, reportText } from './report';
import { messageOf, runAssumptions, type Outcome } from './runner';
import { createView, type View } from './view';

/** The list of what is assumed of Excel, checked in the Excel that this page is opened in. */

const text = messages.pane.diagnostics;

interface Told {
  facts: readonly Fact[];
  outcomes: Outcome[];
  notes: string[];
}

function tell(view: View, { facts, outcomes, notes }: Told): void {
  view.counts(outcomes.length === 0 ? '' : countsText(outcomes));
  view.report(reportText({ facts, list: ASSUMPTIONS, outcomes, notes }));
}

async function check(view: View, told: Told): Promise<void> {
  Object.assign(told, { facts: hostFacts(), outcomes: [], notes: [] });
  view.reset();
  view.facts(told.facts);
  const total = ASSUMPTIONS.length;
  try {
    const { left } = await runAssumptions(ASSUMPTIONS, {
      supports,
      onStart: ({ id }) => view.status(text.running(told.outcomes.length + 1, total, id)),
      onOutcome: (outcome) => {
        told.outcomes.push(outcome);
        view.outcome(outcome);
        tell(view, told);
      },
    });
    if (left.length > 0) told.notes.push(text.left(left));
  } catch (error) {
    told.notes.push(text.stopped(messageOf(error)));
  }
  tell(view, told);
  view.status([text.finished, ...told.notes].join(' '));
}

async function copy(view: View, told: Told): Promise<void> {
  const words = reportText({ ...told, list: ASSUMPTIONS });
  try {
    await navigator.clipboard.writeText(words);
    view.status(messages.pane.diagnose.copied);
  } catch {
    // Excel's web views may refuse the clipboard: the text stands there to be copied by hand.
    view.selectReport();
    view.status(messages.pane.diagnose.copyFailed);
  }
}

/** Stays focusable while it works, and does nothing when pressed again. */
function whileIdle(button: HTMLButtonElement, work: () => Promise<void>): void {
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    void work().finally(() => button.removeAttribute('aria-disabled'));
  });
}

async function boot(root: HTMLElement): Promise<void> {
  const view = createView(root, ASSUMPTIONS);
  view.reset();
  const reason = await obstacle(typeof Office === 'undefined' ? undefined : Office);
  // An older Excel than the pane's is welcome here: what it lacks is left out.
  if (reason === 'officeMissing' || reason === 'notInExcel') {
    view.start.disabled = true;
    view.status(messages.pane.boot[reason].text);
    return;
  }
  const told: Told = { facts: hostFacts(), outcomes: [], notes: [] };
  view.facts(told.facts);
  tell(view, told);
  whileIdle(view.start, () => check(view, told));
  whileIdle(view.copy, () => copy(view, told));
}

const root = document.getElementById('root');
if (root !== null) void boot(root);
