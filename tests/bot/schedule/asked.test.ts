import { keepHome } from "../../../bot/circle/home/documents.ts";
import { circlesWritten } from "../../../bot/circle/mine/documents.ts";
import type { Said } from "../../../bot/ports/action.ts";
import { personPartition } from "../../../bot/ports/partition.ts";
import { scheduleCommands } from "../../../bot/schedule/asked/actions.ts";
import { anAsk } from "../../builders/ask.ts";
import { cardLint } from "../../builders/card-lint.ts";
import { aCircle } from "../../builders/circle.ts";
import { channelCalled } from "../../builders/ids.ts";
import { aSchedule, as } from "./schedule-world.ts";

async function asking() {
  const holding = { circle: aCircle({ root: "root-1" }), asks: [anAsk()] };
  const world = await aSchedule("service", holding);
  const { tenant } = world.address;
  const home = { tenant, conversation: channelCalled("river") };
  const ask = async (name: "next" | "schedule", over: Partial<Said> = {}) => {
    const command = scheduleCommands(world.context).find((each) => each.name === name);
    const answer = await command?.run({
      caller: as("ada"),
      language: "en",
      where: "channel",
      text: name,
      now: world.clock.now(),
      ...home,
      ...over,
    });
    expect(answer?.summary).toBeTruthy();
    expect(cardLint(answer?.card)).toEqual([]);
    return JSON.stringify(answer?.card);
  };
  const listed = async (name: string) => {
    const write = circlesWritten({ older: [] }, [{ ...world.address, standing: "joined" }]);
    await world.documents.commit(personPartition(tenant, as(name).person), write, name);
  };
  return { ...world, ask, listed, keep: () => keepHome(world.context, home, world.address) };
}

async function booked() {
  const world = await asking();
  await world.keep();
  await world.book();
  await world.run();
  return world;
}

const names = ["next", "schedule"] as const;
const shared = ["channel", "groupChat"] as const;

describe("next and schedule", () => {
  it.each(names)("say that there is no circle where there is none: %s", async (name) => {
    const world = await asking();
    expect(await world.ask(name)).toContain("no circle here");
    expect(await world.ask(name, { where: "personal" })).toContain("no circle here");
  });

  it.each(shared)("show dates and counts in a %s, and nobody's name or words", async (where) => {
    const world = await booked();
    for (const name of names) {
      const card = await world.ask(name, { where });
      expect(card).toContain("Next session");
      expect(card).toContain("3 of 3 can come");
      expect(card).toContain("1 ask waits");
      expect(card).not.toContain(anAsk().text);
      expect(card).not.toContain('"ada');
    }
  });

  it("show the asker's own view in the personal chat", async () => {
    const world = await booked();
    await world.listed("bo");
    for (const name of names) {
      const card = await world.ask(name, { where: "personal", caller: as("bo") });
      expect(card).toContain("You are counted as coming.");
      expect(card).toContain(anAsk().text);
    }
  });

  it("know nothing in the personal chat of a circle that the asker has left", async () => {
    const world = await booked();
    await world.listed("bo");
    await world.leave("bo");
    const card = await world.ask("next", { where: "personal", caller: as("bo") });
    expect(card).toContain("no circle here");
  });

  it("lead to finding a time while none is set", async () => {
    const world = await asking();
    await world.keep();
    expect(await world.ask("next")).toContain("No session planned");
    expect(await world.ask("schedule")).toContain("One tap books");
  });

  it("say that a time is on its way into the calendars", async () => {
    const world = await asking();
    await world.keep();
    await world.book();
    for (const name of names) {
      const card = await world.ask(name);
      expect(card).toContain("being put into everyone’s calendar");
      expect(card).not.toContain("One tap books");
    }
  });

  it("say what to do when a time did not reach the calendars", async () => {
    const world = await asking();
    await world.keep();
    await world.listed("bo");
    world.calendar.trouble.refusal = "refused";
    await world.book();
    await world.run();
    for (const card of [
      await world.ask("next"),
      await world.ask("next", { where: "personal", caller: as("bo") }),
    ]) {
      expect(card).toContain("could not be put into the calendars");
      expect(card).toContain("Find a time");
    }
    expect(await world.ask("schedule")).toContain("One tap books");
    expect(world.messenger.sent).toEqual([]);
  });

  it("answer in the asker's language", async () => {
    const world = await booked();
    expect(await world.ask("next", { language: "de" })).toContain("Nächste Sitzung");
  });
});
