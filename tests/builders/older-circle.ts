import type { Documents, Json, Write } from "../../bot/ports/documents.ts";
import { circlePartition, personPartition } from "../../bot/ports/partition.ts";
import type { Ask } from "../../shared/agenda/ask.ts";
import type { Circle, CircleAddress } from "../../shared/circle/circle.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import type { Session } from "../../shared/schedule/session.ts";
import type { Resource } from "../../shared/shelf/resource.ts";

interface Contents {
  readonly circle: Circle;
  readonly sessions?: readonly Session[];
  readonly asks?: readonly Ask[];
  readonly resources?: readonly Resource[];
  /** Sessions whose pulse has closed. */
  readonly pulses?: readonly Session[];
}

/** Puts a circle into a store as the first builds did: one document for the circle, nothing ever put away. */
export async function olderCircle(
  documents: Documents,
  { circle, sessions = [], asks = [], resources = [], pulses = [] }: Contents,
): Promise<CircleAddress> {
  const { edition: _, ...first } = circle;
  const writes = [
    older("circle", "circle", first),
    ...sessions.map((each) => older("session", `session|${each.id}`, each)),
    ...asks.map((each) => older("ask", `ask|${each.id}`, each)),
    ...resources.map((each) => older("resource", `resource|${each.id}`, each)),
    ...pulses.map(({ id, closedAt }) =>
      older("closed-pulse", `closed-pulse|${id}`, {
        session: id,
        closedAt: closedAt ?? circle.madeAt,
        result: { state: "too-few" },
      }),
    ),
  ];
  const partition = circlePartition(circle.tenant, circle.id);
  for (let from = 0; from < writes.length; from += 100) {
    const done = await documents.commit(partition, writes.slice(from, from + 100), `older${from}`);
    if (!done.ok) throw new Error("The circle is in the store already");
  }
  return { tenant: circle.tenant, circle: circle.id };
}

/** Lists a circle for someone as the first builds did. */
export async function olderListed(
  documents: Documents,
  address: CircleAddress,
  person: PersonId,
): Promise<void> {
  const { tenant, circle } = address;
  const write = older("my-circle", `my-circle|${tenant}|${circle}`, address);
  await documents.commit(personPartition(tenant, person), [write], `older|${circle}`);
}

function older(kind: string, id: string, body: object): Write {
  return { op: "create", id, kind, version: 1, body: body as Json };
}
