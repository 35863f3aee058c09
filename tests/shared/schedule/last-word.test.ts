import { sayComing } from "../../../shared/schedule/say-coming.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { withoutPeople } from "../../../shared/schedule/without-people.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const circle = aCircle();
const bo = personCalled("bo");
const say = (session: Session, coming: boolean, at: string) => {
  const said = sayComing({ circle, session }, bo, coming, instant(`2026-11-22T${at}:00Z`));
  if (!said.ok) throw new Error(said.refusal);
  return said.value.session;
};

describe("what somebody said last about coming", () => {
  it("is remembered with its time, once, and only where it changed something", () => {
    const away = say(aSession(), false, "09:00");
    expect(away.said).toEqual([{ person: bo, at: "2026-11-22T09:00:00Z" }]);
    expect(say(away, false, "10:00").said).toEqual(away.said);
    expect(say(away, true, "11:00").said).toEqual([{ person: bo, at: "2026-11-22T11:00:00Z" }]);
    expect(say(aSession(), true, "09:00").said).toBeUndefined();
  });

  it("goes with the people of a session", () => {
    const away = say(aSession(), false, "09:00");
    expect(JSON.stringify(withoutPeople(away))).not.toContain(bo);
  });
});
