/** A query that is wrong, or that this emulator does not understand. Its message is for whoever wrote the query. */
export class BadQuery extends Error {
  override readonly name = "BadQuery";
  /** The position in the query's text, from 0. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(`${message}, at character ${at + 1}`);
    this.at = at;
  }
}

export function notSupported(what: string, at: number): BadQuery {
  return new BadQuery(`The emulator does not support ${what}`, at);
}
