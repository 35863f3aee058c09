import { implement } from "@orpc/server";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).reflection;

describe("a note to oneself while the session runs", () => {
  it("opens by a tap with what one has noted, and is kept for oneself alone", async () => {
    let kept = "Ask Petra";
    await showTab(aCirclePage({ next: aSessionView({ state: "live" }) }), {
      over: (router) => ({
        ...router,
        reflection: {
          summary: os.summary.handler(() => ({ notes: [], marked: [] })),
          journal: os.journal.handler(() => ({ entries: [] })),
          mine: os.mine.handler(() => ({
            prompt: "useful",
            text: kept,
            questions: [],
            pulse: "closed" as const,
          })),
          write: os.write.handler(({ input }) => {
            kept = input.text;
            return {};
          }),
        },
      }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "A note to myself" }));
    const field = await screen.findByDisplayValue("Ask Petra");
    expect(document.activeElement).toBe(field);
    expect(screen.getByText(/Only you read it/)).toBeTruthy();
    await userEvent.click(field);
    await userEvent.paste(" on Monday");
    await userEvent.click(screen.getByRole("button", { name: "Keep it for myself" }));
    await waitFor(() => expect(kept).toBe("Ask Petra on Monday"));
    expect(await screen.findByText("Kept in your journal. Only you can read it.")).toBeTruthy();
  });
});
