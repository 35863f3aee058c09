import { implement } from "@orpc/server";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { contract } from "../../../shared/contract/contract.ts";
import type { RhythmOptionView } from "../../../shared/contract/rhythm.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract);
const option = (
  every: RhythmOptionView["rhythm"]["every"],
  minutes: number,
  over: Partial<RhythmOptionView> = {},
): RhythmOptionView => ({
  rhythm: { every, minutes },
  startsAt: instant("2026-12-01T14:00:00Z"),
  sessions: 4,
  enough: 3,
  coming: 2.5,
  people: 3,
  ...over,
});
const options = [option("weekly", 30), option("fortnightly", 45, { enough: 4, coming: 3 })];

async function showRhythms(refused?: "calendar-busy", next?: CirclePage["next"]) {
  const { next: _, ...others } = aCirclePage();
  const page = { ...others, ...(next && { next }) };
  const shown = await showTab(page, {
    path: "/rhythms",
    over: (router) => ({
      ...router,
      schedule: {
        ...router.schedule,
        propose: os.schedule.propose.handler(() => ({ proposals: [], unknown: [], zones: [] })),
        rhythms: os.schedule.rhythms.handler(({ errors }) => {
          if (refused) throw errors[refused]();
          return { options, unknown: [personCalled("cy")] };
        }),
      },
      circle: {
        ...router.circle,
        change: os.circle.change.handler(({ input: { rhythm, edition } }) => {
          shown.circle.change(() => ({ rhythm, edition: edition + 1 }));
          return {};
        }),
      },
    }),
  });
  return shown;
}

describe("the rhythms that would suit", () => {
  it("are told with their best time and who could have come, and which one it is now", async () => {
    await showRhythms();
    const [weekly, fortnightly] = await screen.findAllByRole("listitem");
    expect(weekly?.textContent).toContain("Best on Tuesday at 15:00, first on 1 December");
    expect(weekly?.textContent).toContain("Enough of you at 3 of 4 sessions; on average 2.5 of 3");
    expect(fortnightly?.textContent).toContain("Your rhythm now");
    expect(within(fortnightly as HTMLElement).queryByRole("button")).toBeNull();
    expect(screen.getByText(/could not be read: Cy/)).toBeTruthy();
  });

  it("are chosen by one tap, which leads to the times and can be taken back", async () => {
    const { circle, history } = await showRhythms();
    await userEvent.click(
      await screen.findByRole("button", { name: /Meet this often: Every week/ }),
    );
    await waitFor(() => expect(circle.page().rhythm).toEqual({ every: "weekly", minutes: 30 }));
    await waitFor(() => expect(history.at(-1)).toBe("/times"));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(circle.page().rhythm.every).toBe("fortnightly"));
  });

  it("lead to the session that is planned already, where no time is to be chosen", async () => {
    const { history } = await showRhythms(undefined, aSessionView());
    await userEvent.click(
      await screen.findByRole("button", { name: /Meet this often: Every week/ }),
    );
    await waitFor(() => expect(history.at(-1)).toBe("/"));
  });

  it("say what keeps them from looking into the calendars", async () => {
    await showRhythms("calendar-busy");
    expect(await screen.findByText(/The calendars are busy right now/)).toBeTruthy();
  });
});
