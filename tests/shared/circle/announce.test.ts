import { joinCircle } from "../../../shared/circle/join-circle.ts";
import { leaveCircle } from "../../../shared/circle/leave-circle.ts";
import { makeCircle } from "../../../shared/circle/make-circle.ts";
import { announce } from "../../../shared/rotation/announce.ts";
import { turns } from "../../../shared/rotation/turns.ts";
import { type CalendarDate, instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { channelCalled, circleCalled, personCalled, tenantCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const at = instant("2026-11-22T09:00:00Z");
const tenant = tenantCalled("contoso");
const someone = (name: string) => ({ person: personCalled(name), tenant, name, guest: false });

function granted<T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

describe("announcing facilitators", () => {
  it("waits until three have joined, and then nobody is owed a turn", () => {
    let circle = granted(
      makeCircle(
        {
          id: circleCalled("new"),
          tenant,
          home: channelCalled("new"),
          name: "New",
          purpose: "Beginning",
          rhythm: { every: "weekly", minutes: 30 },
          lookFrom: "2026-11-23" as CalendarDate,
          language: "en",
          reportingLine: false,
          maker: someone("ada"),
          others: ["bo", "cy", "dee"].map(someone),
        },
        at,
      ),
    );
    for (const [name, named] of [
      ["bo", []],
      ["cy", ["ada", "bo", "cy"]],
      ["dee", ["ada", "bo", "cy"]],
    ] as const) {
      const joined = granted(joinCircle(circle, personCalled(name), { offer: "", wish: "" }, at));
      circle = announce(joined, []).circle;
      expect(
        turns(circle.ledger)
          .slice(0, 3)
          .map(({ person }) => person),
      ).toEqual(named.map(personCalled));
    }
    expect(circle.ledger.owed).toEqual([]);
  });

  it("gives the planned session to the first who can come", () => {
    const planned = aSession({ facilitator: personCalled("ada") });
    const left = granted(leaveCircle(aCircle(), personCalled("ada")));
    const {
      circle,
      sessions: [session],
    } = announce(left, [planned]);
    expect(session?.facilitator).toBe(circle.ledger.announced[0]);
    expect(session?.facilitator).not.toBe(personCalled("ada"));
  });

  it("leaves a running session to whoever leads it", () => {
    const live = aSession({ state: "live", facilitator: personCalled("ada") });
    const left = granted(leaveCircle(aCircle(), personCalled("ada")));
    expect(announce(left, [live]).sessions).toEqual([]);
  });
});
