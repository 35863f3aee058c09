import { glanceOf } from "../../../shared/circle/glance.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled, sessionCalled, tenantCalled } from "../../builders/ids.ts";
import { aBooking, aSession } from "../../builders/session.ts";

const [ada, bo] = [personCalled("ada"), personCalled("bo")];
const closedAt = instant("2026-11-10T15:00:00Z");
const held = aSession({ id: sessionCalled("held"), state: "closed", closedAt });
const cy = { person: personCalled("cy"), tenant: tenantCalled("contoso"), name: "cy" };

describe("a circle at a glance", () => {
  it("says what comes, what was, and how many there are", () => {
    const members = [aMember("ada"), aMember("bo", { standing: "invited" })];
    const of = aCircle({ members, asking: [cy], version: 7 });
    const next = aSession({ number: 2 });
    expect(glanceOf(of, [held, next])).toEqual({
      version: 7,
      home: of.home,
      name: of.name,
      joined: 1,
      asking: 1,
      next: { startsAt: next.startsAt, facilitator: ada },
      last: { session: held.id, closedAt, facilitator: ada },
      begun: 1,
      calendars: [],
    });
  });

  it("tells of no last session when the last one was missed", () => {
    const missed = aSession({ id: sessionCalled("missed"), number: 2, state: "missed", closedAt });
    expect(glanceOf(aCircle(), [held, missed]).last).toBeUndefined();
  });

  it("names those in whose own calendars something stands or is left", () => {
    const owner = { kind: "person" as const, person: ada };
    const left = { owner: { kind: "person" as const, person: bo }, transaction: "left" };
    const sessions = [
      aSession({
        id: sessionCalled("off"),
        state: "cancelled",
        booking: aBooking({ surplus: [left] }),
      }),
      aSession({ booking: aBooking({ owner }) }),
    ];
    expect(glanceOf(aCircle(), sessions).calendars).toEqual([ada, bo]);
    const over = aSession({ state: "closed", closedAt, booking: aBooking({ owner }) });
    expect(glanceOf(aCircle(), [over]).calendars).toEqual([]);
  });

  it("stays within a KB whatever people write", () => {
    const words = "ü".repeat(200);
    const names = Array.from({ length: 12 }, (_, index) => `${index}`);
    const members = names.map((name) => aMember(name, { offer: words, wish: words }));
    const of = aCircle({ name: "ü".repeat(60), purpose: words, members, asking: [cy, cy, cy] });
    const owner = { kind: "person" as const, person: ada };
    const sessions = [held, aSession({ number: 2, booking: aBooking({ owner }) })];
    // The rest is for the id, the partition and what the store keeps beside it.
    expect(Buffer.byteLength(JSON.stringify(glanceOf(of, sessions)))).toBeLessThan(600);
  });
});
