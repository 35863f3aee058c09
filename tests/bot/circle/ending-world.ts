import { safe } from "@orpc/client";
import { circlePartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { later } from "../../../shared/time/instant.ts";
import { charterWorld } from "./charter-world.ts";

/** The product over HTTP, with a circle that may end. */
export async function endingWorld() {
  const world = await charterWorld();

  /** With a session planned, an ask, a link on the shelf and a promise that the circle reads. */
  async function busy() {
    const all = await world.started();
    const { circle, ada, bo } = all;
    await all.agree(ada);
    await world.passes({ hours: 1 });
    const startsAt = later(world.clock.now(), { days: 10 });
    const { session } = await ada.schedule.book({ ...circle, startsAt, minutes: 30 });
    await bo.agenda.add({ ...circle, text: "How do I say no?", mode: "advice" });
    await bo.shelf.add({ ...circle, title: "On saying no", why: "" });
    const promise = { commitment: "commitment000000001" as never, text: "Say no once" };
    await bo.commitment.make({ ...circle, ...promise, shared: true });
    await world.runDue();
    return { ...all, session };
  }

  return {
    ...world,
    busy,
    /** The same, and two members have ended it. */
    async ended(ending: "close" | "erase") {
      const all = await busy();
      const { circle, ada, bo } = all;
      await ada.circle.proposeEnding({ ...circle, ending });
      await world.runDue();
      await bo.circle.confirmEnding({ ...circle, ending });
      await world.runDue();
      return all;
    },
    stored: ({ tenant, circle }: CircleAddress) =>
      world.context.documents.list(circlePartition(tenant, circle)),
    posts: (words: string) => world.shown(words).filter(({ activity }) => activity === undefined),
  };
}

/** The code of a refusal; undefined where there is none. */
export async function codeOf(call: Promise<unknown>): Promise<string | undefined> {
  const { error } = await safe(call);
  return (error as { code?: string } | null)?.code;
}
