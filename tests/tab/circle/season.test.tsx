import { implement } from "@orpc/server";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { contract } from "../../../shared/contract/contract.ts";
import type { SeasonView } from "../../../shared/contract/season.ts";
import { type CalendarDate, instant } from "../../../shared/time/instant.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).circle;
const season: SeasonView = {
  number: 1,
  weeks: 12,
  from: "2026-11-23" as CalendarDate,
  until: "2027-02-15" as CalendarDate,
  decidesFrom: "2027-02-01" as CalendarDate,
  renewed: false,
};
const atItsEnd = { season, now: instant("2027-02-15T09:00:00Z") };

/** The tab over a bot that keeps the season; six weeks are over already. */
async function show(path: string, over: Partial<CirclePage> = { season }) {
  const asked: string[] = [];
  const set = (change: Partial<SeasonView>) =>
    shown.circle.change((page) => ({ season: { ...(page.season ?? season), ...change } }));
  const shown = await showTab(aCirclePage(over), {
    path,
    over: (router) => ({
      ...router,
      circle: {
        ...router.circle,
        planSeason: os.planSeason.handler(({ input: { weeks }, errors }) => {
          asked.push(`${weeks} weeks`);
          if (weeks === 6) throw errors["in-the-past"]();
          set({ weeks });
          return {};
        }),
        renewSeason: os.renewSeason.handler(({ input: { number, weeks } }) => {
          asked.push(`after ${number}: ${weeks} weeks`);
          set({ number: number + 1, decidesFrom: "2027-04-26" as CalendarDate, renewed: true });
          return {};
        }),
        takeRenewalBack: os.takeRenewalBack.handler(({ input: { number } }) => {
          asked.push(`not ${number}`);
          set(season);
          return {};
        }),
      },
    }),
  });
  return { ...shown, asked };
}
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

describe("the season's page", () => {
  it("says how long it is, and lets anyone make it longer, with undo", async () => {
    const { asked } = await show("/season");
    expect(await screen.findByText(/Season 1: 12 weeks, from .*23 November/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Go on for/ })).toBeNull();
    await userEvent.click(await screen.findByRole("radio", { name: "24 weeks" }));
    await press("Undo");
    await waitFor(() => expect(asked).toEqual(["24 weeks", "12 weeks"]));
  });

  it("says why it cannot be shorter than it has been", async () => {
    await show("/season");
    await userEvent.click(await screen.findByRole("radio", { name: "6 weeks" }));
    expect(await screen.findByText("That many weeks are over already.")).toBeTruthy();
  });

  it("begins one for a circle that has none", async () => {
    const { asked } = await show("/season", {});
    expect(await screen.findByText(/Nobody has said yet/)).toBeTruthy();
    await userEvent.click(await screen.findByRole("radio", { name: "12 weeks" }));
    await waitFor(() => expect(asked).toEqual(["12 weeks"]));
  });

  it("renews it in one tap at its end, which anyone can take back", async () => {
    const { asked } = await show("/season", atItsEnd);
    expect(await screen.findByText(/everything goes on as it is/)).toBeTruthy();
    await press("Go on for 12 weeks");
    await press("Undo");
    await waitFor(() => expect(asked).toEqual(["after 1: 12 weeks", "not 2"]));
    expect(await screen.findByRole("button", { name: "Go on for 12 weeks" })).toBeTruthy();
  });
});

describe("the landing", () => {
  it("says that the season ends when it does, and leads to the decision", async () => {
    await show("/", atItsEnd);
    const link = await screen.findByRole("link", { name: "Decide what comes next" });
    expect(link.getAttribute("href")).toBe("#/season");
  });

  it("says nothing of it before", async () => {
    await show("/");
    expect(await screen.findByRole("link", { name: "Season" })).toBeTruthy();
    expect(screen.queryByText("Decide what comes next")).toBeNull();
  });
});
