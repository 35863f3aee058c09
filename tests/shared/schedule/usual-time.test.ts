import { standingSlot } from "../../../shared/schedule/standing-slot.ts";
import { usualTime } from "../../../shared/schedule/usual-time.ts";
import { instant, type ZoneName } from "../../../shared/time/instant.ts";
import { aSession } from "../../builders/session.ts";

const zone = "Europe/Berlin" as ZoneName;
const rhythm = { every: "fortnightly", minutes: 45 } as const;
const held = aSession({ state: "closed", startsAt: instant("2027-03-16T14:00:00Z") });
const slot = standingSlot.parse({
  every: "fortnightly",
  anchor: "2027-03-18",
  times: ["09:00", "17:00"],
  zone,
});
const usual = (over: Partial<Parameters<typeof usualTime>[0]> = {}) =>
  usualTime({ rhythm, sessions: [], zone, from: instant("2027-03-20T00:00:00Z"), ...over });

describe("the usual time", () => {
  it("is the standing slot's, wherever the last session was held", () => {
    expect(usual({ slot, sessions: [held] })).toBe("2027-04-01T15:00:00Z");
    expect(usual({ slot, from: instant("2027-04-01T15:00:00Z") })).toBe("2027-04-01T15:00:00Z");
    expect(usual({ slot, from: instant("2027-04-01T15:00:01Z") })).toBe("2027-04-15T07:00:00Z");
  });

  it("is that of the last session held, without one, at its wall time however long ago that was", () => {
    const missed = aSession({ state: "missed", startsAt: instant("2027-03-18T10:00:00Z") });
    expect(usual({ sessions: [held, missed] })).toBe("2027-03-30T13:00:00Z");
    const late = instant("2030-11-01T00:00:00Z");
    expect(usual({ sessions: [held], from: late })).toBe("2030-11-05T14:00:00Z");
  });

  it("is none before the first session, and in a circle that meets as needed", () => {
    expect(usual()).toBeUndefined();
    const asNeeded = { every: "as-needed", minutes: 45 } as const;
    expect(usual({ rhythm: asNeeded, sessions: [held] })).toBeUndefined();
  });
});
