import { invitationCard, welcomeCard } from "../../../bot/circle/invitation/cards.ts";
import { circleCommands } from "../../../bot/circle/mine/actions.ts";
import { listMineJob } from "../../../bot/circle/mine/documents.ts";
import { buttons } from "../../../bot/compose.ts";
import { say } from "../../../bot/kit/say.ts";
import type { Said } from "../../../bot/ports/action.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { runAction } from "../../../bot/teams/run-action.ts";
import type { CircleAction } from "../../../shared/contract/circle.ts";
import { cardLint } from "../../builders/card-lint.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { aTurn } from "../../builders/turn.ts";
import { apiWorld, river } from "../http/api-world.ts";

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy", "eve"]);
});
afterEach(() => world.end());

const circle = aCircle({
  home: river.conversation,
  root: "root",
  members: [
    aMember("ada"),
    aMember("bo", { standing: "invited" }),
    aMember("cy", { standing: "invited" }),
  ],
});

const by = (name: string) => aTurn(name, world.clock.now());

async function pressed(name: string, press: Omit<CircleAction, "tenant" | "circle">) {
  const data = { ...press, tenant: circle.tenant, circle: circle.id };
  const answer = await runAction(buttons(world.context), data, by(name));
  if (answer === "unfit") throw new Error("No such button");
  return answer;
}

describe("the invitation's card", () => {
  it("shows everyone counts and nothing from inside", () => {
    const base = invitationCard(say("en"), circle, "https://teams.microsoft.com/l");
    expect(cardLint(base)).toEqual([]);
    expect(JSON.stringify(base.body)).not.toMatch(/River|Leading|\b(ada|bo|cy)\b/);
  });

  it.each(["en", "de"] as const)("is well made in %s, the welcome too", (language) => {
    const words = say(language);
    expect(cardLint(welcomeCard(words, "https://teams.microsoft.com/l/app/x"))).toEqual([]);
    expect(cardLint(invitationCard(words, circle, "https://teams.microsoft.com/l"))).toEqual([]);
  });

  it("gives those who are asked the circle's name, who is in, and their choice", async () => {
    await storedCircle(world.context.documents, { circle });
    const answer = await pressed("bo", { verb: "circle.view" });
    if (!("card" in answer)) throw new Error("No card");
    expect(cardLint(answer.card)).toEqual([]);
    const shown = JSON.stringify(answer.card);
    for (const inside of ["River circle", "ada", "I’m in", "Not now"]) {
      expect(shown).toContain(inside);
    }
  });

  it("tells others in the channel nothing", async () => {
    await storedCircle(world.context.documents, { circle });
    const answer = await pressed("eve", { verb: "circle.view" });
    expect(answer).toEqual({ say: expect.not.stringContaining("River") });
  });

  it("joins with offer and wish, once however often it is pressed", async () => {
    await storedCircle(world.context.documents, { circle });
    const press = { verb: "circle.join", offer: "Listening", wish: "Saying no" } as const;
    await Promise.all([pressed("bo", press), pressed("bo", press)]);
    const page = await (await world.as("bo")).circle.page({
      tenant: circle.tenant,
      circle: circle.id,
    });
    expect(page.members.find(({ name }) => name === "bo")).toMatchObject({
      standing: "joined",
      offer: "Listening",
    });
    expect(page.booking.joined).toBe(2);
  });

  it("asks for preferred hours in one tap, the calendar's own first, and finds them again in the tab", async () => {
    const address = await storedCircle(world.context.documents, { circle });
    const asked = await pressed("cy", { verb: "circle.view" });
    expect(JSON.stringify(asked)).toMatch(/"id":"hours".*"value":"calendar"/);
    const press = { verb: "circle.join", hours: "mornings" } as const;
    await pressed("bo", press);
    const { hours } = await (await world.as("bo")).circle.introduction(address);
    expect(hours).toEqual({ weekdays: [1, 2, 3, 4, 5], from: "08:00", until: "12:30" });
  });

  it("takes not now for an answer, and leaving", async () => {
    await storedCircle(world.context.documents, { circle });
    const declined = await pressed("bo", { verb: "circle.decline" });
    expect(JSON.stringify(declined)).toContain("still open to you");
    const left = await pressed("ada", { verb: "circle.leave" });
    expect(left).toEqual({ say: expect.stringContaining("You have left") });
  });

  it("does nothing for someone who is not in the conversation any more", async () => {
    await storedCircle(world.context.documents, { circle });
    world.directory.leaves("bo");
    const answer = await pressed("bo", { verb: "circle.join" });
    expect(answer).toHaveProperty("say");
    world.directory.comes("bo");
    const view = await pressed("bo", { verb: "circle.view" });
    expect(JSON.stringify(view)).toContain("You are invited");
  });
});

describe("my circles", () => {
  const said = (where: Said["where"]): Said => ({ ...by("ada"), where, text: "my circles" });

  async function listed() {
    const address = await storedCircle(world.context.documents, { circle });
    const job = listMineJob(address, aMember("ada"), 1, world.clock.now());
    await world.context.documents.commit(
      circlePartition(address.tenant, address.circle),
      [job],
      "list",
    );
    await world.runDue();
  }

  it("are named in the person's own chat and never in a channel", async () => {
    await listed();
    const [command] = circleCommands(world.context);
    const alone = await command?.run(said("personal"));
    const among = await command?.run(said("channel"));
    expect(JSON.stringify(alone?.card)).toContain("River circle");
    expect(JSON.stringify(among?.card)).not.toContain("River circle");
    for (const card of [alone?.card, among?.card]) expect(card && cardLint(card)).toEqual([]);
  });
});
