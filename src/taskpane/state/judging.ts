/**
 * What of the domain is needed beside the engine: the store read, decisions entered and applied, files compared. It is
 * as large as the engine, so it is loaded, as one piece, when the workbook is first read instead of with the pane.
 */
export { applyDecisions, isSent, refusalOf } from '../../domain/decisions/apply';
export { confirmation, Deciding, proposalsOf, tableAside } from '../../domain/decisions/drafts';
export { decided, decidedAll, endedAt } from '../../domain/decisions/record';
export { plain } from '../../domain/decisions/words';
export { adopted } from '../../domain/store/earlier';
export { parseStore } from '../../domain/store/parse';
export { rivalsOf } from '../../domain/store/rivals';
