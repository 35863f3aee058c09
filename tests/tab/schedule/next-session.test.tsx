import { implement } from "@orpc/server";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ClocksView } from "../../../shared/contract/clocks.ts";
import { contract } from "../../../shared/contract/contract.ts";
import { instant, type ZoneName } from "../../../shared/time/instant.ts";
import { aCirclePage, aMemberView, aSessionView } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).schedule;
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

describe("the next session", () => {
  it("opens the meeting through Teams", async () => {
    const { opened } = await showTab(aCirclePage());
    await userEvent.click(await screen.findByRole("link", { name: "Join" }));
    expect(opened).toEqual(["https://teams.example/join/first"]);
  });

  it("offers no way into the meeting beside the meeting", async () => {
    await showTab(aCirclePage(), { path: "/session", setting: { frame: "panel" } });
    expect(await screen.findByRole("button", { name: "I can’t come" })).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Join" })).toBeNull();
  });

  it("takes that I can't come, and that I can after all", async () => {
    const { circle } = await showTab(aCirclePage());
    await press("I can’t come");
    expect(await screen.findByText(/2 of 3 can come/)).toBeTruthy();
    await press("I can come after all");
    await waitFor(() => expect(circle.page().next?.away).toEqual([]));
  });

  it("starts a quarter of an hour before, runs, and closes only when asked twice", async () => {
    const now = instant("2026-11-24T13:50:00Z");
    const { circle } = await showTab(aCirclePage({ now }));
    await press("Start the session");
    expect(await screen.findByText("45 minutes left")).toBeTruthy();
    await press("I was there");
    expect(await screen.findByRole("button", { name: "You were there" })).toBeTruthy();
    await press("Close the session");
    expect(circle.page().next?.state).toBe("live");
    await press("Close the session");
    await waitFor(() => expect(circle.page().next).toBeUndefined());
    expect(await screen.findByText(/1 person was there/)).toBeTruthy();
  });

  it("says that it is gone from the calendar, and does what the circle would have of it", async () => {
    const next = aSessionView({ booking: "failed", gone: true });
    const { circle } = await showTab(aCirclePage({ next }));
    expect(await screen.findByText(/Here nobody has called it off/)).toBeTruthy();
    const other = await screen.findByRole("link", { name: "Another time" });
    expect(other.getAttribute("href")).toBe("#/times");
    await press("Book it again");
    await waitFor(() => expect(circle.page().next).toMatchObject({ booking: "booked" }));
  });

  it("lets go of one that is gone from somebody's calendar, when asked twice", async () => {
    const bookedBy = personCalled("bo");
    const next = aSessionView({ booking: "failed", gone: true, bookedBy });
    const booking = { calendar: "mine" as const, joined: 3, needed: 3 };
    const { circle } = await showTab(aCirclePage({ next, booking }));
    expect(await screen.findByText(/^Bo’s calendar no longer has this session/)).toBeTruthy();
    await press("Let it go");
    await press("Yes, let it go");
    await waitFor(() => expect(circle.page().next).toBeUndefined());
  });

  it("is made short in a busy week, and as long as planned again", async () => {
    const { circle } = await showTab(aCirclePage());
    await press("Busy week: 20 minutes");
    await waitFor(() => expect(circle.page().next?.minutes).toBe(20));
    expect(await screen.findByRole("button", { name: "Back to 45 minutes" })).toBeTruthy();
    await press("Undo");
    await waitFor(() => expect(circle.page().next?.minutes).toBe(45));
  });

  it("says who is booking, and lets nobody interfere", async () => {
    const next = aSessionView({ booking: "asked", bookedBy: personCalled("bo") });
    await showTab(aCirclePage({ next }));
    expect(await screen.findByText(/Bo chose this time/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Take over" })).toBeNull();
  });

  it("lets another take over a booking that got stuck", async () => {
    const takeOverFrom = instant("2026-11-23T08:00:00Z");
    const next = aSessionView({ booking: "asked", bookedBy: personCalled("bo"), takeOverFrom });
    const { circle } = await showTab(aCirclePage({ next }));
    await press("Take over");
    await waitFor(() => expect(circle.page().next?.booking).toBe("booked"));
  });

  it("asks for the permission that booking again needs, and books once it is given", async () => {
    let given = false;
    const failed = aSessionView({ booking: "failed" });
    const shown = await showTab(aCirclePage({ next: failed }), {
      over: (router) => ({
        ...router,
        schedule: {
          ...router.schedule,
          book: os.book.handler(({ errors }) => {
            if (!given) throw errors["consent-missing"]();
            shown.circle.change(() => ({ next: { ...failed, booking: "booked" as const } }));
            return { session: failed.session, booking: "booked" as const };
          }),
        },
      }),
    });
    await press("Try again");
    shown.consentWith(async () => "closed");
    await press("Give permission");
    expect(await screen.findByText(/window was closed/)).toBeTruthy();
    shown.consentWith(async () => {
      given = true;
      return "closed";
    });
    await press("Give permission");
    await waitFor(() => expect(shown.circle.page().next?.booking).toBe("booked"));
  });

  it("offers to try again, or another time, when booking failed", async () => {
    await showTab(aCirclePage({ next: aSessionView({ booking: "failed" }) }));
    expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Find another time" })).toBeTruthy();
  });

  it("offers to find a time once enough people have joined", async () => {
    const { next, ...page } = aCirclePage({ past: [aSessionView({ state: "closed" })] });
    expect(next).toBeDefined();
    await showTab(page);
    expect(await screen.findByRole("link", { name: "Find a time" })).toBeTruthy();
  });

  it("waits with finding a time until enough have joined", async () => {
    const { next: _, ...page } = aCirclePage({
      members: [aMemberView("Ada")],
      past: [aSessionView({ state: "missed" })],
      booking: { calendar: "service", joined: 1, needed: 3 },
    });
    await showTab(page);
    expect(await screen.findByText(/once 3 people have joined/)).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Find a time" })).toBeNull();
  });

  it("says at which hour it will be for someone whose clocks change when the circle's do not", async () => {
    const zone = "Europe/Berlin" as ZoneName;
    const clocks: ClocksView = {
      zone,
      mine: instant("2027-03-28T10:00:00Z"),
      circles: instant("2027-03-14T11:00:00Z"),
      spans: [
        {
          from: instant("2027-03-16T19:00:00Z"),
          until: instant("2027-03-23T19:00:00Z"),
          times: [instant("2027-03-16T19:00:00Z")],
        },
        {
          from: instant("2027-03-30T19:00:00Z"),
          times: [instant("2027-03-30T19:00:00Z"), instant("2027-04-06T13:00:00Z")],
        },
      ],
    };
    const { me } = aCirclePage();
    await showTab(aCirclePage({ me: { ...me, clocks } }));
    const region = await screen.findByRole("region", { name: /Clocks change/ });
    expect(within(region).getByText(/From 16 March to 23 March .* at 20:00 for you/)).toBeTruthy();
    expect(
      within(region).getByText(/From 30 March on .* at 21:00 and 15:00 in turns for you/),
    ).toBeTruthy();
    expect(
      within(region).getByText("Your clock changes on 28 March, the circle’s on 14 March."),
    ).toBeTruthy();
  });
});
