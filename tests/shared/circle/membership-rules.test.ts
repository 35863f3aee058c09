import fc from "fast-check";
import { type Circle, circle as circleSchema } from "../../../shared/circle/circle.ts";
import { admit, invite, joinCircle } from "../../../shared/circle/join-circle.ts";
import { askToJoin, decline, leaveCircle } from "../../../shared/circle/leave-circle.ts";
import { insider, joinedMember } from "../../../shared/circle/may.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled, tenantCalled } from "../../builders/ids.ts";

const at = instant("2026-11-22T09:00:00Z");
const nothing = { offer: "", wish: "" };
const invitee = (name: string) => ({
  person: personCalled(name),
  tenant: tenantCalled("contoso"),
  name,
  guest: false,
});

describe("who is in a circle", () => {
  it("opens an account of turns with joining and closes it with leaving", () => {
    const before = aCircle({ members: [aMember("ada"), aMember("bo", { standing: "invited" })] });
    const joined = joinCircle(before, personCalled("bo"), nothing, at);
    if (!joined.ok) throw new Error(joined.refusal);
    expect(joined.value.ledger.accounts.map(({ active }) => active)).toEqual([true, true]);
    const left = leaveCircle(joined.value, personCalled("bo"));
    expect(left.ok && left.value.ledger.accounts.map(({ active }) => active)).toEqual([
      true,
      false,
    ]);
  });

  it("forgets what someone said of themselves when they leave", () => {
    const told = aMember("bo", { offer: "Listening", wish: "Saying no" });
    const left = leaveCircle(aCircle({ members: [aMember("ada"), told] }), told.person);
    expect(JSON.stringify(left)).not.toMatch(/Listening|Saying no|bo@/);
  });

  it("invites anew who said not now and asks again", () => {
    const before = aCircle({ members: [aMember("ada"), aMember("bo", { standing: "declined" })] });
    const after = askToJoin(before, invitee("bo"));
    expect(insider(after, personCalled("bo"))?.standing).toBe("invited");
    expect(after.asking).toEqual([]);
  });

  it("does not let in who left without being admitted", () => {
    const left = aCircle({ members: [aMember("ada"), aMember("bo", { standing: "left" })] });
    expect(joinCircle(left, personCalled("bo"), nothing, at)).toEqual({
      ok: false,
      refusal: "not-found",
    });
    const admitted = admit(askToJoin(left, invitee("bo")), invitee("bo"), "en", at);
    expect(admitted.ok && joinedMember(admitted.value, personCalled("bo"))).toBeTruthy();
  });

  it("takes being admitted twice as once", () => {
    const circle = aCircle({ members: [aMember("ada")] });
    const admitted = admit(askToJoin(circle, invitee("bo")), invitee("bo"), "en", at);
    if (!admitted.ok) throw new Error(admitted.refusal);
    expect(admit(admitted.value, invitee("bo"), "en", at)).toEqual(admitted);
  });

  it("stays within twelve and stays storable, whatever people do", () => {
    const names = Array.from({ length: 15 }, (_, index) => `p${index}`);
    const step = fc.record({
      who: fc.constantFrom(...names),
      does: fc.constantFrom("join", "decline", "leave", "ask", "admit", "invite"),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let now: Circle = aCircle({ members: [aMember("ada")] });
        for (const { who, does } of steps) {
          const person = personCalled(who);
          const next = {
            join: () => joinCircle(now, person, nothing, at),
            decline: () => decline(now, person),
            leave: () => leaveCircle(now, person),
            ask: () => ({ ok: true as const, value: askToJoin(now, invitee(who)) }),
            admit: () => admit(now, invitee(who), "en", at),
            invite: () => invite(now, invitee(who), "en"),
          }[does]();
          if (next.ok) now = next.value;
          const places = now.members.filter(({ person: each }) => insider(now, each));
          expect(places.length).toBeLessThanOrEqual(12);
          expect(new Set(now.members.map((each) => each.person)).size).toBe(now.members.length);
        }
        circleSchema.parse(now);
      }),
    );
  });
});
