/**
 * What of the domain is needed beside the engine: the store read, decisions entered and applied, files compared. It is
 * as large as the engine, so it is loaded, as one piece, when the workbook is first read instead of with the pane.
 */
export { applyDecisions, isSent, refusalOf } from '../../domain/decisions/apply';
export { confirmation, Deciding, proposalsOf, wholeAside } from '../../domain/decisions/drafts';
export { decided, decidedAll, endedAt } from '../../domain/decisions/record';
export { plain } from '../../domain/decisions/words';
export { sheetsLikeOurs } from '../../domain/ownBooks';
export { adopted } from '../../domain/store/earlier';
export { answersTo, usable } from '../../domain/slips/answers';
export { answerDrafts } from '../../domain/slips/apply';
export { remindersOf, reminderText } from '../../domain/slips/reminders';
export { repliesOf } from '../../domain/slips/reply';
export { slipsOf } from '../../domain/slips/slip';
export { parseStore } from '../../domain/store/parse';
export { rivalsOf } from '../../domain/store/rivals';
