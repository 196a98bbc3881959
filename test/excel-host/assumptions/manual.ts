import { byHand, type Assumption } from './assumption';

/** What no code can bring about. */
export const MANUAL: readonly Assumption[] = [
  byHand(
    'cell-edit-mode',
    'While a cell is being edited, requests are refused with InvalidOperationInCellEditMode; with delayForCellEdit they wait.',
    'Double-click a cell so that its cursor blinks, then press a button of the pane that reads the sheet; press Enter after 3 seconds.',
  ),
  byHand(
    'connection-lost',
    'Without a connection a request of Excel on the web fails, or is not answered at all.',
    'In Excel on the web, turn the network off in the developer tools, press a button of the pane, turn it on again.',
  ),
  byHand(
    'payload-limit',
    'Excel on the web refuses requests and answers over 5 MB: RequestPayloadSizeLimitExceeded, ResponsePayloadSizeLimitExceeded.',
    'In Excel on the web, write 120,000 cells of 50 characters in one request, then read them in one.',
  ),
  byHand(
    'slow-answers',
    'A pane that does not answer desktop Excel for five seconds is restarted together with all others.',
    'Run a loop of six seconds in the pane and watch whether Excel offers to restart the add-in.',
  ),
  byHand(
    'last-visible-sheet',
    'The last visible sheet is neither hidden nor deleted: InvalidOperation.',
    'In a new workbook with one sheet, hide it by code and delete it by code.',
  ),
  byHand(
    'very-hidden-delete',
    'A very hidden sheet is not deleted before it is shown: InvalidOperation.',
    'In a new workbook, make a second sheet very hidden by code and delete it by code.',
  ),
  byHand(
    'protected-structure',
    'A protected workbook denies adding, copying, renaming, moving, hiding and deleting sheets: AccessDenied.',
    'Protect the structure of a workbook, then let the pane add a sheet.',
  ),
  byHand(
    'remote-events',
    'Changes of co-authors raise onChanged with source Remote.',
    'Open one workbook in two accounts; edit in one and watch the event in the other.',
  ),
  byHand(
    'undo',
    'Writing by the add-in may clear the list of what can be undone.',
    'Type in a cell, let the pane write to the sheet, press Ctrl+Z.',
  ),
  byHand(
    'filtered-rows',
    'Rows hidden by a filter are read and written like others, by their address.',
    'Filter a table, let the pane write to all of its rows, take the filter off.',
  ),
  byHand(
    'partial-clear-of-merge',
    'Nothing is assumed of clearing the contents of a part of merged cells, or of merging across the edge of merged cells: the host refuses both.',
    'Merge A1:B2; clear the contents of A1 by code; merge B2:C3 by code.',
  ),
  byHand(
    'text-with-sign',
    'Nothing is assumed of text that begins with + - or @ and is no number: the host refuses it without an apostrophe.',
    'Write -甲 and @甲 to cells by code.',
  ),
  byHand(
    'page-of-protected-sheet',
    'A protected sheet denies page set-up and page breaks too: AccessDenied.',
    'Protect a sheet and set its orientation by code.',
  ),
];
