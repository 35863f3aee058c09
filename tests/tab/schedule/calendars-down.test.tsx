import { implement } from "@orpc/server";
import { screen } from "@testing-library/react";
import { contract } from "../../../shared/contract/contract.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).schedule;
const since = instant("2026-11-24T08:10:00Z");

describe("calendars that do not do what is asked of them", () => {
  it("are told of with what goes on without them, since when, and who can do something", async () => {
    await showTab(aCirclePage({ calendars: { what: "silent", since } }));
    const told = await screen.findByText(/Calendars have not answered since Tue 24 Nov, 09:10/);
    expect(told.textContent).toMatch(/Agenda, turns and reflections go on/);
    expect(told.getAttribute("role")).toBe("status");
  });

  it("are told of where times are looked for, too", async () => {
    const { next, ...page } = aCirclePage({ calendars: { what: "refused", since } });
    expect(next).toBeDefined();
    await showTab(page, {
      path: "/times",
      over: (router) => ({
        ...router,
        schedule: {
          ...router.schedule,
          propose: os.propose.handler(({ errors }) => {
            throw errors["calendar-refused"]();
          }),
        },
      }),
    });
    expect(await screen.findByText(/looks after Peer Circles/)).toBeTruthy();
  });

  it("promise nothing where members' own calendars wait for a tap", async () => {
    const page = aCirclePage();
    const booking = { ...page.booking, calendar: "mine" as const };
    await showTab({ ...page, booking, calendars: { what: "silent", since } });
    expect(await screen.findByText(/can be tried again later/)).toBeTruthy();
  });
});
