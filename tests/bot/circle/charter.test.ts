import { safe } from "@orpc/client";
import { template } from "../../../bot/circle/charter/documents.ts";
import { charterWords } from "../../../shared/circle/charter.ts";
import { kitNames } from "../../../shared/circle/kit-name.ts";
import { languages } from "../../../shared/kernel/language.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { river } from "../http/api-world.ts";
import { charterWorld, ids, made } from "./charter-world.ts";

let world: Awaited<ReturnType<typeof charterWorld>>;
beforeEach(async () => {
  world = await charterWorld();
});
afterEach(() => world.end());

describe("a new circle's charter", () => {
  it("starts from a template, to which everyone agrees for themselves", async () => {
    const { circle, ada, bo, agree } = await world.started();
    const before = await ada.charter.read(circle);
    expect(before).toMatchObject({ version: 1, agreed: [], mode: "structured", waitsFor: [] });
    expect(before.words).toMatchObject({ purpose: made.purpose, rhythm: made.rhythm });
    expect(before.words.offLimits).toContain("performance ratings");
    expect(before.words.together).toMatch(/prepared.*cannot come.*one ask.*one small promise/);
    await agree(ada);
    await agree(bo);
    await agree(bo, false);
    expect((await ada.charter.read(circle)).agreed).toEqual([ids[0]]);
    expect((await bo.circle.page(circle)).charter).toEqual({
      agreed: [ids[0]],
      open: [ids[1], ids[2]],
      waitsFor: [],
      again: false,
    });
  });

  it("is written in the circle's language", async () => {
    const ada = await world.as("ada");
    const { circle } = await ada.circle.make({ ...made, people: [...ids], language: "de" });
    expect((await ada.charter.read(circle)).words.offLimits).toContain("Beurteilungen");
  });

  it("begins with the words of what the circle is for, before those that everyone begins with", async () => {
    const ada = await world.as("ada");
    const { circle } = await ada.circle.make({ ...made, people: [...ids], kit: "study" });
    const { words } = await ada.charter.read(circle);
    expect(words.topics).toContain("past papers");
    expect(words.offLimits).toMatch(/^Marks are shared.*performance ratings/);
    expect(words.together).toMatch(/under age.*prepared/);
  });

  it("has room for the words of every kit in every language", () => {
    const [maker, ...others] = aCircle().members;
    for (const [kit, language] of kitNames.flatMap((each) =>
      languages.map((one) => [each, one] as const),
    )) {
      if (!maker) throw new Error("nobody");
      const circle = aCircle({
        kit,
        madeBy: maker.person,
        members: [{ ...maker, language }, ...others],
      });
      expect(charterWords.safeParse(template(circle)).error).toBeUndefined();
    }
  });

  it("says in whose personal list it waits, as soon as someone has agreed", async () => {
    const { ada, bo, agree } = await world.started();
    const waiting = async (client: typeof bo) =>
      (await client.circle.mine()).circles[0]?.mine.map(({ task }) => task);
    expect(await waiting(bo)).not.toContain("agree");
    await agree(ada);
    expect(await waiting(bo)).toContain("agree");
    expect(await waiting(ada)).not.toContain("agree");
  });

  it("is changed by anyone, asks everyone anew, and shows each what has changed for them", async () => {
    const { circle, ada, bo, cy, agree } = await world.started();
    await agree(ada);
    await agree(bo);
    const { words, edition } = await cy.charter.read(circle);
    const changed = { ...words, topics: "Our first hires", purpose: "Hiring" };
    const saved = await cy.charter.write({ ...circle, words: changed, edition });
    const now = await ada.charter.read(circle);
    expect(now).toMatchObject({ version: 2, by: ids[2], agreed: [], words: changed });
    expect(now.mine).toEqual({ version: 1, words });
    expect((await cy.charter.read(circle)).mine).toBeUndefined();
    expect((await ada.circle.page(circle)).purpose).toBe("Hiring");
    const stale = await safe(bo.charter.write({ ...circle, words, edition }));
    expect(stale.error).toMatchObject({ code: "changed-meanwhile", data: { name: "cy" } });
    const unread = await safe(bo.charter.agree({ ...circle, edition, agrees: true }));
    expect(unread.error).toMatchObject({ code: "changed-meanwhile" });
    for (const who of [ada, bo, cy])
      expect((await who.circle.mine()).circles[0]?.mine.map(({ task }) => task)).toContain("agree");
    await cy.charter.write({ ...circle, words, edition: saved.edition });
    expect((await ada.charter.read(circle)).agreed).toEqual([ids[0], ids[1]]);
  });

  it("follows the settings, whose purpose and rhythm are its first lines", async () => {
    const { circle, ada, bo, agree } = await world.started();
    await agree(bo);
    const { name, rhythm, edition } = await ada.circle.page(circle);
    await ada.circle.change({ ...circle, name, rhythm, edition, purpose: "Hiring" });
    const now = await bo.charter.read(circle);
    expect(now).toMatchObject({ version: 2, agreed: [], words: { purpose: "Hiring" } });
    expect(now.mine?.words.purpose).toBe(made.purpose);
  });

  it("loses nobody's word when all agree at once", async () => {
    const { circle, ada, bo, cy, agree } = await world.started();
    await Promise.all([ada, bo, cy].map((client) => agree(client)));
    expect((await ada.charter.read(circle)).agreed).toHaveLength(3);
  });

  it("shows strangers that there is nothing", async () => {
    const { circle, ada } = await world.started();
    const { words } = await ada.charter.read(circle);
    for (const name of ["eve", "mallory"]) {
      const stranger = await world.as(name);
      const asks = [
        () => stranger.charter.read(circle),
        () => stranger.charter.write({ ...circle, words, edition: 1 }),
        () => stranger.charter.agree({ ...circle, edition: 1, agrees: true }),
        () => stranger.charter.feedback({ ...circle, style: "gently" }),
        () => stranger.charter.mode({ ...circle, mode: "light" }),
      ];
      for (const ask of asks)
        expect((await safe<unknown, Error>(ask())).error).toMatchObject({ code: "not-found" });
    }
  });
});

describe("what needs nobody's assent", () => {
  it("is how each likes feedback", async () => {
    const { circle, ada, bo, agree } = await world.started();
    await agree(ada);
    await bo.charter.feedback({ ...circle, style: "written" });
    const now = await ada.charter.read(circle);
    expect(now.feedback).toEqual([{ person: ids[1], style: "written" }]);
    expect(now.agreed).toEqual([ids[0]]);
    await bo.charter.feedback({ ...circle, style: null });
    expect((await ada.charter.read(circle)).feedback).toEqual([]);
  });

  it("is a light session: a check-in, while asks wait, and back again", async () => {
    const { circle, ada, bo } = await world.started();
    await ada.agenda.add({ ...circle, text: "How do I say no?", mode: "advice" });
    const kinds = async () =>
      (await bo.circle.page(circle)).agenda.segments.map(({ kind }) => kind);
    const before = await kinds();
    await bo.charter.mode({ ...circle, mode: "light" });
    expect(await kinds()).toEqual(["check-in"]);
    expect((await bo.circle.page(circle)).agenda.waiting).toHaveLength(1);
    await bo.charter.mode({ ...circle, mode: "structured" });
    expect(await kinds()).toEqual(before);
  });
});

describe("a circle of an earlier build", () => {
  it("goes on without a charter, and can write one whenever it likes", async () => {
    const stored = aCircle({ home: river.conversation });
    const closedAt = instant("2026-11-20T15:00:00Z");
    const past = aSession({ state: "closed", closedAt, present: [...ids] });
    const circle = await storedCircle(world.context.documents, {
      circle: stored,
      sessions: [past],
    });
    const [ada, bo] = await Promise.all([world.as("ada"), world.as("bo")]);
    expect((await ada.circle.page(circle)).charter).toBeUndefined();
    const { version, edition, words } = await ada.charter.read(circle);
    expect([version, edition]).toEqual([0, 0]);
    expect(
      (await safe(ada.charter.agree({ ...circle, edition: 0, agrees: true }))).error,
    ).toMatchObject({ code: "not-found" });
    await bo.charter.write({ ...circle, words, edition });
    expect(await ada.charter.read(circle)).toMatchObject({ version: 1, waitsFor: [] });
    const startsAt = later(world.clock.now(), { days: 2 });
    expect((await ada.schedule.book({ ...circle, startsAt, minutes: 45 })).booking).toBe("asked");
  });
});
