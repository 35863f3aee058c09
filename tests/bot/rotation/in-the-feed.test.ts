import { tellPerson } from "../../../bot/circle/told/documents.ts";
import { card } from "../../../bot/kit/card.ts";
import { text } from "../../../bot/kit/text.ts";
import { appActivities } from "../../../infra/local/organisation/app-activities.ts";
import { turnRequestId } from "../../../shared/kernel/ids.ts";
import { later } from "../../../shared/time/instant.ts";
import { cardLint } from "../../builders/card-lint.ts";
import { aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { startsAt, tellingWorld, words } from "./telling-world.ts";

const message = { card: card([text("Something else")]), summary: "Something else" };
let world: Awaited<ReturnType<typeof tellingWorld>>;
beforeEach(async () => {
  world = await tellingWorld();
});
afterEach(() => world.end());

const daysBefore = (days: number) => later(startsAt, { days: -days });
const feedOf = (name: string) =>
  world.notifier.noticed.filter(({ to }) => to === personCalled(name));
const kindsFor = (name: string) => feedOf(name).map(({ notice }) => notice.kind);
const asks = async (name: string, text: string) => {
  const product = await world.as(name);
  return product.agenda.add({ ...world.address, text, mode: "advice" });
};

describe("with feeds open", () => {
  beforeEach(() => {
    world.notifier.feeds.open = true;
  });

  it("has a turn stand in the feed, leading to whose turn it is, with no message beside it", async () => {
    await world.book();
    for (const days of [5, 4, 3]) await world.until(daysBefore(days));
    expect(kindsFor("ada")).toEqual(["turnComes"]);
    expect(world.sentTo("ada")).toEqual([]);
    const notice = feedOf("ada")[0]?.notice;
    expect(notice?.preview).toContain("Thursday, December 10");
    expect(decodeURIComponent(notice?.link ?? "")).toContain('"subEntityId":"turns"');
  });

  it("has it said on the page where it leads that the turn is fine, and that taken back", async () => {
    const at = await world.book();
    await world.until(daysBefore(5));
    const ada = await world.as("ada");
    for (const fine of [true, true, false, true]) {
      await ada.rotation.sayFine({ ...at, fine });
      expect(await ada.rotation.fine(at)).toEqual({ fine });
    }
    const bo = await world.as("bo");
    await expect(bo.rotation.fine(at)).rejects.toMatchObject({ code: "not-your-turn" });
    await expect(bo.rotation.sayFine({ ...at, fine: true })).rejects.toMatchObject({
      code: "not-your-turn",
    });
    const zoe = await world.as("zoe");
    await expect(zoe.rotation.fine(at)).rejects.toMatchObject({ code: "not-found" });
    await world.until(daysBefore(3));
    expect(kindsFor("ada")).toEqual(["turnComes"]);
  });

  it.each([true, false])(
    "tells of a turn, and counts that, unless they said before that it is fine: %s",
    async (stays) => {
      const at = await world.book();
      const ada = await world.as("ada");
      await ada.rotation.sayFine({ ...at, fine: true });
      if (!stays) await ada.rotation.sayFine({ ...at, fine: false });
      await world.until(daysBefore(5));
      expect(kindsFor("ada")).toEqual(stays ? [] : ["turnComes"]);
      expect(await ada.rotation.fine(at)).toEqual({ fine: stays });
      for (const occasion of ["a.first", "a.second"])
        await tellPerson(
          world.context,
          world.address,
          aMember("ada"),
          { ...at, occasion },
          message,
        );
      expect(world.sentTo("ada")).toHaveLength(stays ? 2 : 1);
    },
  );

  it("gives whoever takes back at once that they cannot come their turn back", async () => {
    const at = await world.book();
    await world.until(daysBefore(5));
    const ada = await world.as("ada");
    await ada.schedule.come({ ...at, coming: false });
    expect((await world.page()).next?.facilitator).toBe(personCalled("bo"));
    await expect(ada.rotation.sayFine({ ...at, fine: true })).rejects.toMatchObject({
      code: "not-your-turn",
    });
    await ada.schedule.come({ ...at, coming: true });
    expect((await world.page()).next?.facilitator).toBe(personCalled("ada"));
  });

  it("keeps a card for the preparation, two in all", async () => {
    await world.book();
    for (const days of [5, 2, 1]) await world.until(daysBefore(days));
    expect(kindsFor("ada")).toEqual(["turnComes"]);
    expect(world.sentTo("ada")).toHaveLength(1);
    expect(words(world.sentTo("ada"))).toContain("three minutes to prepare");
  });

  it("tells each one who is asked to stand in, in their own language and without a name", async () => {
    await world.book();
    const ada = await world.as("ada");
    const request = turnRequestId.parse("request000000001");
    await ada.rotation.ask({ ...world.address, request, kind: "stand-in" });
    await world.runDue();
    for (const name of ["bo", "cy", "di"]) expect(kindsFor(name)).toEqual(["turnAsked"]);
    expect(feedOf("cy")[0]?.notice.preview).toContain("Sag Ja oder Nein");
    expect(words(world.notifier.noticed)).not.toMatch(/"ada"|\bada\b (asks|looks)/);
    expect(["bo", "cy", "di"].flatMap(world.sentTo)).toEqual([]);
  });

  it("tells those whose ask is next two days before, once, without its words, and no one whose ask waits longer", async () => {
    await world.book();
    for (const name of ["bo", "cy", "di", "eli"]) await asks(name, `${name} needs Quittenbrot`);
    await world.until(daysBefore(3));
    expect(["bo", "cy", "di", "eli"].flatMap(kindsFor)).toEqual([]);
    for (const days of [2, 1]) await world.until(daysBefore(days));
    expect(["bo", "cy", "di", "eli"].map((name) => kindsFor(name).length)).toEqual([1, 1, 1, 0]);
    expect(words(world.notifier.noticed)).not.toContain("Quittenbrot");
    expect(feedOf("bo")[0]?.notice.link).toContain("agenda");
  });

  it("has used every type that the manifest declares, and no other", async () => {
    await world.book();
    await asks("bo", "How do I say no?");
    const ada = await world.as("ada");
    await world.until(daysBefore(5));
    const request = turnRequestId.parse("request000000001");
    await ada.rotation.ask({ ...world.address, request, kind: "stand-in" });
    await world.until(daysBefore(2));
    const used = new Set(world.notifier.noticed.map(({ notice }) => notice.kind));
    expect([...used].toSorted()).toEqual([...appActivities.keys()].toSorted());
  });

  it("says nothing of an ask to whoever cannot come", async () => {
    const at = await world.book();
    await asks("bo", "How do I say no?");
    await (await world.as("bo")).schedule.come({ ...at, coming: false });
    await world.until(daysBefore(2));
    expect(kindsFor("bo")).toEqual([]);
    expect(kindsFor("ada")).toEqual([]);
  });
});

describe("with feeds closed", () => {
  it("shows on the card what was said in the tab, and in the tab what was said on the card", async () => {
    const at = await world.book();
    await world.until(daysBefore(5));
    const ada = await world.as("ada");
    await ada.rotation.sayFine({ ...at, fine: true });
    const card = world.shownTo("ada", 0);
    expect(words(await world.own("ada", card))).toContain("You said that is fine");
    await ada.rotation.sayFine({ ...at, fine: false });
    expect(words(await world.own("ada", card))).not.toContain("You said that is fine");
    await world.press("ada", card, "Fine with me");
    expect(await ada.rotation.fine(at)).toEqual({ fine: true });
  });

  it("sends whoever's ask is next a card instead, which is settled when the ask is taken back", async () => {
    await world.book();
    const { ask } = await asks("bo", "How do I say no?");
    await world.until(daysBefore(2));
    expect(world.sentTo("bo")).toHaveLength(1);
    const card = world.shownTo("bo", 0);
    expect(cardLint(card)).toEqual([]);
    expect(words(card)).toContain("An ask of yours is next");
    expect(words(card)).not.toContain("say no");
    await (await world.as("bo")).agenda.remove({ ...world.address, ask });
    await world.until(later(daysBefore(2), { minutes: 1 }));
    expect(words(world.shownTo("bo", 0))).toContain("This is settled");
    expect(world.notifier.noticed).toEqual([]);
  });

  it("tells whoever comes next when an ask is taken back, and not whoever has just brought one", async () => {
    await world.book();
    const added = [];
    for (const name of ["bo", "cy", "di", "eli"]) added.push(await asks(name, "How?"));
    await world.until(daysBefore(2));
    expect(world.sentTo("eli")).toEqual([]);
    const [first] = added;
    if (first) await (await world.as("bo")).agenda.remove({ ...world.address, ...first });
    await asks("ada", "How do I begin?");
    await world.until(later(daysBefore(2), { minutes: 1 }));
    expect(words(world.sentTo("eli"))).toContain("An ask of yours is next");
    expect(words(world.sentTo("ada"))).not.toContain("An ask of yours is next");
  });

  it("settles the card of whoever leaves", async () => {
    await world.book();
    await asks("bo", "How do I say no?");
    await world.until(daysBefore(2));
    await (await world.as("bo")).circle.leave(world.address);
    await world.runDue();
    expect(words(world.shownTo("bo", 0))).toContain("This is settled");
  });
});
