import { messages } from '../domain/messages/zh-CN';
import { cliZhCN } from '../domain/messages/zh-CN.cli';
import { repliesOf, type Reply } from '../domain/slips/reply';
import { isPassedOver } from '../domain/sources';
import { UnusableInput } from './inputs/input';
import type { Inputs } from './inputs/inputs';
import type { Session } from './session';

/**
 * What filled slips answer; a file that is no slip is named.
 *
 * @throws UnusableInput where none holds any
 */
export async function filledSlips(given: Inputs, session: Session): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const source of await session.read(given)) {
    const found = source.grids.flatMap(repliesOf);
    replies.push(...found);
    const { file, error } = source;
    if (error !== null && isPassedOver({ error })) session.tell(error.message);
    else if (error !== null) session.fail(error.message, error.detail);
    else if (found.length === 0) session.fail(cliZhCN.noReplies(file));
  }
  if (replies.length === 0) throw new UnusableInput(messages.slips.noReplies);
  return replies;
}
