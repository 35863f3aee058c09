import type { Recipient } from "../../../bot/ports/messenger.ts";
import { anActivity, ana, channel, teamsBot, tenant } from "../../builders/teams-bot.ts";
import { teamsPeer } from "../../builders/teams-peer.ts";
import { messengerContract } from "../../contracts/messenger-contract.ts";
import { fakeMessenger } from "../../fakes/fake-messenger.ts";

const places: readonly Recipient[] = [
  { kind: "conversation", tenant, conversation: channel },
  { kind: "person", tenant, person: ana.aadObjectId },
];

/** What the first line of a card says. */
const words = (card: unknown) =>
  (card as { body: { text: string }[] } | undefined)?.body[0]?.text ?? "";

messengerContract("The fake", async () => {
  const fake = fakeMessenger();
  return {
    messenger: fake,
    places,
    standing() {
      const latest = new Map<string, string>();
      for (const [at, { activity, message }] of fake.sent.entries())
        latest.set(activity ?? `activity-${at + 1}`, words(message.card));
      return [...latest.values()];
    },
    turnAway: (why) => fake.turnAway(why),
    close: async () => {},
  };
});

const statuses = { blocked: 403, gone: 404 } as const;
type AskedOf = Awaited<ReturnType<typeof teamsPeer>>["asked"];

/** What stands after these requests; the peer counts what is sent to it. */
function standingAfter(asked: AskedOf): ReadonlyMap<string, string> {
  const posts = asked.filter(({ path }) => path.endsWith("/activities"));
  const said = asked.filter(({ path }) => path.includes("/activities"));
  const latest = said.map(({ method, path, body }, at): [string, string] => {
    const sent = posts.indexOf(said[at] as never) + 1;
    const id = method === "PUT" ? (path.split("/").at(-1) ?? "") : `sent-${sent}`;
    return [id, words(body.attachments[0]?.content)];
  });
  return new Map(latest);
}

messengerContract("Teams' connector", async () => {
  const peer = await teamsPeer();
  const bot = await teamsBot(peer);
  await bot.post(anActivity(peer, { text: "hello" }));
  const greeted = standingAfter(peer.asked).size;
  let until: number | undefined;
  return {
    messenger: bot.line.messenger,
    places,
    // Nothing stands of what came after the bot was turned away.
    standing: () => [...standingAfter(peer.asked.slice(0, until)).values()].slice(greeted),
    turnAway(why) {
      until = peer.asked.length;
      peer.fail(...Array.from({ length: 20 }, () => ({ status: statuses[why] })));
    },
    async close() {
      await bot.close();
      await peer.close();
    },
  };
});
