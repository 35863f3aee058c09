import { implement } from "@orpc/server";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import { type PlaceInMonth, standingSlot } from "../../../shared/schedule/standing-slot.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).circle;

/** The settings of the river circle; `trouble.busy` makes saving fail. */
async function showSettings(standing: "joined" | "invited" = "joined") {
  const trouble = { busy: false };
  const shown = await showTab(aCirclePage({ me: { person: personCalled("ada"), standing } }), {
    path: "/settings",
    over: (router) => ({
      ...router,
      circle: {
        ...router.circle,
        change: os.change.handler(({ input: { name, purpose, rhythm, edition }, errors }) => {
          if (trouble.busy) throw errors.busy();
          const before = shown.circle.page().edition;
          if (edition !== before)
            throw errors["changed-meanwhile"]({ data: { by: personCalled("bo"), name: "Bo" } });
          shown.circle.change(() => ({ name, purpose, rhythm, edition: before + 1 }));
          return {};
        }),
      },
    }),
  });
  await screen.findByRole("heading", { name: "Settings" });
  return { ...shown, trouble };
}

const rename = async (name: string) => {
  const field = await screen.findByLabelText(/Name of the circle/);
  await userEvent.clear(field);
  await userEvent.type(field, name);
};
const save = () => userEvent.click(screen.getByRole("button", { name: "Save" }));

describe("the circle's settings", () => {
  it("change what it calls itself and how often it meets, and change back", async () => {
    const { circle, history } = await showSettings();
    await rename("Delta");
    await userEvent.click(screen.getByRole("radio", { name: /week, 30/ }));
    await save();
    expect(await screen.findByRole("heading", { name: "Delta" })).toBeTruthy();
    expect(circle.page().rhythm).toEqual({ every: "weekly", minutes: 30 });
    expect(history.at(-1)).toBe("/");
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("heading", { name: "River circle" })).toBeTruthy();
    expect(circle.page().rhythm).toEqual({ every: "fortnightly", minutes: 45 });
  });

  it("keep what was typed where saving fails", async () => {
    const { trouble, circle } = await showSettings();
    trouble.busy = true;
    await rename("Delta");
    await save();
    expect(await screen.findByText(/at the same moment/)).toBeTruthy();
    expect(screen.getByDisplayValue("Delta")).toBeTruthy();
    trouble.busy = false;
    await save();
    await waitFor(() => expect(circle.page().name).toBe("Delta"));
  });

  it("keep what was typed where someone else was faster, who is named, and save over it when asked again", async () => {
    const { circle } = await showSettings();
    await rename("Delta");
    circle.change(({ edition }) => ({ name: "Brook", edition: edition + 1 }));
    await save();
    expect(await screen.findByText(/Bo changed this while you were writing/)).toBeTruthy();
    expect(screen.getByDisplayValue("Delta")).toBeTruthy();
    expect(circle.page().name).toBe("Brook");
    await save();
    await waitFor(() => expect(circle.page().name).toBe("Delta"));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(circle.page().name).toBe("Brook"));
  });

  it("say what is missing instead of saving it", async () => {
    const { circle } = await showSettings();
    await rename("x{Backspace}");
    await save();
    expect(screen.getByText("Please give the circle a name.")).toBeTruthy();
    expect(circle.page().name).toBe("River circle");
  });

  it("are there for members only", async () => {
    await showSettings("invited");
    expect(screen.getByText(/Members can change this/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
  });

  it.each([
    [{}, "Every second week on Tuesday at 15:00"],
    [{ every: "weekly" }, "Every week on Tuesday at 15:00"],
    [{ every: "monthly", place: "last" }, "Every month on the last Tuesday at 15:00"],
    [{ anchor: "2026-12-01" }, "From Tue 1 December: Every second week on Tuesday at 15:00"],
    [
      { zone: "America/New_York", times: ["09:00", "17:00"] },
      "Every second week on Tuesday at 09:00 and 17:00 in turns (Eastern Time)",
    ],
  ])("say when it meets by its habit: %o", async (over, words) => {
    const slot = standingSlot.parse({
      every: "fortnightly",
      anchor: "2026-11-03",
      times: ["15:00"],
      zone: "Europe/Berlin",
      ...over,
    });
    await showTab(aCirclePage({ slot }), { path: "/settings" });
    const region = await screen.findByRole("region", { name: "When you meet" });
    expect(within(region).getByText(words)).toBeTruthy();
    const fair = within(region).queryByText(/your members live far apart/);
    expect(fair !== null).toBe(slot.times.length > 1);
  });

  it("say how a circle comes to a regular time, and nothing of it where it meets as needed", async () => {
    const { circle } = await showTab(aCirclePage(), { path: "/settings" });
    expect(await screen.findByText(/There is no regular time yet/)).toBeTruthy();
    circle.change(() => ({ rhythm: { every: "as-needed", minutes: 45 } }));
    await waitFor(() => expect(screen.queryByText(/There is no regular time yet/)).toBeNull());
  });

  it("let a monthly circle meet in another week of the month, and back", async () => {
    const monthly = (place: PlaceInMonth) =>
      standingSlot.parse({
        every: "monthly",
        place,
        anchor: "2026-11-03",
        times: ["15:00"],
        zone: "Europe/Berlin",
      });
    const { circle } = await showTab(aCirclePage({ slot: monthly(1) }), {
      path: "/settings",
      over: (router) => ({
        ...router,
        schedule: {
          ...router.schedule,
          onWeek: implement(contract).schedule.onWeek.handler(({ input: { week } }) => {
            circle.change(() => ({ slot: monthly(week) }));
            return {};
          }),
        },
      }),
    });
    expect(await screen.findByText("Every month on the first Tuesday at 15:00")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Choose this week of the month" })).toBeNull();
    await userEvent.click(screen.getByRole("radio", { name: "the last" }));
    expect(circle.page().slot).toEqual(monthly(1));
    await userEvent.click(screen.getByRole("button", { name: "Choose this week of the month" }));
    expect(await screen.findByText("Every month on the last Tuesday at 15:00")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(circle.page().slot).toEqual(monthly(1)));
  });
});
