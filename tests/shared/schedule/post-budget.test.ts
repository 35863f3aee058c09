import fc from "fast-check";
import { mostPosts, ownPosts, roomFor } from "../../../shared/schedule/post-budget.ts";
import { instant, later } from "../../../shared/time/instant.ts";

const now = instant("2026-11-24T15:00:00Z");
const planned = { state: "planned" } as const;
const closed = { state: "closed", closedAt: now } as const;

describe("what can wait", () => {
  it("may be posted before there is any session", () => {
    expect(roomFor(undefined, [], now)).toBe(true);
    expect(roomFor(undefined, ["charter", "season"], now)).toBe(true);
  });

  it("may be posted once beside what a session brings by itself", () => {
    expect(roomFor(planned, ["schedule.announce"], now)).toBe(true);
    expect(roomFor(planned, ["schedule.announce", "charter"], now)).toBe(false);
    expect(roomFor({ state: "live" }, [...ownPosts.slice(0, 2), "charter"], now)).toBe(false);
  });

  it("finds room once what would have come after a session has not come for an hour", () => {
    const posted = ["schedule.announce", "schedule.remind", "charter"];
    expect(roomFor(closed, posted, now)).toBe(false);
    expect(roomFor(closed, posted, later(now, { hours: 2 }))).toBe(true);
  });

  it("never makes a fifth post, and never takes the room of what comes by itself", () => {
    const kinds = ["charter", "season", "round"] as const;
    const tries = fc.array(fc.constantFrom(...kinds), { maxLength: 6 });
    fc.assert(
      fc.property(tries, tries, tries, tries, (...phases) => {
        const posted = phases.reduce<readonly string[]>(played, []);
        expect(posted.length).toBeLessThanOrEqual(mostPosts);
        for (const own of ownPosts) expect(posted).toContain(own);
      }),
    );
  });
});

const states = [planned, planned, { state: "live" }, closed] as const;
const owns = [[ownPosts[0]], [ownPosts[1]], [], [ownPosts[2]]];

/** What is posted by the end of a part of a session in which these try to be. */
function played(before: readonly string[], asked: readonly string[], phase: number) {
  const at = phase === 3 ? later(now, { hours: 3 }) : now;
  const posted = [...before, ...(owns[phase] ?? [])];
  for (const each of asked) if (roomFor(states[phase], posted, at)) posted.push(each);
  return posted;
}
