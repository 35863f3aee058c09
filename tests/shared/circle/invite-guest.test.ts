import fc from "fast-check";
import type { Circle } from "../../../shared/circle/circle.ts";
import { mostGuests } from "../../../shared/circle/guest.ts";
import {
  guestsOf,
  inviteGuest,
  withoutGuest,
  withoutGuestsAfter,
} from "../../../shared/circle/invite-guest.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled, sessionCalled, tenantCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const next = aSession({ id: sessionCalled("next"), state: "planned" });
const [ada, bo, eve] = ["ada", "bo", "eve"].map(personCalled) as [never, never, never];
const guest = (name: string, by = ada) => ({
  session: next.id,
  person: personCalled(name),
  tenant: tenantCalled("contoso"),
  name,
  by,
});

describe("a guest of one session", () => {
  it("is invited by a member to the session that comes, and by nobody else to nothing else", () => {
    const refused = { ok: false, refusal: "not-found" };
    expect(inviteGuest(aCircle(), [next], guest("eve", eve))).toEqual(refused);
    expect(inviteGuest(aCircle(), [next], guest("bo"))).toEqual(refused);
    expect(inviteGuest(aCircle(), [{ ...next, state: "closed" }], guest("eve"))).toEqual(refused);
    const done = inviteGuest(aCircle(), [next], guest("eve", bo));
    expect(done.ok && guestsOf(done.value, next.id)).toEqual([guest("eve", bo)]);
  });

  it("is a guest no more once it is over, or the invitation is taken back: nothing is kept", () => {
    const before = aCircle();
    const done = inviteGuest(before, [next], guest("eve"));
    if (!done.ok) throw new Error(done.refusal);
    for (const state of ["closed", "missed", "cancelled"] as const)
      expect(withoutGuestsAfter(done.value, { ...next, state })).toEqual(before);
    expect(withoutGuestsAfter(done.value, { ...next, state: "live" })).toBe(done.value);
    expect(withoutGuest(done.value, eve)).toEqual(before);
  });

  it("is one of three at most, each once, whatever is tapped", () => {
    const names = fc.array(fc.constantFrom("eve", "fay", "gus", "hal", "ida"), { maxLength: 20 });
    fc.assert(
      fc.property(names, (invited) => {
        let circle: Circle = aCircle();
        for (const name of invited) {
          const done = inviteGuest(circle, [next], guest(name));
          if (done.ok) circle = done.value;
        }
        const people = guestsOf(circle, next.id).map(({ person }) => person);
        expect(people.length).toBeLessThanOrEqual(mostGuests);
        expect(new Set(people).size).toBe(people.length);
      }),
    );
  });
});
