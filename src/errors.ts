/** What went wrong, as far as the exit code is concerned: 2 for wrong input, 3 when nothing could be measured. */
export type UserErrorKind = 'wrong-input' | 'cannot-measure';

/**
 * A mistake the user can put right. Its message alone is shown: what is wrong, where, and what to do.
 * Anything else that is thrown is our bug and prints its stack.
 */
export class UserError extends Error {
  readonly kind: UserErrorKind;

  constructor(message: string, options: { kind?: UserErrorKind; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'UserError';
    this.kind = options.kind ?? 'wrong-input';
  }
}
