import { buttons } from "../../../bot/compose.ts";
import { later } from "../../../shared/time/instant.ts";
import { cardLint } from "../../builders/card-lint.ts";
import { personCalled } from "../../builders/ids.ts";
import { aTurn } from "../../builders/turn.ts";
import { apiWorld, river } from "../http/api-world.ts";

const people = ["ada", "bo", "cy"];
export const ids = people.map((name) => personCalled(name));
export const made = {
  ...river,
  name: "River circle",
  purpose: "Leading for the first time",
  people: ids,
  rhythm: { every: "weekly", minutes: 30 },
  lookFrom: "2026-11-23" as never,
  language: "en",
} as const;

/** The product over HTTP, and a way to begin a circle in it with its charter; Eve is in the channel and not in the circle. */
export async function charterWorld() {
  const world = await apiWorld([...people, "eve"]);
  return {
    ...world,
    /** Ada has made it; all have joined. */
    async started() {
      const clients = await Promise.all(people.map((name) => world.as(name)));
      const [ada, bo, cy] = clients;
      if (!ada || !bo || !cy) throw new Error("nobody");
      const { circle } = await ada.circle.make({ ...made, people: [...ids] });
      for (const each of clients) await each.circle.join({ ...circle, offer: "", wish: "" });
      await world.runDue();
      const agree = async (client: typeof ada, agrees = true) => {
        const { edition } = await client.charter.read(circle);
        await client.charter.agree({ ...circle, edition, agrees });
      };
      return { circle, ada, bo, cy, agree };
    },
    /** What the product answers to a button, as text; a card is one that Teams draws. */
    async press(name: string, data: object) {
      const actions = buttons(world.context).find(({ schema }) => schema.safeParse(data).success);
      const turn = aTurn(name, world.clock.now());
      const answer = await actions?.run(actions.schema.parse(data), turn);
      if (answer && "card" in answer) expect(cardLint(answer.card)).toEqual([]);
      return JSON.stringify(answer);
    },
    /** What was posted or edited with these words on it. */
    shown: (words: string) =>
      world.messenger.sent.filter(({ message }) => JSON.stringify(message.card).includes(words)),
    async passes(span: { readonly hours?: number; readonly days?: number }) {
      world.clock.moveTo(later(world.clock.now(), span));
      await world.runDue();
    },
  };
}
