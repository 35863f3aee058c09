import { personPartition } from "../../../bot/ports/partition.ts";
import { reflectionActions } from "../../../bot/reflection/actions.ts";
import { readEntry } from "../../../bot/reflection/journal/documents.ts";
import { keepEntry } from "../../../bot/reflection/journal/routes.ts";
import { answerPulse } from "../../../bot/reflection/pulse/routes.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled, sessionCalled, tenantCalled } from "../../builders/ids.ts";
import { aLookBack, as, closedAt } from "./look-back-world.ts";

const yes = { worth: "yes", got: "yes" } as const;

describe("looking back on a session", () => {
  it("keeps someone's words in their own partition and nowhere else", async () => {
    const { context, address, everything } = await aLookBack();
    await keepEntry(context, as("ada"), address, "I held back again");
    const mine = personPartition(tenantCalled("contoso"), personCalled("ada"));
    expect(JSON.stringify(await context.documents.list(mine))).toContain("I held back again");
    expect(JSON.stringify(await everything())).not.toContain("I held back");
  });

  it("takes an entry away when its words are taken away", async () => {
    const { context, address } = await aLookBack();
    await keepEntry(context, as("ada"), address, "first thought");
    await keepEntry(context, as("ada"), address, "");
    const mine = personPartition(tenantCalled("contoso"), personCalled("ada"));
    expect(await context.documents.list(mine)).toEqual([]);
  });

  it("knows no such session for someone only invited, or who joined after it", async () => {
    const { context, address } = await aLookBack([
      aMember("ivy", { standing: "invited" }),
      aMember("lee", { joinedAt: later(closedAt, { days: 1 }) }),
    ]);
    for (const name of ["ivy", "lee"]) {
      const answered = await answerPulse(context, as(name), address, yes);
      expect(answered).toEqual({ ok: false, refusal: "not-found" });
    }
  });

  it("knows no such session for a stranger, or before it is over", async () => {
    const { context, address } = await aLookBack();
    const stranger = await keepEntry(context, as("zoe"), address, "hello");
    const early = await keepEntry(
      context,
      as("ada"),
      { ...address, session: sessionCalled("other") },
      "hello",
    );
    expect([stranger, early]).toEqual([
      { ok: false, refusal: "not-found" },
      { ok: false, refusal: "not-found" },
    ]);
  });
});

describe("the look-back card", () => {
  it("is posted into the circle's thread without a name or a word from inside", async () => {
    const { run, messenger } = await aLookBack();
    await run("reflection.prompt");
    const [posted] = messenger.sent;
    const { body, actions } = posted?.message.card ?? {};
    const shown = JSON.stringify([body, actions]);
    for (const secret of ["Ada", "ada", "bo@", "River circle", "Leading for the first time"]) {
      expect(shown).not.toContain(secret);
    }
  });

  it("is not posted when it would be about another time", async () => {
    const { run, messenger } = await aLookBack();
    await run("reflection.prompt", later(closedAt, { days: 4 }));
    expect(messenger.sent).toEqual([]);
  });

  it("shows a member their own words again, and nobody else's", async () => {
    const { context, address } = await aLookBack();
    await keepEntry(context, as("ada"), address, "I held back again");
    const view = (name: string) =>
      reflectionActions(context).run(
        { verb: "reflection.view", ...address },
        {
          caller: as(name),
          language: "de",
          tenant: tenantCalled("contoso"),
          conversation: aCircle().home,
          now: context.clock.now(),
        },
      );
    expect(JSON.stringify(await view("ada"))).toContain("I held back again");
    expect(JSON.stringify(await view("bo"))).not.toContain("I held back");
    expect(await view("zoe")).toHaveProperty("say");
  });

  it("shares by a second tap, and keeps first what was written since", async () => {
    const { context, address } = await aLookBack();
    const press = async (verb: "write" | "share" | "take-back", text: string) => {
      const action = { verb: `reflection.${verb}`, ...address, text } as const;
      const answer = await reflectionActions(context).run(action as never, {
        caller: as("ada"),
        language: "en",
        tenant: tenantCalled("contoso"),
        conversation: aCircle().home,
        now: context.clock.now(),
      });
      return JSON.stringify(answer);
    };
    const kept = async () => readEntry(context, as("ada"), address);
    expect(await press("write", "First thought.")).toContain("Share with the circle");
    expect(await press("share", "Second thought.")).toContain("share it once more");
    expect(await kept()).toMatchObject({ text: "Second thought." });
    expect((await kept())?.shared).toBeUndefined();
    expect(await press("share", "Second thought.")).toContain("Take it back");
    expect((await kept())?.shared).toBeDefined();
    expect(await press("share", "")).toContain("Second thought.");
    expect(await press("write", "Third thought.")).toContain("yours alone again");
    expect((await kept())?.shared).toBeUndefined();
    await press("share", "Third thought.");
    expect(await press("take-back", "Third thought.")).toContain("Only you can read it again");
    expect((await kept())?.shared).toBeUndefined();
  });
});
