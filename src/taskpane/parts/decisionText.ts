import type { Decision } from '../../domain/decisions/decision';
import { messages } from '../../domain/messages/zh-CN';
import { fieldName } from './fieldName';
import { percentText } from './format';

const text = messages.decisions;

/** Whom and what a decision is about; empty for a heading of a column. */
export const aboutText = ({ subject: { unit, item } }: Decision): string => text.about(unit, item);

/** What was decided, in one line. */
export function whatText(decision: Decision): string {
  switch (decision.kind) {
    case 'figure':
      return text.what.figure(decision.indicator.target, decision.value.toLocaleString('zh-CN'));
    case 'confirmed':
      return text.what.confirmed(
        decision.indicator.target,
        `${decision.value.toLocaleString('zh-CN')}${decision.unit}`,
      );
    case 'percent':
      return text.what.percent(percentText(decision.percent));
    case 'lamp':
      return text.what.lamp(messages.pane.status[decision.status]);
    case 'aside':
      return text.what.aside(messages.issueGuide[decision.code].title);
    case 'match':
      return text.what.match(decision.listed === null ? null : decision.listed.task);
    case 'outside':
      return text.what.outside(decision.taken);
    case 'version':
      return text.what.version(decision.words.progress ?? '');
    case 'column':
      return text.what.column(
        decision.header,
        decision.field === null ? messages.pane.collect.unused : fieldName(decision.field),
      );
    case 'reply':
      return text.what.reply(fieldName(decision.field), decision.text);
  }
}
