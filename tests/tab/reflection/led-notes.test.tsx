import { implement } from "@orpc/server";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { contract } from "../../../shared/contract/contract.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { sessionCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract);
const aNote = {
  circle: aCirclePage().circle.circle,
  session: sessionCalled("first"),
  circleName: "A circle that I have left",
  text: "I spoke too much",
  at: instant("2026-11-10T15:00:00Z"),
};

describe("what I kept on facilitating", () => {
  it("stands in my journal, also of a circle that I have left, to be removed with a way back", async () => {
    let notes = [aNote];
    await showTab(aCirclePage(), {
      path: "/journal",
      setting: { place: undefined },
      over: (router) => ({
        ...router,
        reflection: {
          ...router.reflection,
          journal: os.reflection.journal.handler(() => ({ entries: [] })),
        },
        rotation: {
          myLed: os.rotation.myLed.handler(() => ({ notes })),
          standLed: os.rotation.standLed.handler(({ input: { stands } }) => {
            notes = stands ? [aNote] : [];
            return {};
          }),
        },
      }),
    });
    const part = await screen.findByRole("region", { name: "How facilitating went" });
    expect(within(part).getByText(/A circle that I have left/)).toBeTruthy();
    await act(async () => fireEvent.click(within(part).getByRole("button", { name: /^Remove/ })));
    await waitFor(() => expect(screen.queryByText("I spoke too much")).toBeNull());
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Undo" })));
    expect(await screen.findByText("I spoke too much")).toBeTruthy();
  });
});
