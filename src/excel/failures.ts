import { messages } from '../domain/messages/zh-CN';
import { HostFailure, type HostFailureCode } from '../domain/port';

/** Errors of Excel → refusals with a sentence for the user. Codes as Excel's error documentation lists them. */

const say = messages.excel.failures;

type Told = readonly [HostFailureCode, string];

const GONE: Told = ['sheet-gone', say.gone];
const LOST: Told = ['connection', say.connection];
const TOO_MUCH: Told = ['too-large', say.tooMuch];
const TOO_OLD: Told = ['too-old', say.tooOld];
const REFUSED: Told = ['protected', say.refused];

const TOLD: Readonly<Record<string, Told>> = {
  InvalidOperationInCellEditMode: ['busy-editing', say.busyEditing],
  AccessDenied: REFUSED,
  ItemNotFound: GONE,
  InvalidReference: GONE,
  InvalidObjectPath: GONE,
  ApiNotFound: TOO_OLD,
  NotImplemented: TOO_OLD,
  UnsupportedOperation: TOO_OLD,
  RequestPayloadSizeLimitExceeded: TOO_MUCH,
  ResponsePayloadSizeLimitExceeded: TOO_MUCH,
  OperationCellsExceedLimit: TOO_MUCH,
  RangeExceedsLimit: TOO_MUCH,
  ConnectionFailure: LOST,
  HostRestartNeeded: LOST,
  RequestAborted: LOST,
  ServiceNotAvailable: LOST,
  InactiveWorkbook: LOST,
};

/** What office.js throws, as far as it is looked at. */
interface OfficeError {
  readonly code: string;
  readonly message?: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

const isOfficeError = (error: unknown): error is OfficeError =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';

export const codeOf = (error: unknown): string | null => (isOfficeError(error) ? error.code : null);

/** Whether Excel has answered with an error: another request may do. */
export const isRefusal = (error: unknown): boolean =>
  codeOf(error) !== null && !(error instanceof HostFailure);

/** Whether less at a time may go through. */
export const isTooMuch = (error: unknown): boolean => TOLD[codeOf(error) ?? ''] === TOO_MUCH;

/** The refusal for any error: one that has a sentence already stays as it is; a fault of our own is passed on. */
export function failureOf(error: unknown): unknown {
  if (error instanceof HostFailure || !isOfficeError(error)) return error;
  const { code, message = '', debugInfo } = error;
  const [kind, sentence] = TOLD[code] ?? (['unknown', say.unknown(code)] as const);
  // Statements of the debug information may hold words of cells: they stay out of the log.
  return new HostFailure(
    kind,
    sentence,
    [code, message, debugInfo?.errorLocation].filter(Boolean).join(' · '),
  );
}
