import type { Issue } from '../issue';
import { messages } from './zh-CN';

type Template = (params: Issue['params']) => string;

/** The sentence for an issue; a code without a template is a fault of the program and says so by its code. */
export function issueMessage(issue: Issue): string {
  const template = (messages.issues as Readonly<Record<string, Template | undefined>>)[issue.code];
  return template?.(issue.params) ?? issue.code;
}
