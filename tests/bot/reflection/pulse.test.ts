import { readInside } from "../../../bot/circle/documents.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { answerPulse } from "../../../bot/reflection/pulse/routes.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { aLookBack, as, closedAt, names } from "./look-back-world.ts";

const yes = { worth: "yes", got: "yes" } as const;

describe("the anonymous pulse", () => {
  it("leaves neither who answered nor what in the store", async () => {
    const { context, address, everything } = await aLookBack();
    await answerPulse(context, as("bo"), address, { worth: "no", got: "partly" });
    const open = (await everything()).filter(({ kind }) => kind === "open-pulse");
    expect(open).toHaveLength(2);
    expect(JSON.stringify(open)).not.toContain(personCalled("bo"));
    expect(JSON.stringify(open)).not.toContain("partly");
  });

  it("tells nobody that someone has answered, and tells everyone the result", async () => {
    const { context, address, run, commit } = await aLookBack();
    const version = async () => (await readInside(context, address))?.circle.value.version;
    const before = await version();
    await Promise.all(names.map((name) => answerPulse(context, as(name), address, yes)));
    expect(await version()).toBe(before);
    await commit(await run("reflection.close-pulse", later(closedAt, { days: 3 })));
    expect(await version()).toBe((before ?? 0) + 1);
    const result = (await readInside(context, address))?.pulses[0]?.value.result;
    expect(result).toMatchObject({ state: "shown", answers: 5 });
  });

  it("counts no answer that was under way when the pulse closed", async () => {
    const { context, address, run, commit, everything } = await aLookBack();
    const { documents } = context;
    let closes: (() => Promise<unknown>) | undefined = async () =>
      commit(await run("reflection.close-pulse"));
    const late = {
      ...context,
      documents: {
        ...documents,
        async commit(...asked: Parameters<Documents["commit"]>) {
          const close = closes;
          closes = undefined;
          await close?.();
          return documents.commit(...asked);
        },
      },
    };
    const answer = await answerPulse(late, as("bo"), address, yes);
    expect(answer).toEqual({ ok: false, refusal: "pulse-closed" });
    expect((await everything()).some(({ kind }) => kind === "open-pulse")).toBe(false);
  });

  it("looks the same in the store when someone answers again", async () => {
    const { context, address, everything } = await aLookBack();
    const sealed = async () =>
      (await everything()).filter(({ kind }) => kind === "open-pulse").map(({ body }) => body);
    await answerPulse(context, as("bo"), address, yes);
    const first = await sealed();
    await answerPulse(context, as("bo"), address, yes);
    const second = await sealed();
    expect(second).not.toEqual(first);
    expect(JSON.stringify(second)).toHaveLength(JSON.stringify(first).length);
  });

  it("publishes the counts of five answers when it closes, and forgets the ballots", async () => {
    const { context, address, run, commit, everything } = await aLookBack();
    for (const name of names) await answerPulse(context, as(name), address, yes);
    await commit(await run("reflection.close-pulse", later(closedAt, { days: 3 })));
    const inside = await readInside(context, address);
    expect(inside?.pulses.map(({ value }) => value.result)).toEqual([
      {
        state: "shown",
        answers: 5,
        worth: { yes: 5, partly: 0, no: 0 },
        got: { yes: 5, partly: 0, no: 0 },
      },
    ]);
    expect((await everything()).some(({ kind }) => kind === "open-pulse")).toBe(false);
  });

  it("says that there were too few with four, and when nobody answered", async () => {
    for (const count of [0, 4]) {
      const { context, address, run, commit } = await aLookBack();
      for (const name of names.slice(0, count)) {
        await answerPulse(context, as(name), address, yes);
      }
      await commit(await run("reflection.close-pulse", later(closedAt, { days: 3 })));
      const inside = await readInside(context, address);
      expect(inside?.pulses.map(({ value }) => value.result)).toEqual([{ state: "too-few" }]);
    }
  });

  it("closes once, however often the job runs", async () => {
    const { run, commit } = await aLookBack();
    await commit(await run("reflection.close-pulse"));
    expect(await run("reflection.close-pulse")).toEqual([]);
  });

  it("takes no answer after three days, even when the job is late", async () => {
    const { context, address, clock } = await aLookBack();
    clock.moveTo(later(closedAt, { days: 3 }));
    expect(await answerPulse(context, as("bo"), address, yes)).toEqual({
      ok: false,
      refusal: "pulse-closed",
    });
  });

  it("asks after every third session whether it is safe here, counted and sealed like the rest", async () => {
    const { context, address, run, commit, everything } = await aLookBack([], 3);
    const all = { ...yes, safe: "yes", challenged: "partly" } as const;
    for (const name of names) await answerPulse(context, as(name), address, all);
    const open = (await everything()).filter(({ kind }) => kind === "open-pulse");
    expect(open).toHaveLength(4);
    await commit(await run("reflection.close-pulse", later(closedAt, { days: 3 })));
    const [pulse] = (await readInside(context, address))?.pulses ?? [];
    expect(pulse?.value.result).toMatchObject({
      state: "shown",
      safety: {
        safe: { yes: 5, partly: 0, no: 0 },
        challenged: { yes: 0, partly: 5, no: 0 },
      },
    });
    expect((await everything()).some(({ kind }) => kind === "open-pulse")).toBe(false);
  });

  it("shows nothing about safety with four answers to it, nor after other sessions", async () => {
    const all = { ...yes, safe: "no", challenged: "no" } as const;
    for (const [number, asked] of [
      [3, 4],
      [4, 5],
    ] as const) {
      const { context, address, run, commit } = await aLookBack([], number);
      for (const [index, name] of names.entries())
        await answerPulse(context, as(name), address, index < asked ? all : yes);
      await commit(await run("reflection.close-pulse", later(closedAt, { days: 3 })));
      const [pulse] = (await readInside(context, address))?.pulses ?? [];
      expect(pulse?.value.result).toMatchObject({ state: "shown", answers: 5 });
      expect(pulse?.value.result).not.toHaveProperty("safety");
    }
  });

  it("does not show in the store who left the questions about safety out", async () => {
    const { context, address, everything } = await aLookBack([], 3);
    const all = { ...yes, safe: "yes", challenged: "yes" } as const;
    const lengths = async () =>
      (await everything())
        .filter(({ kind }) => kind === "open-pulse")
        .map(({ body }) => JSON.stringify(body).length);
    await answerPulse(context, as("bo"), address, all);
    const first = await lengths();
    await answerPulse(context, as("cy"), address, yes);
    expect(await lengths()).toEqual(first);
  });
});
