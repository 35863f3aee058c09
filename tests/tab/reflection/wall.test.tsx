import { screen, waitFor } from "@testing-library/react";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { aWin, press, showKind, type } from "./show-kind.tsx";

describe("the wall", () => {
  it("takes a win at any time, with a way back", async () => {
    const { wall } = await showKind("/wins");
    await press("Add it");
    expect(await screen.findByText("Please say what went well.")).toBeTruthy();
    await type(/A win of mine/, "I asked first");
    await press("Add it");
    expect(await screen.findByText("I asked first")).toBeTruthy();
    await press("Undo");
    await waitFor(() => expect(wall()).toEqual([]));
  });

  it("lets its owner take the words along or away, and nobody else", async () => {
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
    const theirs = aWin({
      id: "kindword00000000002" as never,
      by: personCalled("bo"),
      name: "Bo",
      text: "I said no",
    });
    const { wall } = await showKind("/wins", { wall: [aWin(), theirs] });
    await press("Copy my words: I made the call");
    expect(copied).toEqual(["I made the call"]);
    expect(screen.queryByRole("button", { name: /: I said no/ })).toBeNull();
    await press("Remove it: I made the call");
    await waitFor(() => expect(wall()).toHaveLength(1));
    await press("Undo");
    await waitFor(() => expect(wall()).toHaveLength(2));
  });

  it("tells what the circle has come to together", async () => {
    await showKind("/wins", { wall: [aWin({ toName: "Bo", to: personCalled("bo") })] });
    expect(await screen.findByText("10 sessions held.")).toBeTruthy();
    expect(screen.getByText("Ada thanks Bo")).toBeTruthy();
  });

  it("is one tap away while a session asks everyone what went well", async () => {
    const startedAt = instant("2026-11-24T14:00:00Z");
    await showKind(
      "/",
      {},
      aCirclePage({
        next: aSessionView({ state: "live", startedAt }),
        now: instant("2026-11-24T14:01:00Z"),
        running: {
          session: sessionCalled("first"),
          edition: 1,
          segments: [{ kind: "round", steps: [34] }],
          segment: 0,
          step: 0,
          stepStartedAt: startedAt,
          endsAt: instant("2026-11-24T14:45:00Z"),
          toSpeak: [],
          notHeard: [],
        },
      }),
    );
    const way = await screen.findByRole("link", { name: /Keep it as a win/ });
    expect(way.getAttribute("href")).toBe("#/wins");
  });
});
