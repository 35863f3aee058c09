import { Later } from "../../../bot/ports/job.ts";
import { NoAnswer } from "../../../bot/ports/unavailable.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { type CalendarDate, later } from "../../../shared/time/instant.ts";
import { outcome } from "../circle/joined-world.ts";
import type { Client } from "../http/api-world.ts";
import { commitmentWorld, first, words } from "./commitment-world.ts";

let world: Awaited<ReturnType<typeof commitmentWorld>>;
let address: CircleAddress;
let ada: Client;
let bo: Client;
beforeEach(async () => {
  world = await commitmentWorld();
  ({ address, ada, bo } = world);
  await world.make({ by: "2026-12-14" as CalendarDate });
});
afterEach(() => world.end());

const send = (to = true, who = ada) =>
  who.commitment.toDo({ circle: address.circle, commitment: first, send: to });
const mine = async () => (await ada.commitment.circle(address)).mine.commitments[0];

describe("a promise in one's own To Do", () => {
  it("has its words, its date, and a way back to the page", async () => {
    await send();
    expect(world.tasks.all()).toMatchObject([
      { title: words, by: "2026-12-14", about: "River circle", mark: first },
    ]);
    expect(world.tasks.all()[0]?.link).toContain("promises");
    expect((await mine())?.toDo?.place).toBeDefined();
  });

  it("is there once, however often it is sent, also at once", async () => {
    const outcomes = await Promise.all([send(), send(), send()].map(outcome));
    expect(outcomes).toContain("done");
    await send();
    expect(world.tasks.all()).toHaveLength(1);
  });

  it("is taken out again, also where it is gone from there", async () => {
    await send();
    await send(false);
    await send(false);
    expect(world.tasks.all()).toEqual([]);
    expect((await mine())?.toDo).toBeUndefined();
    await send();
    expect(world.tasks.all()).toHaveLength(1);
  });

  it.each([
    ["consent is missing", "consent" as const, "consent-missing"],
    ["there is no mailbox", "no-mailbox" as const, "no-to-do"],
    ["Graph asks for a long wait", new Later("2026-12-01T00:00:00Z" as never), "to-do-busy"],
  ])("says when %s, and can be sent again at once", async (_what, trouble, refusal) => {
    world.tasks.troubles.push(trouble);
    expect(await outcome(send())).toBe(refusal);
    expect((await mine())?.toDo).toBeUndefined();
    expect(await outcome(send())).toBe("done");
  });

  it("is found again when Graph's answer was lost, and not made twice", async () => {
    world.tasks.lost.push(new NoAnswer("lost"));
    expect(await outcome(send())).not.toBe("done");
    expect(await outcome(send())).toBe("busy");
    world.clock.moveTo(later(world.clock.now(), { minutes: 2 }));
    expect(await outcome(send())).toBe("done");
    expect(world.tasks.all()).toHaveLength(1);
    expect((await mine())?.toDo?.place).toBeDefined();
  });

  it("is sent when nothing had come of an attempt without an answer", async () => {
    world.tasks.troubles.push(new NoAnswer("down"));
    expect(await outcome(send())).not.toBe("done");
    world.clock.moveTo(later(world.clock.now(), { minutes: 2 }));
    expect(await outcome(send())).toBe("done");
    expect(world.tasks.all()).toHaveLength(1);
  });

  it("is nobody else's to send, and nothing that others see", async () => {
    await ada.commitment.share({ circle: address.circle, commitment: first, shared: true });
    await send();
    await world.runDue();
    expect(await outcome(send(true, bo))).toBe("not-found");
    const { others } = await bo.commitment.circle(address);
    expect(JSON.stringify(others)).toContain(words);
    expect(JSON.stringify(others)).not.toContain("toDo");
    expect(world.lines.join("")).not.toContain(words);
  });
});
