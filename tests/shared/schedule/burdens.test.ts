import { circle } from "../../../shared/circle/circle.ts";
import { leaveCircle } from "../../../shared/circle/leave-circle.ts";
import { firstSeason } from "../../../shared/circle/season.ts";
import { type Burdens, burdensOf } from "../../../shared/schedule/burdens.ts";
import { hold } from "../../../shared/schedule/close-session.ts";
import { session } from "../../../shared/schedule/session.ts";
import { type CalendarDate, instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const [ada, bo, cy] = [personCalled("ada"), personCalled("bo"), personCalled("cy")];
const at = instant("2026-11-24T15:00:00Z");
const asks = { outside: [{ person: bo, points: 4 }], without: [cy], each: 15 };
const chosen = { because: "burden" as const, asks };
const season = firstSeason("2026-11-02" as CalendarDate, 12);
const burdens: Burdens = { season: 1, people: [{ person: bo, points: 2, missed: 1 }] };

describe("what a season's times ask of people", () => {
  it("is counted once a session was held, and no longer kept with it", () => {
    const held = hold(
      { circle: aCircle({ season, burdens }), session: aSession({ chosen }) },
      [],
      at,
    );
    expect(held.circle.burdens).toEqual({
      season: 1,
      people: [
        { person: bo, points: 6, missed: 1 },
        { person: cy, points: 15, missed: 1 },
      ],
    });
    expect(held.session.chosen).toBeUndefined();
  });

  it("is nothing for whoever said that they cannot come, or came all the same", () => {
    const sitting = aSession({ chosen, away: [bo], present: [cy] });
    expect(hold({ circle: aCircle({ season }), session: sitting }, [], at).circle.burdens).toBe(
      undefined,
    );
  });

  it("is forgotten with the season's end", () => {
    const renewed = aCircle({ season: { ...season, number: 2 }, burdens });
    expect(burdensOf(renewed)).toEqual([]);
    const held = hold({ circle: renewed, session: aSession() }, [], at);
    expect(held.circle).not.toHaveProperty("burdens");
    const asked = hold({ circle: renewed, session: aSession({ chosen }) }, [], at);
    expect(burdensOf(asked.circle).find(({ person }) => person === bo)?.points).toBe(4);
  });

  it("is forgotten of whoever leaves, and not counted for whoever has left", () => {
    const left = leaveCircle(aCircle({ season, burdens }), bo);
    if (!left.ok) throw new Error(left.refusal);
    expect(JSON.stringify(left.value.burdens)).not.toContain(bo);
    const held = hold({ circle: left.value, session: aSession({ chosen }) }, [], at);
    expect(burdensOf(held.circle).map(({ person }) => person)).toEqual([cy]);
  });

  it("is nothing in a circle and a session of an earlier build", () => {
    const older = circle.parse(JSON.parse(JSON.stringify(aCircle())));
    expect(burdensOf(older)).toEqual([]);
    const held = hold(
      { circle: older, session: session.parse(aSession({ present: [ada] })) },
      [],
      at,
    );
    expect(held.circle).not.toHaveProperty("burdens");
  });
});
