/** A move that must not begin, or did not end well. Its message is one sentence for whoever started it. */
export class CannotMove extends Error {
  override readonly name = "CannotMove";
}
