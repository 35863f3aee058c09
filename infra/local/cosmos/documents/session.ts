import type { Container } from "../account/container.ts";
import { effectiveKey } from "../partition/effective-key.ts";
import { partitionKeyOf } from "../partition/partition-key.ts";
import { rangeOf } from "../partition/physical-range.ts";
import type { CosmosRequest } from "../wire/cosmos-request.ts";
import { CosmosRefusal } from "../wire/refusal.ts";

/**
 * How far each range that was asked has come: `0:-1#12`. Sent back, it asks to see at least that.
 * https://learn.microsoft.com/azure/cosmos-db/consistency-levels#session-consistency
 */
export function sessionToken(container: Container, request: CosmosRequest): string {
  return rangeIds(container, request)
    .map((id) => `${id}:-1#${container.lsn()}`)
    .join(",");
}

/** @throws CosmosRefusal 404 when the sender has seen what is not here, as after the account's data were lost */
export function assertSeen(container: Container, { headers }: CosmosRequest): void {
  const token = headers["x-ms-session-token"];
  if (typeof token !== "string") return;
  const known = container.ranges().map(({ id }) => id);
  for (const part of token.split(",")) {
    const [id = "", lsn = ""] = part.split(":-1#");
    if (known.includes(id) && Number(lsn) > container.lsn())
      throw new CosmosRefusal(
        404,
        "NotFound",
        "The read session is not available for the input session token.",
        { substatus: 1002 },
      );
  }
}

function rangeIds(container: Container, { headers }: CosmosRequest): readonly string[] {
  const key = headers["x-ms-documentdb-partitionkey"];
  if (typeof key === "string" && key !== "[]")
    return [rangeOf(container.ranges(), effectiveKey(partitionKeyOf(key).value)).id];
  const range = headers["x-ms-documentdb-partitionkeyrangeid"];
  return typeof range === "string" ? [range] : container.ranges().map(({ id }) => id);
}
