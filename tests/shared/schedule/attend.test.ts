import { attend } from "../../../shared/schedule/attend.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

const session = aSession({ state: "closed", closedAt: instant("2026-11-24T14:45:00Z") });
const at = instant("2026-11-25T09:00:00Z");
const joining = (joinedAt: string) => {
  const members = ["ada", "bo", "cy"].map((name) => aMember(name));
  const dee = aMember("dee", { joinedAt: instant(joinedAt) });
  return aCircle({ members: [...members, dee] });
};
const dee = { person: personCalled("dee"), present: true, at };

describe("saying that one was there", () => {
  it("is for those who had joined before the session ended", () => {
    const circle = joining("2026-11-24T14:30:00Z");
    expect(attend({ circle, session }, [], dee)).toMatchObject({ ok: true });
  });

  it("is not for those who joined after it", () => {
    const circle = joining("2026-11-24T15:00:00Z");
    expect(attend({ circle, session }, [], dee)).toMatchObject({ ok: false });
  });
});
