import { keepHome } from "../../../bot/circle/home/documents.ts";
import { circlesWritten } from "../../../bot/circle/mine/documents.ts";
import type { Answer, Turn } from "../../../bot/ports/action.ts";
import type { Dialog, PickedMessage } from "../../../bot/ports/extension.ts";
import { circlePartition, personPartition } from "../../../bot/ports/partition.ts";
import { shelfActions, shelfExtension } from "../../../bot/shelf/actions.ts";
import type { SaveStep, ShelfAction } from "../../../shared/contract/shelf.ts";
import type { ResourceId } from "../../../shared/kernel/ids.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { aTurn } from "../../builders/turn.ts";
import { apiWorld, contoso } from "../http/api-world.ts";

export const begin = instant("2026-11-24T15:00:00Z");
/** What somebody wrote in Teams. */
export const secret = "Ask what else, and wait";

const filled = { title: "A tip", why: "It helped me", topic: "Listening", basis: "done" };

/** Ada, Bo and Cy have a circle at home in a channel; Zoe is in the channel and not in the circle. */
export async function shelfWorld() {
  const world = await apiWorld(["ada", "bo", "cy", "zoe"]);
  const { documents } = world.context;
  const members = ["ada", "bo", "cy"].map((name) => aMember(name));
  const value = aCircle({ members, tenant: contoso });
  const circle = await storedCircle(documents, { circle: value, sessions: [aSession()] });
  await keepHome(world.context, { tenant: contoso, conversation: value.home }, circle);
  for (const name of ["ada", "bo", "cy"])
    await documents.commit(
      personPartition(contoso, personCalled(name)),
      circlesWritten({ older: [] }, [{ ...circle, standing: "joined" }]),
      `listed-${name}`,
    );
  world.clock.moveTo(begin);
  const extension = shelfExtension(world.context);
  const turn = (name: string, over: Partial<Turn> = {}) => aTurn(name, world.clock.now(), over);

  return {
    ...world,
    circle,
    extension,
    turn,
    /** Picks a message and sends the form as it is filled in. */
    async save(name: string, message: PickedMessage, over: object = {}) {
      const data = buttonOf(await extension.pick(message, turn(name)));
      const sent = { ...data, ...filled, ...over };
      const request = data?.request as ResourceId;
      return { sent, request, answer: await extension.send(message, sent, turn(name)) };
    },
    press: (name: string, action: ShelfAction) =>
      shelfActions(world.context).run(action, turn(name)),
    shelf: async () => (await (await world.as("cy")).circle.page(circle)).shelf,
    /** What the bot has asked people about the shelf. */
    told: () => world.messenger.sent.filter(({ message }) => /shelf/.test(message.summary)),
    /** Everything that lies in the store, as text. */
    async stored(): Promise<string> {
      const partitions = [
        circlePartition(contoso, circle.circle),
        ...["ada", "bo", "cy"].map((name) => personPartition(contoso, personCalled(name))),
      ];
      const all = await Promise.all(partitions.map((each) => documents.list(each)));
      return JSON.stringify(all);
    },
  };
}
export type ShelfWorld = Awaited<ReturnType<typeof shelfWorld>>;

/** A message that someone, or no person, wrote. */
export const by = (name: string | undefined, text = secret): PickedMessage => ({
  ...(name && { author: { person: personCalled(name), name } }),
  text,
  links: ["https://bank.example@evil.example", "https://books.example/x"],
});

export const words = (shown: Dialog | Answer) => JSON.stringify(shown);

interface Button {
  readonly data?: Partial<SaveStep> & { readonly request?: ResourceId };
}
/** What the first button of a dialog sends. */
export const buttonOf = ({ card }: Dialog) => (card.actions?.[0] as Button | undefined)?.data;
