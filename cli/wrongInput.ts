/**
 * A mistake in a file or a flag that a person can correct, in one line: where, what was expected, what was found. Its command ends with
 * exit code 2.
 */
export class WrongInput extends Error {
  override readonly name = 'WrongInput';
}
