import { askDocument, askKind } from "../../../bot/agenda/documents.ts";
import { putAwayAs } from "../../../bot/circle/past/documents.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import type { Ask } from "../../../shared/agenda/ask.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import type { KindWordId } from "../../../shared/kernel/ids.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { personCalled } from "../../builders/ids.ts";
import { joinedWorld } from "../circle/joined-world.ts";
import { type Client, contoso } from "../http/api-world.ts";

export const first = "kindword00000000001" as KindWordId;
export const second = "kindword00000000002" as KindWordId;
export const feedback = {
  kind: "feedback" as const,
  saw: "You answered before Cy had finished",
  effect: "Cy said no more",
  tryOut: "Count to three",
};
export const thanks = { kind: "thanks" as const, help: "reading my talk twice" };
export const win = { kind: "win" as const, text: "I made the call" };

/** A circle of three with these sessions and asks worked on, and what they say to one another. */
export async function kindWorld(
  sessions: readonly Session[] = [],
  reached: readonly Ask[] = [],
  over: Partial<Circle> = {},
) {
  const world = await joinedWorld(sessions, { root: "root", ...over });
  const { address, ada } = world;
  const asWorkedOn = reached.map((ask) => askKind.create(putAwayAs(askDocument(ask.id)), ask));
  if (reached.length > 0)
    await world.context.documents.commit(
      circlePartition(contoso, address.circle),
      asWorkedOn,
      "worked-on",
    );
  return {
    ...world,
    say: (content: object, over: object = {}, who: Client = ada) =>
      who.reflection.sayKind({
        ...address,
        word: first,
        to: personCalled("bo"),
        content: content as typeof feedback,
        ...over,
      }),
    here: (who: Client) => who.reflection.kindHere(address),
    wall: (who: Client) => who.reflection.wall(address),
  };
}
