import type { PersonId } from "../../../shared/kernel/ids.ts";
import { leadInstead, startInstead } from "../../../shared/rotation/lead-instead.ts";
import { closeSession } from "../../../shared/schedule/close-session.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const ada = personCalled("ada");
const bo = personCalled("bo");
const cy = personCalled("cy");
const circle = aCircle();
const session = aSession();
const live = aSession({ state: "live", startedAt: session.startsAt });
const late = instant("2026-11-24T14:04:00Z");

describe("beginning in somebody's place", () => {
  it("is possible four minutes after the start, not before", () => {
    const early = startInstead({ circle, session }, bo, instant("2026-11-24T14:03:59Z"));
    expect(early).toMatchObject({ refusal: "too-early" });
    const begun = startInstead({ circle, session }, bo, late);
    expect(begun).toMatchObject({
      value: { state: "live", facilitator: bo, present: [bo], startedAt: late },
    });
  });

  it("is done once: the second hears who leads, the first who taps twice changes nothing", () => {
    const begun = startInstead({ circle, session }, bo, late);
    if (!begun.ok) throw new Error(begun.refusal);
    const sitting = { circle, session: begun.value };
    expect(startInstead(sitting, cy, late)).toMatchObject({ refusal: "taken" });
    expect(startInstead(sitting, bo, late)).toEqual({ ok: true, value: begun.value });
  });

  it("costs whoever was announced nothing: they trade places with whoever stood in", () => {
    const begun = startInstead({ circle, session }, bo, late);
    if (!begun.ok) throw new Error(begun.refusal);
    const closed = closeSession({ circle, session: begun.value }, [], bo, late);
    if (!closed.ok) throw new Error(closed.refusal);
    expect(closed.value.circle.ledger.announced[0]).toBe(ada);
    expect(closed.value.session.swappedWith).toBe(ada);
  });
});

describe("taking over a session that runs", () => {
  const take = (by: PersonId, from: PersonId, to = by) =>
    leadInstead({ circle, session: live }, by, { from, to });

  it("goes to who takes it from whom they see lead", () => {
    expect(take(bo, ada)).toMatchObject({ value: { facilitator: bo } });
  });

  it("tells the second of two who was faster", () => {
    const taken = { ...live, facilitator: cy };
    const second = leadInstead({ circle, session: taken }, bo, { from: ada, to: bo });
    expect(second).toMatchObject({ refusal: "taken" });
  });

  it("can be handed on by whoever leads, and by nobody else", () => {
    expect(take(ada, ada, cy)).toMatchObject({ value: { facilitator: cy } });
    expect(take(bo, ada, cy)).toMatchObject({ refusal: "not-found" });
  });

  it("is nothing before it runs, nor for strangers", () => {
    const planned = leadInstead({ circle, session }, bo, { from: ada, to: bo });
    expect(planned).toMatchObject({ refusal: "not-running" });
    expect(take(personCalled("zoe"), ada)).toMatchObject({ refusal: "not-found" });
  });
});
