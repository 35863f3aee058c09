import fc from "fast-check";
import { bookElsewhere } from "../../../shared/schedule/book-elsewhere.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { settleBooking } from "../../../shared/schedule/settle-booking.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aSession } from "../../builders/session.ts";

const at = instant("2026-11-22T09:00:00Z");
const asked = aSession({ state: "planned", startsAt: instant("2026-11-26T14:00:00Z") });
const begun: Session = {
  ...asked,
  booking: {
    ...asked.booking,
    ...{ state: "asked", generation: 1, transaction: `${asked.id}:1`, event: undefined },
    owner: { kind: "service", mailbox: "a@contoso.example" },
    surplus: [],
  },
};

/** What may happen, in any order and any number of times: an answer for a generation, or another calendar. */
const happening = fc.oneof(
  fc.record({
    generation: fc.integer({ min: 1, max: 3 }),
    events: fc.uniqueArray(fc.constantFrom("x", "y", "z"), { minLength: 1, maxLength: 3 }),
  }),
  fc.constant("elsewhere" as const),
);
type Happening = { readonly generation: number; readonly events: readonly string[] } | "elsewhere";

/** The session after it, and which events were made for that. */
function after(session: Session, each: Happening): readonly [Session, readonly string[]] {
  const { generation, owner } = session.booking;
  if (each === "elsewhere") {
    const another = { kind: "service", mailbox: "b@contoso.example" } as const;
    return [generation < 3 ? bookElsewhere(session, another, at) : session, []];
  }
  if (each.generation > generation) return [session, []];
  const [event = "", ...twins] = each.events.map((name) => `${name}${each.generation}`);
  const attempt = { transaction: `${session.id}:${each.generation}`, owner };
  return [settleBooking(session, attempt, { event, twins }).session, [event, ...twins]];
}

describe("the events of a session", () => {
  it("are one that is recognised, and all others are known to be needless, whatever is heard in whatever order", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), (all) => {
        const made = new Set<string>();
        let session = begun;
        for (const each of all) {
          const [next, events] = after(session, each);
          session = next;
          for (const event of events) made.add(event);
        }
        const { event, surplus, state } = session.booking;
        const needless = surplus.flatMap((left) => left.event ?? []);
        expect(new Set(needless).size).toBe(needless.length);
        expect(needless).not.toContain(event);
        expect(new Set([...needless, ...(event ? [event] : [])])).toEqual(made);
        expect(state === "booked").toBe(event !== undefined);
      }),
      { numRuns: 500 },
    );
  });

  it("stay the one that was recorded first, where a second worker was told of another", () => {
    const { transaction, owner } = begun.booking;
    const first = settleBooking(begun, { transaction, owner }, { event: "x" });
    const second = settleBooking(first.session, { transaction, owner }, { event: "y" });
    expect(second.kept).toBe(false);
    expect(second.session.booking).toMatchObject({
      state: "booked",
      event: "x",
      surplus: [{ transaction, event: "y" }],
    });
  });
});
