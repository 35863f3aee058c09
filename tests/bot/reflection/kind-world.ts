import { askDocument, askKind } from "../../../bot/agenda/documents.ts";
import { putAwayAs } from "../../../bot/circle/past/documents.ts";
import { circlePartition, personPartition } from "../../../bot/ports/partition.ts";
import type { Ask } from "../../../shared/agenda/ask.ts";
import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import type { KindWordId } from "../../../shared/kernel/ids.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, type Client, contoso } from "../http/api-world.ts";

const names = ["ada", "bo", "cy"];
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

/** Ada, Bo and Cy in a circle, Zoe outside of it. */
export async function kindWorld(
  sessions: readonly Session[] = [],
  reached: readonly Ask[] = [],
  over: Partial<Circle> = {},
) {
  const world = await apiWorld([...names, "zoe"]);
  const members = names.map((name) => aMember(name));
  const circle = aCircle({ members, tenant: contoso, root: "root", ...over });
  const address: CircleAddress = await storedCircle(world.context.documents, { circle, sessions });
  const asWorkedOn = reached.map((ask) => askKind.create(putAwayAs(askDocument(ask.id)), ask));
  if (reached.length > 0)
    await world.context.documents.commit(
      circlePartition(contoso, address.circle),
      asWorkedOn,
      "worked-on",
    );
  const [ada, bo, cy, zoe] = await Promise.all([
    world.as("ada"),
    world.as("bo"),
    world.as("cy"),
    world.as("zoe"),
  ]);
  return {
    ...world,
    ...{ address, ada, bo, cy, zoe },
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
    /** Runs what is due now, and after so many seconds. */
    async after(seconds: number) {
      world.clock.moveTo(later(world.clock.now(), { seconds }));
      await world.runDue();
    },
    /** All that lies in the store of these three and their circle, as text. */
    async inStore() {
      const partitions = [
        circlePartition(contoso, address.circle),
        ...names.map((name) => personPartition(contoso, personCalled(name))),
      ];
      const all = await Promise.all(partitions.map((each) => world.context.documents.list(each)));
      return JSON.stringify(all);
    },
    inCircle: async () =>
      JSON.stringify(await world.context.documents.list(circlePartition(contoso, address.circle))),
  };
}

/** What became of a call: done, or its refusal. */
export const outcome = async (call: Promise<unknown>) =>
  call.then(
    () => "done",
    (fault: { code?: string }) => fault.code,
  );
