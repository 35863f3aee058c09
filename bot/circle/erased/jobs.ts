import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { StoredDocument, Write } from "../../ports/documents.ts";
import type { Worker } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import { circlePartition } from "../../ports/partition.ts";
import { removals, sweep } from "../../ports/sweep.ts";
import { readEvenEnded } from "../documents.ts";
import { erasedCard } from "../ending/cards.ts";
import { eraseCircle } from "../ending/documents.ts";
import { forgetPlaces } from "../home/documents.ts";
import { listMineJob } from "../mine/documents.ts";
import { threadOf } from "../posted/documents.ts";
import { toldIn } from "../told/documents.ts";
import { meetingPlaces, postsIn } from "./documents.ts";

type Outside = Pick<Context, "documents" | "freshId" | "messenger">;

/**
 * Takes away everything of a circle whose time is over: first what its posts say, then its places, then all of its
 * documents, those by which it is known last. Whoever is cut short leaves the rest to the next one.
 */
export function eraseWorker(context: Outside): Worker<CircleAddress> {
  return {
    type: eraseCircle,
    payload: circleAddress,
    async run({ payload, now }) {
      const circle = (await readEvenEnded(context, payload))?.circle.value;
      if (!circle?.ended || circle.ended.goneAt > now) return [];
      const partition = circlePartition(payload.tenant, payload.circle);
      const all = await context.documents.list(partition);
      await overwritePosts(context, circle, all);
      await forgetPlaces(context, payload, [circle.home, ...meetingPlaces(all)]);
      await sweep(context, partition, (rest) => removals(rest.filter(({ id }) => !core.test(id))));
      return lastWrites(context, payload, circle, now);
    },
  };
}

async function overwritePosts(
  { messenger, documents }: Outside,
  circle: Circle,
  all: readonly StoredDocument[],
): Promise<void> {
  const { tenant } = circle;
  const words = say(circleLanguage(circle));
  const message: Message = {
    card: erasedCard(words),
    summary: words("circle:card.ending.erasedTitle"),
  };
  for (const post of postsIn(all)) await messenger.update(threadOf(circle), post, message);
  for (const told of await toldIn({ documents }, { tenant, circle: circle.id })) {
    const to = { kind: "person" as const, tenant: told.tenant, person: told.person };
    if (told.activity !== undefined) await messenger.update(to, told.activity, message);
  }
}

/** What says that there is a circle, and that it is to be erased. */
const core = /^(open\|(circle|ledger|glance)$|job\|circle\.erase\|)/;

/** The circle itself; and everyone's own list of circles follows. */
async function lastWrites(
  { documents }: Outside,
  address: CircleAddress,
  { members, version }: Circle,
  now: Instant,
): Promise<readonly Write[]> {
  const left = await documents.list(circlePartition(address.tenant, address.circle), undefined, {
    from: "open|",
    until: "open}",
  });
  return [
    ...removals(left),
    ...members.map((member) => listMineJob(address, member, version + 1, now)),
  ];
}
