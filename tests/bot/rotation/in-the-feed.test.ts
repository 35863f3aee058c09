import { appActivities } from "../../../infra/local/organisation/app-activities.ts";
import { turnRequestId } from "../../../shared/kernel/ids.ts";
import { later } from "../../../shared/time/instant.ts";
import { cardLint } from "../../builders/card-lint.ts";
import { personCalled } from "../../builders/ids.ts";
import { startsAt, tellingWorld, words } from "./telling-world.ts";

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
    await world.until(daysBefore(1));
    expect(world.notifier.noticed).toEqual([]);
  });
});
