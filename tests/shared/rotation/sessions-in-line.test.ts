import { announce } from "../../../shared/rotation/announce.ts";
import { openSessions } from "../../../shared/schedule/open-sessions.ts";
import { sayComing } from "../../../shared/schedule/say-coming.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const [ada, bo, cy] = ["ada", "bo", "cy"].map(personCalled);
const circle = aCircle();
const ahead = (number: number, over: Partial<Session> = {}) => {
  const { facilitator: _, ...session } = aSession({ id: sessionCalled(`s${number}`), number });
  return { ...session, startsAt: later(session.startsAt, { days: 14 * number }), ...over };
};
const three = [ahead(3), ahead(1), ahead(2)];
const led = (sessions: readonly Session[], all: readonly Session[]) => {
  const now = all.map((each) => sessions.find(({ id }) => id === each.id) ?? each);
  return openSessions(now).map(({ facilitator }) => facilitator);
};

describe("the facilitators of sessions ahead", () => {
  it("are those announced, in the order of the sessions' times", () => {
    expect(led(announce(circle, three).sessions, three)).toEqual([ada, bo, cy]);
  });

  it("begin with the one that runs, which keeps its own", () => {
    const live = ahead(0, { state: "live", facilitator: cy as NonNullable<typeof cy> });
    const all = [live, ahead(1), ahead(2)];
    expect(led(announce(circle, all).sessions, all)).toEqual([cy, bo, cy]);
  });

  it("trade places where one cannot come to a later one", () => {
    const [session] = three.filter(({ number }) => number === 2);
    if (!session || !bo) throw new Error("no second");
    const others = three.filter((each) => each !== session);
    const said = sayComing({ circle, session, others }, bo, false);
    if (!said.ok) throw new Error("refused");
    expect(said.value.circle.ledger.announced).toEqual([ada, cy, bo]);
    expect(said.value.session.facilitator).toBe(cy);
  });

  it("wait for the session after a reset", () => {
    const reset = ahead(1, { reset: { leads: cy as NonNullable<typeof cy> } });
    const all = [reset, ahead(2), ahead(3)];
    expect(led(announce(circle, all).sessions, all)).toEqual([cy, ada, bo]);
  });
});
