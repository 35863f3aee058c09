/** Why Graph refuses, with the code that the real one uses. https://learn.microsoft.com/graph/errors */
export class GraphRefusal extends Error {
  override readonly name = "GraphRefusal";
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const itemNotFound = () =>
  new GraphRefusal(404, "ErrorItemNotFound", "The specified object was not found in the store.");

export const badRequest = (message: string) => new GraphRefusal(400, "BadRequest", message);

export const invalidRequest = (message: string) =>
  new GraphRefusal(400, "ErrorInvalidRequest", message);
