import { instant } from "../../../shared/time/instant.ts";
import { minutesLeft, stageOf } from "../../../tab/schedule/stage.ts";
import { aSessionView } from "../../builders/circle-page.ts";

const at = (text: string) => Date.parse(text);

describe("stageOf", () => {
  it.each([
    ["ahead", {}, "2026-11-24T13:44:59Z"],
    ["soon", {}, "2026-11-24T13:45:00Z"],
    ["soon", {}, "2026-11-24T14:20:00Z"],
    ["booking", { booking: "asked" as const }, "2026-11-23T09:00:00Z"],
    ["failed", { booking: "failed" as const }, "2026-11-23T09:00:00Z"],
    ["live", { state: "live" as const }, "2026-11-24T14:45:00Z"],
    ["late", { state: "live" as const }, "2026-11-24T14:46:00Z"],
  ])("is %s", (stage, over, now) => {
    expect(stageOf(aSessionView(over), at(now))).toBe(stage);
  });

  it("lets another take over from the named instant on", () => {
    const takeOverFrom = instant("2026-11-23T09:10:00Z");
    const session = aSessionView({ booking: "asked", takeOverFrom });
    expect(stageOf(session, at("2026-11-23T09:09:59Z"))).toBe("booking");
    expect(stageOf(session, at("2026-11-23T09:10:00Z"))).toBe("stuck");
  });
});

describe("minutesLeft", () => {
  it("counts from when the session began, not from when it was planned", () => {
    const session = aSessionView({ state: "live", startedAt: instant("2026-11-24T14:05:00Z") });
    expect(minutesLeft(session, at("2026-11-24T14:20:00Z"))).toBe(30);
    expect(minutesLeft(session, at("2026-11-24T14:55:00Z"))).toBe(-5);
  });
});
