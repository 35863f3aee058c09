import { goAhead, isLate, lateFrom } from "../../../shared/schedule/late-session.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { aSession } from "../../builders/session.ts";

const members = ["ada", "bo", "cy", "dee", "eli", "fay"].map((name) => aMember(name));
const circle = aCircle({ members });
const { announced } = circle.ledger;
const [first, second] = announced.flatMap((person) => person ?? []);
const unannounced = members.map(({ person }) => person).filter((each) => !announced.includes(each));
const session = aSession(first ? { facilitator: first } : {});
const at = lateFrom(session);
const late = (over: Partial<Session> = {}, runs = false, when = at) =>
  isLate({ circle, session: { ...session, ...over } }, runs, when);

describe("a session whose people are late", () => {
  it("waits for them from ten minutes after its time until its end, as long as it is short of its quorum", () => {
    const people = members.map(({ person }) => person);
    expect(late()).toBe(true);
    expect(late({}, false, later(at, { seconds: -1 }))).toBe(false);
    expect(late({}, false, later(session.startsAt, { minutes: 45 }))).toBe(false);
    expect(late({ present: people.slice(0, 3) })).toBe(true);
    expect(late({ present: people.slice(0, 4) })).toBe(false);
  });

  it("waits, too, where its meeting has begun by itself, but not where its agenda runs or it is over", () => {
    expect(late({ state: "live" })).toBe(true);
    expect(late({ state: "live" }, true)).toBe(false);
    for (const state of ["closed", "missed", "cancelled"] as const)
      expect(late({ state })).toBe(false);
    expect(late({ booking: { ...session.booking, state: "failed" } })).toBe(false);
  });

  it("is led by whoever was to lead it, else by who of those there is announced soonest, else by whoever is there", () => {
    const leads = (present: Session["present"], by = present[0]) => {
      const begun = by && goAhead({ circle, session: { ...session, present } }, by, at);
      return begun?.ok ? begun.value.facilitator : undefined;
    };
    const [one, two] = unannounced;
    if (!first || !second || !one) throw new Error("too few");
    expect(leads([second, first])).toBe(first);
    expect(leads([one, second])).toBe(second);
    expect(leads([one])).toBe(one);
    expect([one, two]).toContain(leads(unannounced));
  });
});
