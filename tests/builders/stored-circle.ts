import { askDocument, askKind } from "../../bot/agenda/documents.ts";
import { circleCreated } from "../../bot/circle/kept/documents.ts";
import type { Documents } from "../../bot/ports/documents.ts";
import { circlePartition } from "../../bot/ports/partition.ts";
import { sessionDocument, sessionKind } from "../../bot/schedule/documents.ts";
import { resourceDocument, resourceKind } from "../../bot/shelf/documents.ts";
import type { Ask } from "../../shared/agenda/ask.ts";
import type { Circle, CircleAddress } from "../../shared/circle/circle.ts";
import type { Session } from "../../shared/schedule/session.ts";
import type { Resource } from "../../shared/shelf/resource.ts";

interface Contents {
  readonly circle: Circle;
  readonly sessions?: readonly Session[];
  readonly asks?: readonly Ask[];
  readonly resources?: readonly Resource[];
}

/** Puts a circle with what is in it into a store. */
export async function storedCircle(
  documents: Documents,
  { circle, sessions = [], asks = [], resources = [] }: Contents,
): Promise<CircleAddress> {
  const address = { tenant: circle.tenant, circle: circle.id };
  const stored = await documents.commit(
    circlePartition(circle.tenant, circle.id),
    [
      ...circleCreated(circle, sessions),
      ...sessions.map((each) => sessionKind.create(sessionDocument(each.id), each)),
      ...asks.map((each) => askKind.create(askDocument(each.id), each)),
      ...resources.map((each) => resourceKind.create(resourceDocument(each.id), each)),
    ],
    `stored-${circle.id}`,
  );
  if (!stored.ok) throw new Error("The circle is in the store already");
  return address;
}
