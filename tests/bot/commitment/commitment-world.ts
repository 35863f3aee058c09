import type { CommitmentId } from "../../../shared/kernel/ids.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { type Instant, instant } from "../../../shared/time/instant.ts";
import { aSession } from "../../builders/session.ts";
import { joinedWorld } from "../circle/joined-world.ts";

export const first = "commitment000000001" as CommitmentId;
export const words = "Ask Petra for the budget";
export const startsAt = instant("2026-12-08T15:00:00Z");
export const halfWay = instant("2026-12-01T15:00:00Z");

/** A circle of three, and what they promise themselves: Ada, if nothing else is said. */
export async function commitmentWorld(sessions: readonly Session[] = []) {
  const world = await joinedWorld(sessions, { root: "root" });
  return {
    ...world,
    make: (over: object = {}, who = world.ada) =>
      who.commitment.make({
        ...world.address,
        commitment: first,
        text: words,
        shared: false,
        ...over,
      }),
  };
}

/** The same a fortnight before its session. */
export async function nudgeWorld() {
  const world = await commitmentWorld([aSession({ startsAt, number: 1 })]);
  world.clock.moveTo(instant("2026-11-24T15:00:00Z"));
  return {
    ...world,
    sent: () =>
      world.messenger.sent.filter(({ message }) => message.summary === "How is it going?"),
    async runAt(at: Instant) {
      world.clock.moveTo(at);
      await world.runDue();
    },
  };
}
