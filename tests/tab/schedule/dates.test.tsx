import { implement } from "@orpc/server";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { DateView } from "../../../shared/contract/ahead.ts";
import { contract } from "../../../shared/contract/contract.ts";
import { type CalendarDate, instant } from "../../../shared/time/instant.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).schedule;
const [ada, bo] = ["ada", "bo"].map(personCalled) as [never, never];
const day = (text: string) => text as CalendarDate;
const next: DateView = {
  ...{ state: "booked", startsAt: instant("2026-11-24T14:00:00Z"), minutes: 45, away: [] },
  ...{ occurrence: day("2026-11-24"), session: sessionCalled("first"), facilitator: ada },
};
const later: DateView = {
  ...{ state: "booked", startsAt: instant("2026-12-08T14:00:00Z"), minutes: 45, away: [bo] },
  ...{ occurrence: day("2026-12-08"), session: sessionCalled("second"), facilitator: bo },
};
const without = (state: "waits" | "few" | "skipped", over: Partial<DateView> = {}): DateView => ({
  ...{ state, startsAt: instant("2026-12-22T14:00:00Z"), minutes: 45, away: [] },
  occurrence: day("2026-12-22"),
  ...over,
});

/** The tab of a circle that meets every second Tuesday, and what it asked of the bot. */
async function showDates(
  dates: readonly DateView[],
  {
    path = "/dates",
    waiting = 0,
    mine = true,
    planned = true,
    standing = "joined" as "joined" | "invited",
  } = {},
) {
  const asked: object[] = [];
  const { next: session, ...rest } = aCirclePage({
    regular: true,
    past: [aSessionView({ state: "closed" })],
  });
  const page = { ...rest, ...(planned && session && { next: session }) };
  const hears = <I extends object>({ input }: { readonly input: I }) => {
    const { tenant: _, circle: _of, ...said } = input as Record<string, unknown>;
    asked.push(said);
    return {};
  };
  await showTab(
    {
      ...page,
      me: { ...page.me, standing },
      booking: { ...page.booking, calendar: mine ? "mine" : "service" },
    },
    {
      path,
      over: (router) => ({
        ...router,
        schedule: {
          ...router.schedule,
          dates: os.dates.handler(() => ({ dates: [...dates], waiting, regular: true })),
          bookAhead: os.bookAhead.handler(hears),
          near: os.near.handler(() => ({ proposals: [], unknown: [], zones: [] })),
          propose: os.propose.handler(() => ({ proposals: [], unknown: [], zones: [] })),
          skip: os.skip.handler(hears),
          come: os.come.handler(hears),
          cancel: os.cancel.handler(hears),
          book: os.book.handler((said) => {
            hears(said);
            return { session: sessionCalled("third"), booking: "booked" as const };
          }),
        },
      }),
    },
  );
  return asked;
}

const lines = () => screen.findAllByRole("listitem");

describe("the circle's dates", () => {
  it("stand on its first page after the next session, with who leads each", async () => {
    await showDates([next, later], { path: "/" });
    const after = await screen.findByRole("region", { name: "After that" });
    const [only, ...others] = within(after).getAllByRole("listitem");
    expect(others).toHaveLength(0);
    expect(only?.textContent).toContain("Tuesday 8 December");
    expect(only?.textContent).toContain("Bo facilitates.");
    expect(only?.textContent).toContain("2 of 3 can come");
    const all = within(after).getByRole("link", { name: "All dates" });
    expect(all.getAttribute("href")).toBe("#/dates");
  });

  it("come first where nothing is planned: one tap puts them into my calendar", async () => {
    const asked = await showDates([without("waits")], { path: "/", waiting: 1, planned: false });
    const next = await screen.findByRole("region", { name: "Next session" });
    const one = await within(next).findByRole("button", { name: "Put it into my calendar" });
    await userEvent.click(one);
    await waitFor(() => expect(asked).toEqual([{}]));
    expect(screen.getAllByText("1 session is in no calendar yet.")).toHaveLength(1);
  });

  it("let me say of each that I can't come, move one, and call one off after a question", async () => {
    const asked = await showDates([next, later]);
    const [, second] = await lines();
    const of = within(second as HTMLElement);
    const move = of.getByRole("link", { name: /^Find another time: Tue,? 8 Dec/ });
    expect(move.getAttribute("href")).toBe(`#/move/${later.session}`);
    await userEvent.click(of.getByRole("button", { name: /^I can’t come: Tue,? 8 Dec/ }));
    await waitFor(() => expect(asked).toEqual([{ session: later.session, coming: false }]));
    await userEvent.click(of.getByRole("button", { name: /^Cancel this one: Tue,? 8 Dec/ }));
    expect(of.getByText(/The others stay/)).toBeTruthy();
    await userEvent.click(of.getByRole("button", { name: "Yes, cancel it" }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ session: later.session }));
  });

  it("wait for my calendar, and go there by one tap", async () => {
    const asked = await showDates([next, without("waits")], { waiting: 1 });
    expect(await screen.findByText("1 session is in no calendar yet.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Put it into my calendar" }));
    await waitFor(() => expect(asked).toEqual([{}]));
    await userEvent.click(screen.getByRole("button", { name: /^Skip this one: Tue,? 22 Dec/ }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ occurrence: "2026-12-22", skips: true }));
  });

  it("say why one is not booked, with a time near it and booking it all the same as ways out", async () => {
    const asked = await showDates([next, without("few", { coming: 2, of: 7 })], { mine: false });
    expect(await screen.findByText(/by their calendars 2 of 7 can come/)).toBeTruthy();
    const near = screen.getByRole("link", { name: /^Find a time near it: Tue,? / });
    expect(near.getAttribute("href")).toBe("#/dates/near/2026-12-22");
    await userEvent.click(screen.getByRole("button", { name: /^Book it anyway: Tue,? 22 Dec/ }));
    await waitFor(() =>
      expect(asked).toEqual([
        { startsAt: "2026-12-22T14:00:00Z", minutes: 45, occurrence: "2026-12-22" },
      ]),
    );
  });

  it("bring one back that was skipped", async () => {
    const asked = await showDates([next, without("skipped")]);
    await userEvent.click(
      await screen.findByRole("button", { name: /^Meet after all: Tue,? 22 Dec/ }),
    );
    await waitFor(() => expect(asked).toEqual([{ occurrence: "2026-12-22", skips: false }]));
  });

  it("lead to another regular time; whoever has not joined only reads them", async () => {
    await showDates([next, without("waits")], { waiting: 1, standing: "invited" });
    await lines();
    expect(screen.queryAllByRole("button")).toHaveLength(0);
    expect(screen.queryByRole("link", { name: /another regular time/ })).toBeNull();
  });

  it("say in the place of which day another time is, and of rubbish that it is no date", async () => {
    await showDates([next], { path: "/dates/near/2026-12-22" });
    expect(await screen.findByText(/^In place of Tue,? 22 December/)).toBeTruthy();
    cleanup();
    await showDates([next], { path: "/dates/near/2026-99-99" });
    expect(await screen.findByText("This date is not planned any more.")).toBeTruthy();
  });

  it("have a first step where there are none", async () => {
    await showDates([]);
    expect(await screen.findByText(/No date is planned yet/)).toBeTruthy();
  });
});
