/** A mistake of the person, told in one line without a stack. Anything else that is thrown is a fault of the program. */

export class UserError extends Error {
  override readonly name: string = 'UserError';
  /** 1: the input could not be used. */
  readonly exitCode: number = 1;
}

/** The command was called in a way that it does not understand. */
export class UsageError extends UserError {
  override readonly name = 'UsageError';
  override readonly exitCode = 2;
}
