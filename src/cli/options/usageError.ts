/** A command line that cannot be carried out; its message is the sentence to show. */
export class UsageError extends Error {}
