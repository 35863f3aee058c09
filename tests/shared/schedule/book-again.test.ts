import { bookSession } from "../../../shared/schedule/book-session.ts";
import type { CalendarOwner, Session } from "../../../shared/schedule/session.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const now = instant("2026-11-22T09:00:00Z");
const { startsAt } = aSession();
const circle = aCircle();
const [ada, bo] = circle.members.map(({ person }) => person);
const other = later(startsAt, { days: 1 });
if (!ada || !bo) throw new Error("A circle has members.");

const tap = (sessions: readonly Session[], over: object) =>
  bookSession(circle, sessions, {
    by: bo,
    owner: { kind: "service" } satisfies CalendarOwner,
    startsAt,
    minutes: 45,
    now,
    id: sessionCalled("new"),
    ...over,
  });
const asked = (): Session => {
  const planned = tap([], { by: ada });
  if (!planned.ok) throw new Error(planned.refusal);
  return planned.value.session;
};

describe("what the service mailbox has not taken yet", () => {
  it("is waited for, for ten minutes", () => {
    const at = later(now, { minutes: 9 });
    expect(tap([asked()], { now: at })).toMatchObject({ value: { attempt: "repeated" } });
    expect(tap([asked()], { now: at, startsAt: other })).toMatchObject({
      refusal: "already-planned",
    });
  });

  it.each([startsAt, other])("can then be tried again by anyone, at %s", (again) => {
    const first = asked();
    const at = later(now, { minutes: 10 });
    expect(tap([first], { now: at, startsAt: again })).toMatchObject({
      value: {
        attempt: "new",
        session: {
          id: first.id,
          startsAt: again,
          booking: { generation: 2, surplus: [{ transaction: first.booking.transaction }] },
        },
      },
    });
  });
});
