import { safe } from "@orpc/client";
import { readInside } from "../../../bot/circle/documents.ts";
import { keepHome } from "../../../bot/circle/home/documents.ts";
import { refuse } from "../../../shared/kernel/result.ts";
import { type CalendarDate, later, type ZoneName } from "../../../shared/time/instant.ts";
import { channelCalled, personCalled } from "../../builders/ids.ts";
import { apiWorld, contoso, river } from "../http/api-world.ts";

const terms = {
  ...river,
  name: "River circle",
  purpose: "Leading for the first time",
  rhythm: { every: "fortnightly", minutes: 45 },
  lookFrom: "2026-11-23" as CalendarDate,
  language: "en",
} as const;
const invite = (...names: string[]) => ({ ...terms, people: names.map(personCalled) });

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy", "dee"]);
});
afterEach(() => world.end());

describe("making a circle", () => {
  it("finds an empty conversation, and then its circle", async () => {
    const ada = await world.as("ada");
    expect(await ada.circle.at(river)).toEqual({ state: "empty" });
    const { circle, made } = await ada.circle.make(invite("bo", "cy"));
    expect(made).toBe("now");
    expect(await ada.circle.at(river)).toMatchObject({ state: "member", circle, page: { circle } });
  });

  it("lets whoever makes it be in, and asks the others", async () => {
    const ada = await world.as("ada");
    const { circle } = await ada.circle.make(invite("bo", "cy", "ada"));
    const { members, me } = await ada.circle.page(circle);
    expect(members.map(({ name, standing }) => [name, standing])).toEqual([
      ["ada", "joined"],
      ["bo", "invited"],
      ["cy", "invited"],
    ]);
    expect(me).toEqual({ person: personCalled("ada"), standing: "joined" });
  });

  it("knows from then on in which zone whoever made it is, where that zone exists", async () => {
    const ada = await world.as("ada");
    const zone = "Asia/Kolkata" as ZoneName;
    const { circle } = await ada.circle.make({ ...invite("bo", "cy"), zone });
    expect((await ada.circle.page(circle)).members).toMatchObject([{ zone }, {}, {}]);
    const kept = await readInside(world.context, circle);
    expect(kept?.circle.value).not.toHaveProperty("zone");
  });

  it("makes one circle when two people make it at once", async () => {
    const [ada, bo] = await Promise.all([world.as("ada"), world.as("bo")]);
    const made = await Promise.all([
      ada.circle.make(invite("bo", "cy")),
      bo.circle.make(invite("ada", "cy")),
      ada.circle.make(invite("bo", "dee")),
    ]);
    expect(new Set(made.map(({ circle }) => circle.circle)).size).toBe(1);
    expect(made.filter(({ made: when }) => when === "now")).toHaveLength(1);
  });

  it("goes on where someone was cut short between keeping the place and making the circle", async () => {
    const { documents } = world.context;
    const commit = documents.commit.bind(documents);
    let commits = 0;
    const cut = Object.assign(documents, {
      commit: async (...args: Parameters<typeof commit>) => {
        commits += 1;
        if (commits === 2) throw new Error("cut short");
        return commit(...args);
      },
    });
    const ada = await world.as("ada");
    expect((await safe(ada.circle.make(invite("bo", "cy")))).error).toBeTruthy();
    Object.assign(cut, { commit });
    expect(await ada.circle.at(river)).toEqual({ state: "empty" });
    expect((await ada.circle.make(invite("bo", "cy"))).made).toBe("now");
    expect(await ada.circle.at(river)).toMatchObject({ state: "member" });
  });

  it.each([
    ["too-few", ["bo"]],
    ["not-on-roster", ["bo", "eve"]],
  ])("says %s", async (code, names) => {
    const ada = await world.as("ada");
    const { error, isDefined } = await safe(ada.circle.make(invite(...names)));
    expect(isDefined && error.code).toBe(code);
    expect(await ada.circle.at(river)).toEqual({ state: "empty" });
  });

  it("says too-many for more than twelve", async () => {
    const many = Array.from({ length: 13 }, (_, index) => `p${index}`);
    for (const name of many) world.directory.comes(name);
    const ada = await world.as("ada");
    const { error } = await safe(ada.circle.make(invite(...many)));
    expect(error).toMatchObject({ code: "too-many", status: 422 });
  });

  it("keeps of a reporting line that there is one", async () => {
    await world.end();
    world = await apiWorld(["ada", "bo", "cy"], undefined, ["ada", "bo"]);
    const ada = await world.as("ada");
    expect(
      await ada.circle.lines({ ...river, people: [personCalled("ada"), personCalled("bo")] }),
    ).toEqual({ reportingLine: "yes" });
    const { circle } = await ada.circle.make(invite("bo", "cy"));
    expect((await ada.circle.page(circle)).reportingLine).toBe(true);
  });

  it("tells of reporting lines for people of the conversation alone", async () => {
    await world.end();
    world = await apiWorld(["ada", "bo", "cy"], undefined, ["ada", "bo", "elsewhere"]);
    const ada = await world.as("ada");
    const people = ["ada", "elsewhere"].map((name) => personCalled(name));
    const { error } = await safe(ada.circle.lines({ ...river, people }));
    expect(error).toMatchObject({ code: "not-on-roster", status: 422 });
    const twice = [personCalled("bo"), personCalled("bo")];
    expect(await ada.circle.lines({ ...river, people: twice })).toEqual({ reportingLine: "no" });
  });

  it("shows the roster to whoever is on it and to nobody else", async () => {
    const [ada, eve] = await Promise.all([world.as("ada"), world.as("eve")]);
    const { people, openToTeam } = await ada.circle.roster(river);
    expect(people.map(({ name }) => name)).toEqual(["ada", "bo", "cy", "dee"]);
    expect(openToTeam).toBe(true);
    const asks = [
      () => eve.circle.roster(river),
      () => eve.circle.at(river),
      () => eve.circle.make(invite("bo", "cy")),
    ];
    for (const ask of asks) {
      expect((await safe<unknown, Error>(ask())).error).toMatchObject({ code: "not-found" });
    }
  });

  it("posts one invitation, in counts only", async () => {
    const ada = await world.as("ada");
    await ada.circle.make(invite("bo", "cy"));
    await world.runDue();
    await world.runDue();
    expect(world.messenger.sent).toHaveLength(1);
    const [{ to, message } = { to: undefined, message: undefined }] = world.messenger.sent;
    expect(to).toEqual({ kind: "conversation", ...river });
    const everyone = JSON.stringify([message?.card.body, message?.summary]);
    expect(everyone).not.toMatch(/River|Leading|\b(ada|bo|cy)\b/);
    expect(message?.card.refresh?.userIds).toEqual(["ada", "bo", "cy"].map(personCalled));
  });

  it("posts the invitation later where the bot is not let in yet", async () => {
    const ada = await world.as("ada");
    const { messenger } = world.context;
    const send = messenger.send;
    let tries = 0;
    messenger.send = async () => {
      tries += 1;
      return refuse("blocked");
    };
    const { circle } = await ada.circle.make(invite("bo", "cy"));
    const begun = world.clock.now();
    await world.runDue();
    world.clock.moveTo(later(begun, { days: 2 }));
    await world.runDue();
    expect(tries).toBe(2);
    messenger.send = send;
    await world.runDue();
    expect(world.messenger.sent).toEqual([]);
    world.clock.moveTo(later(begun, { days: 3 }));
    await world.runDue();
    expect(world.messenger.sent).toHaveLength(1);
    const found = await readInside(world.context, circle);
    expect(found?.circle.value.root).toBe("activity-1");
  });

  it("knows the circle from the chat of a session's meeting", async () => {
    const ada = await world.as("ada");
    const { circle } = await ada.circle.make(invite("bo", "cy"));
    const chat = { tenant: contoso, conversation: channelCalled("meeting") };
    await keepHome(world.context, chat, circle);
    expect(await ada.circle.at(chat)).toEqual({ state: "member", circle });
  });

  it("shows nothing of it to someone who is in the meeting's chat alone", async () => {
    const ada = await world.as("ada");
    const { circle } = await ada.circle.make(invite("bo", "cy"));
    const chat = { tenant: contoso, conversation: channelCalled("meeting") };
    await keepHome(world.context, chat, circle);
    world.directory.comes("eve");
    world.context.directory.belongs = async ({ conversation }, person) =>
      conversation === chat.conversation || person !== personCalled("eve");
    const { error } = await safe((await world.as("eve")).circle.at(chat));
    expect(error).toMatchObject({ code: "not-found" });
    expect(await ada.circle.at(chat)).toMatchObject({ state: "member" });
    expect(await (await world.as("dee")).circle.at(chat)).toMatchObject({ state: "outside" });
  });
});
