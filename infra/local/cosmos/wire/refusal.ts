interface More {
  readonly substatus?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the SDK looks for beside the message, such as the plan of a query across partitions. */
  readonly info?: string;
}

/**
 * Why Cosmos DB refuses, with the status, code and substatus that the real one uses.
 * https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb
 */
export class CosmosRefusal extends Error {
  override readonly name = "CosmosRefusal";
  readonly status: number;
  readonly code: string;
  readonly more: More;
  constructor(status: number, code: string, message: string, more: More = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

export const badRequest = (message: string, more?: More) =>
  new CosmosRefusal(400, "BadRequest", message, more);

export const notFound = () =>
  new CosmosRefusal(404, "NotFound", "Entity with the specified id does not exist in the system.");

export const conflict = (message: string) => new CosmosRefusal(409, "Conflict", message);

export const alreadyThere = () =>
  conflict("Entity with the specified id already exists in the system.");

export const preconditionFailed = () =>
  new CosmosRefusal(
    412,
    "PreconditionFailed",
    "Operation cannot be performed because one of the specified precondition is not met.",
  );

export const tooLarge = () =>
  new CosmosRefusal(413, "RequestEntityTooLarge", "Request size is too large");

/** A physical range that is no more, because it was split. */
export const rangeGone = () =>
  new CosmosRefusal(410, "Gone", "The requested resource is no longer available at the server.", {
    substatus: 1002,
  });
