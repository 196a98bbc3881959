import type { ResponseError } from './wire';

/** An error that Excel would answer: code and HTTP status as its documentation lists them. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

export const invalid = (message: string): Refusal => new Refusal('InvalidArgument', message);
export const missing = (message: string): Refusal => new Refusal('ItemNotFound', message);
export const denied = (message: string): Refusal => new Refusal('AccessDenied', message);

/** Not an answer of Excel: the host has no such thing, and says so rather than to invent one. */
export class Gap extends Refusal {
  constructor(what: string) {
    super('HostGap', `the in-memory host has no ${what}`);
    this.name = 'Gap';
  }
}

/** @param where the member that failed, as Class.member */
export function errorAt(error: unknown, where: string, index: number): ResponseError {
  // A mistake of the host's own is told as loudly as what it does not know, or the client would wait for ever.
  const { code, message } =
    error instanceof Refusal ? error : new Gap(`answer, but ${(error as Error).stack ?? String(error)}`);
  return { Code: code, Message: message, Location: where, ActionIndex: index, HttpStatusCode: 400 };
}
