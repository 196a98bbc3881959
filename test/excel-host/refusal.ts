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
