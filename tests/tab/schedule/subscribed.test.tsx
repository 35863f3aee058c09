import { implement } from "@orpc/server";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).schedule;
const since = instant("2026-11-20T09:00:00Z");
const addressOf = (edition: number) => `https://circles.example/calendar/key${edition}.ics`;

/** The page over a bot in memory; `start` is the address that there is. */
async function showPage(start = 0) {
  const kept = { edition: start, ended: start === 0, late: false };
  await showTab(aCirclePage(), {
    path: "/my-calendar",
    setting: { place: undefined },
    over: (router) => ({
      ...router,
      schedule: {
        calendarAddress: os.calendarAddress.handler(() => ({
          edition: kept.edition,
          ...(!kept.ended && { since }),
        })),
        makeCalendarAddress: os.makeCalendarAddress.handler(({ input: { edition }, errors }) => {
          if (edition !== kept.edition) throw errors["changed-on-another-device"]();
          Object.assign(kept, { edition: edition + 1, ended: false });
          return { address: addressOf(kept.edition) };
        }),
        endCalendarAddress: os.endCalendarAddress.handler(() => {
          kept.ended = true;
          return {};
        }),
        keepCalendarAddress: os.keepCalendarAddress.handler(() => {
          kept.ended = kept.late;
          return { kept: !kept.late };
        }),
      },
    }),
  });
  await screen.findByRole("heading", { level: 1, name: "My sessions in another calendar" });
  return kept;
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const field = () => screen.findByLabelText<HTMLTextAreaElement>("Your private address");

describe("my sessions in another calendar", () => {
  it("shows a new address once, ready to be copied", async () => {
    await showPage();
    await press("Create my address");
    expect((await field()).value).toBe(addressOf(1));
    expect(document.activeElement).toBe(await field());
    const copied: string[] = [];
    userEvent.setup();
    Object.assign(navigator.clipboard, { writeText: async (text: string) => copied.push(text) });
    await press("Copy the address");
    expect(await screen.findByText(/^Copied\./)).toBeTruthy();
    expect(copied).toEqual([addressOf(1)]);
    expect(screen.getByRole("heading", { level: 2, name: "How to add it" })).toBeTruthy();
  });

  it("says since when there is one, and makes another only after asking", async () => {
    const kept = await showPage(3);
    expect(await screen.findByText(/You have had an address since/)).toBeTruthy();
    expect(screen.queryByLabelText("Your private address")).toBeNull();
    await press("Make a new address");
    expect(kept.edition).toBe(3);
    await press("Make a new one");
    expect((await field()).value).toBe(addressOf(4));
  });

  it("is switched off at once, and that can be taken back", async () => {
    const kept = await showPage(3);
    await press("Switch it off");
    expect(await screen.findByText("Your address is switched off.")).toBeTruthy();
    expect(await screen.findByRole("button", { name: "Create my address" })).toBeTruthy();
    expect(kept.ended).toBe(true);
    await press("Undo");
    expect(await screen.findByText(/You have had an address since/)).toBeTruthy();
  });

  it("says so where it is too late to take that back", async () => {
    const kept = await showPage(3);
    kept.late = true;
    await press("Switch it off");
    await press("Undo");
    expect(await screen.findByText(/too late to take that back/)).toBeTruthy();
    await press("Create my address");
    expect((await field()).value).toBe(addressOf(4));
  });

  it("shows how it stands where another device was faster", async () => {
    const kept = await showPage();
    await screen.findByRole("button", { name: "Create my address" });
    Object.assign(kept, { edition: 5, ended: false });
    await press("Create my address");
    expect(await screen.findByText(/You have had an address since/)).toBeTruthy();
    expect(screen.getByText(/changed on another device/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByLabelText("Your private address")).toBeNull());
  });
});
