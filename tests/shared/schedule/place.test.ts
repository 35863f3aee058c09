import { ok, refuse } from "../../../shared/kernel/result.ts";
import {
  atUsualPlace,
  chatWatcher,
  chooseSessionPlace,
  chooseUsualPlace,
  watchChat,
} from "../../../shared/schedule/choose-place.ts";
import { place, placeOf } from "../../../shared/schedule/place.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const [ada, bo] = [personCalled("ada"), personCalled("bo")];
const circle = aCircle();
const session = aSession({ state: "planned" });
const room = { kind: "room", room: "Room 4" } as const;
const hybrid = { kind: "hybrid", room: "Room 4" } as const;
const teams = { kind: "teams" } as const;

const there = (chosen: typeof room | typeof hybrid | typeof teams, at = session, of = circle) => {
  const done = chooseSessionPlace({ circle: of, session: at }, ada, chosen);
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
};

describe("the place of a session", () => {
  it("is Teams until someone says otherwise", () => {
    expect(placeOf(circle, session)).toEqual(teams);
  });

  it("is its own, and the others stay where they were", () => {
    expect(placeOf(circle, there(room))).toEqual(room);
    expect(placeOf(circle, session)).toEqual(teams);
  });

  it("is where the circle usually meets, until it has one of its own", () => {
    const usual = chooseUsualPlace(circle, ada, room);
    if (!usual.ok) throw new Error(usual.refusal);
    expect(placeOf(usual.value, session)).toEqual(room);
    expect(placeOf(usual.value, there(teams, session, usual.value))).toEqual(teams);
    expect(placeOf(usual.value, there(hybrid, session, usual.value))).toEqual(hybrid);
  });

  it("is none of its own where it is the usual one again", () => {
    const back = there(teams, there(room));
    expect("place" in back).toBe(false);
    const usual = chooseUsualPlace(circle, ada, room);
    expect(usual.ok && "place" in atUsualPlace(usual.value, there(hybrid))).toBe(false);
    expect(usual.ok && chooseUsualPlace(usual.value, ada, teams)).toEqual(ok(circle));
  });

  it("is for members who have joined, and not to be changed once it has begun", () => {
    const eve = personCalled("eve");
    expect(chooseSessionPlace({ circle, session }, eve, room)).toEqual(refuse("not-found"));
    expect(chooseUsualPlace(circle, eve, room)).toEqual(refuse("not-found"));
    const live = aSession({ state: "live" });
    expect(chooseSessionPlace({ circle, session: live }, ada, room)).toEqual(refuse("has-begun"));
    const over = aSession({ state: "closed" });
    expect(chooseSessionPlace({ circle, session: over }, ada, room)).toEqual(refuse("not-found"));
  });

  it("names a room of up to 120 letters", () => {
    const named = (text: string) => place.safeParse({ kind: "room", room: text });
    expect(named("x".repeat(120)).success).toBe(true);
    expect(named("x".repeat(121)).success).toBe(false);
    expect(named("  ").success).toBe(false);
    expect(named(" Room 4 ").data).toEqual(room);
  });
});

describe("watching the chat from the room", () => {
  const both = there(hybrid);
  const watched = (by: typeof ada, watches = true, at = both) =>
    watchChat({ circle, session: at }, by, watches);

  it("is for one, where some are in a room and some in Teams", () => {
    const done = watched(ada);
    expect(done.ok && chatWatcher(circle, done.value)).toBe(ada);
    expect(watchChat({ circle, session: there(room) }, ada, true)).toEqual(refuse("not-found"));
    expect(watchChat({ circle, session }, ada, true)).toEqual(refuse("not-found"));
  });

  it("stays with whoever was first, and is only theirs to give back", () => {
    const done = watched(ada);
    if (!done.ok) throw new Error(done.refusal);
    expect(watched(bo, true, done.value)).toEqual(done);
    expect(watched(bo, false, done.value)).toEqual(done);
    expect(watched(ada, false, done.value)).toEqual(ok(both));
  });

  it("is free again where they cannot come or have left", () => {
    const done = watched(ada);
    if (!done.ok) throw new Error(done.refusal);
    const away = { ...done.value, away: [ada] };
    expect(chatWatcher(circle, away)).toBeUndefined();
    expect(watched(bo, true, away)).toEqual(ok({ ...away, watches: bo }));
    const without = aCircle({ members: [aMember("ada", { standing: "left" }), aMember("bo")] });
    expect(chatWatcher(without, done.value)).toBeUndefined();
  });

  it("ends where the session is in one place again", () => {
    const done = watched(ada);
    if (!done.ok) throw new Error(done.refusal);
    expect("watches" in there(room, done.value)).toBe(false);
  });
});
