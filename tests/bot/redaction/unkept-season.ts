import { ORPCError } from "@orpc/client";
import { later } from "../../../shared/time/instant.ts";
import { circlePlantings } from "./circle-plantings.ts";
import { ownPlantings } from "./own-plantings.ts";
import type { RedactionWorld } from "./redaction-world.ts";

/** What a circle is: its name, what it is for, its charter, its own protocols, where it usually meets. It stays. */
const terms = [
  "circle.make",
  "circle.change",
  "charter.write",
  "agenda.addProtocol",
  "agenda.editProtocol",
  "schedule.choosePlace",
];
const plantings = Object.entries({ ...circlePlantings, ...ownPlantings }).filter(
  ([name]) => !terms.includes(name),
);

/** Words that nothing else has, for one procedure alone, said before or after the circle keeps nothing. */
export const markOf = (when: "Zwetschge" | "Mirabelle", name: string) =>
  `${when}${plantings.findIndex(([each]) => each === name) + 100}`;
export const saidBy = plantings.map(([name]) => name);

/** Has every procedure that takes words take some. Answers those that refused, and why. */
export async function sayEverything(world: RedactionWorld, when: "Zwetschge" | "Mirabelle") {
  const refused = new Map<string, string>();
  for (const [name, plant] of plantings) {
    await plant(world, markOf(when, name)).catch((error: unknown) => {
      if (!(error instanceof ORPCError)) throw error;
      refused.set(name, error.code);
    });
    await world.runDue();
  }
  return refused;
}

/** Meets until no ask waits any more. */
export async function meetUntilAllIsReached(world: RedactionWorld) {
  const { ada, bo, cy, circle } = world;
  for (let times = 0; times < 8; times++) {
    const { agenda, questions } = await ada.circle.page(circle);
    const waits = agenda.segments.some(({ kind }) => kind === "ask") || agenda.waiting.length > 0;
    if (!waits && !questions) return;
    const startsAt = later(world.clock.now(), { days: 1 });
    const at = { ...circle, ...(await ada.schedule.book({ ...circle, startsAt, minutes: 60 })) };
    await world.passes({ days: 1 });
    await ada.schedule.start(at);
    for (const each of [ada, bo, cy]) await each.schedule.attend({ ...at, present: true });
    await world.passes({ minutes: 60 });
    await ada.schedule.close(at);
    await world.runDue();
  }
  throw new Error("Asks still wait");
}

/** Where words are to be found that are not in a person's own partition. */
export async function inCommon(world: RedactionWorld, words: string) {
  const found = [...(await world.traces(words)), ...(await world.traces(words.toLowerCase()))];
  return found.filter((each) => !/^stored in [^|]+\|u\|/.test(each));
}
