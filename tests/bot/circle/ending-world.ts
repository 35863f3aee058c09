import { safe } from "@orpc/client";
import { buttons } from "../../../bot/compose.ts";
import type { Turn } from "../../../bot/ports/action.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { later } from "../../../shared/time/instant.ts";
import { cardLint } from "../../builders/card-lint.ts";
import { personCalled } from "../../builders/ids.ts";
import { river } from "../http/api-world.ts";
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
    async press(name: string, data: object) {
      const turn = {
        caller: { tenant: river.tenant, person: personCalled(name), name },
        language: "en",
        ...river,
        now: world.clock.now(),
      } as unknown as Turn;
      const actions = buttons(world.context).find(({ schema }) => schema.safeParse(data).success);
      const answer = await actions?.run(actions.schema.parse(data), turn);
      if (answer && "card" in answer) expect(cardLint(answer.card)).toEqual([]);
      return JSON.stringify(answer);
    },
  };
}

/** The code of a refusal; undefined where there is none. */
export async function codeOf(call: Promise<unknown>): Promise<string | undefined> {
  const { error } = await safe(call);
  return (error as { code?: string } | null)?.code;
}
