import { screen } from "@testing-library/react";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { sessionCalled } from "../../builders/ids.ts";
import { aPromise, question, showPromises } from "./show-promises.tsx";

describe("a session under way", () => {
  const at = (segment: number) =>
    aCirclePage({
      next: aSessionView({ state: "live", startedAt: instant("2026-11-24T14:00:00Z") }),
      now: instant("2026-11-24T14:01:00Z"),
      running: {
        session: sessionCalled("first"),
        edition: 1,
        segments: [
          { kind: "check-in", steps: [5] },
          { kind: "round", steps: [34] },
          { kind: "promises", steps: [6] },
        ],
        segment,
        step: 0,
        stepStartedAt: instant("2026-11-24T14:00:00Z"),
        endsAt: instant("2026-11-24T14:45:00Z"),
        toSpeak: [],
        notHeard: [],
      },
    });

  it("leads to what was promised at the check-in, without showing it on a shared screen", async () => {
    await showPromises([aPromise()], 2, "/", at(0));
    const way = await screen.findByRole("link", { name: question });
    expect(way.getAttribute("href")).toBe("#/promises");
    expect(screen.queryByText("Ask Petra")).toBeNull();
  });

  it("asks for one small thing in its last part, on one's own device", async () => {
    await showPromises([], 2, "/", at(2));
    expect(
      await screen.findByRole("form", { name: "One small thing until we meet again" }),
    ).toBeTruthy();
  });

  it("asks for nothing in between", async () => {
    await showPromises([aPromise()], 2, "/", at(1));
    await screen.findByRole("region", { name: "The session runs" });
    expect(screen.queryByRole("link", { name: question })).toBeNull();
    expect(screen.queryByRole("form")).toBeNull();
  });
});
