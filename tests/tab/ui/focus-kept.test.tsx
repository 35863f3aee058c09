import { implement } from "@orpc/server";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { DateView } from "../../../shared/contract/ahead.ts";
import { contract } from "../../../shared/contract/contract.ts";
import { type CalendarDate, instant } from "../../../shared/time/instant.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).schedule;
const startsAt = instant("2026-12-22T14:00:00Z");
const date: DateView = {
  ...{ state: "waits", startsAt, minutes: 45, away: [] },
  occurrence: "2026-12-22" as CalendarDate,
};

/** A date that waits for a calendar, until it is skipped; and a session that can be moved. */
async function shown(path: string) {
  let state: DateView["state"] = "waits";
  const tab = await showTab(aCirclePage({ regular: true, next: aSessionView() }), {
    path,
    over: (router) => ({
      ...router,
      schedule: {
        ...router.schedule,
        dates: os.dates.handler(() => ({
          dates: [{ ...date, state }],
          waiting: 0,
          regular: true,
        })),
        skip: os.skip.handler(({ input }) => {
          state = input.skips ? "skipped" : "waits";
          tab.circle.change(() => ({}));
          return {};
        }),
        pause: os.pause.handler(() => ({})),
        resume: os.resume.handler(() => ({})),
      },
    }),
  });
  return tab;
}

async function press(name: RegExp | string) {
  const button = await screen.findByRole("button", { name });
  act(() => button.focus());
  await userEvent.keyboard("{Enter}");
}

describe("the focus", () => {
  it("stays with the line of a list whose button is gone", async () => {
    await shown("/dates");
    await press(/^Skip this one/);
    await screen.findByText("Left out this time.");
    await waitFor(() => expect(document.activeElement?.tagName).toBe("LI"));
    expect(document.activeElement?.textContent).toContain("Left out this time.");
  });

  it("goes to the offer to take back what led to another page, and from there to its title", async () => {
    const { history } = await shown("/pause");
    await press("Pause the circle");
    await waitFor(() => expect(history.at(-1)).toBe("/"));
    const undo = await screen.findByRole("button", { name: "Undo" });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
  });

  it("is left to whoever is elsewhere in Teams by then", async () => {
    await shown("/dates");
    const button = await screen.findByRole("button", { name: /^Skip this one/ });
    act(() => button.focus());
    act(() => window.dispatchEvent(new Event("blur")));
    await userEvent.keyboard("{Enter}");
    await screen.findByText("Left out this time.");
    await new Promise((done) => setTimeout(done, 200));
    expect(document.activeElement).toBe(document.body);
  });
});
