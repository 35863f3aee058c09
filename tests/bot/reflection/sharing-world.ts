import type { Documents, StoredDocument, Write } from "../../../bot/ports/documents.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, river } from "../http/api-world.ts";

export const words = "I held back again.";

/** A circle over HTTP whose session is just over: Ada, Bo and Cy were there, Late joined after it, Eve is in the channel. */
export async function sharingWorld() {
  const written: Write[] = [];
  const overheard = (documents: Documents): Documents => ({
    ...documents,
    commit(partition, writes, commit) {
      written.push(...writes);
      return documents.commit(partition, writes, commit);
    },
  });
  const people = ["ada", "bo", "cy", "late", "eve"];
  const world = await apiWorld(people, undefined, [], { store: overheard });
  const address = await aHeldSession(world);
  const everything = (): Promise<readonly StoredDocument[]> =>
    world.context.documents.list(circlePartition(address.tenant, address.circle));
  return {
    ...world,
    written,
    address,
    everything,
    own: { circle: address.circle, session: address.session },
    /** Whether the circle's store has the words. */
    inCircle: async () => JSON.stringify(await everything()).includes(words),
    answers: async (name: string) =>
      (await (await world.as(name)).reflection.shared(address)).answers,
    /** Someone keeps the words and shares them. */
    async shared(name = "ada") {
      const me = await world.as(name);
      await me.reflection.write({ ...address, text: words });
      await me.reflection.share({ ...address, text: words });
      await world.runDue();
      return me;
    },
  };
}

async function aHeldSession({ clock, context }: Awaited<ReturnType<typeof apiWorld>>) {
  const closedAt = clock.now();
  const startsAt = later(closedAt, { minutes: -45 });
  const joinedAt = later(closedAt, { days: -30 });
  const held = aSession({ state: "closed", startsAt, closedAt, minutes: 45 });
  const circle = aCircle({
    home: river.conversation,
    members: [
      ...["ada", "bo", "cy"].map((name) => aMember(name, { joinedAt })),
      aMember("late", { joinedAt: later(closedAt, { hours: 1 }) }),
    ],
  });
  const stored = await storedCircle(context.documents, { circle, sessions: [held] });
  return { ...stored, session: held.id };
}
