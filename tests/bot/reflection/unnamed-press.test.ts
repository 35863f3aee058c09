import { reflectionActions } from "../../../bot/reflection/actions.ts";
import { seal } from "../../../bot/storage/seal.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { anActivity, type TeamsBot, teamsBot } from "../../builders/teams-bot.ts";
import { type TeamsPeer, teamsPeer } from "../../builders/teams-peer.ts";

let peer: TeamsPeer;
let bot: TeamsBot;
beforeEach(async () => {
  peer = await teamsPeer();
  const words = () =>
    reflectionActions({
      documents: bot.documents,
      clock: bot.clock,
      seal: seal(Buffer.alloc(32, 7).toString("base64")),
      freshId: () => `fresh${Math.random()}`,
      links: { circle: () => "", add: "", tab: "" },
    });
  const { schema, notYours } = reflectionActions({} as Parameters<typeof reflectionActions>[0]);
  bot = await teamsBot(peer, {
    actions: [{ schema, notYours, run: (action, turn) => words().run(action as never, turn) }],
  });
});
afterEach(async () => {
  await bot.close();
  await peer.close();
});

async function send(answers: Readonly<Record<string, string>>) {
  const circle = aCircle({ members: ["ana", "bo", "cy"].map((name) => aMember(name)) });
  const held = aSession({ state: "closed", closedAt: bot.clock.now() });
  const address = await storedCircle(bot.documents, { circle, sessions: [held] });
  const data = { ...address, session: held.id, ...answers };
  return bot.post(
    anActivity(peer, {
      type: "invoke",
      name: "adaptiveCard/action",
      text: undefined,
      value: { action: { type: "Action.Execute", verb: "reflection.pulse", data } },
    }),
  );
}

describe("an anonymous answer from a card", () => {
  it("is counted, and leaves nobody in the log", async () => {
    const answer = await send({ worth: "partly", got: "no" });
    expect(answer.words).toContain("Counted, without your name.");
    expect(bot.log.lines).toEqual([]);
  });

  it("is asked for where a question was passed over", async () => {
    expect((await send({ worth: "partly", got: "" })).words).toContain("Please choose an answer.");
    expect((await send({})).words).toContain("Please choose an answer.");
  });
});
