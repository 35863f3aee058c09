import { buttons } from "../../../bot/compose.ts";
import { aTurn } from "../../builders/turn.ts";
import type { RedactionWorld } from "./redaction-world.ts";

/** The posts in the thread as they are by now, and what somebody's own client shows in the place of each. */
export async function cardsNow(world: RedactionWorld, name: string) {
  const latest = new Map(
    world.messenger.sent.map((sent, at) => [sent.activity ?? `activity-${at + 1}`, sent] as const),
  );
  const posts = [...latest.values()]
    .filter(({ to }) => to.kind === "conversation")
    .map(({ message }) => message.card);
  const all = buttons(world.context);
  const turn = aTurn(name, world.clock.now());
  const own = await Promise.all(
    posts.map(async ({ refresh }) => {
      const data = refresh?.action?.data;
      const actions = all.find(({ schema }) => schema.safeParse(data).success);
      return actions?.run(actions.schema.parse(data), turn);
    }),
  );
  return { posts, own };
}
