import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, anAgendaOf, anAskView, aSessionView } from "../../builders/circle-page.ts";
import { sessionCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const ask = anAskView("How do I say no?", { mode: "listening" });

/** The page of the ways to work, and what it asks the bot to change. */
async function showParts(page: CirclePage) {
  const changes: unknown[] = [];
  await showTab(page, {
    path: "/protocols",
    over: ({ agenda, ...rest }) => ({
      ...rest,
      agenda: {
        ...agenda,
        shape: agenda.shape.handler(
          ({ input: { part, minutes } }: { input: { part: string; minutes: number | null } }) => {
            changes.push([part, minutes]);
            return {};
          },
        ),
      },
    }),
  });
  return changes;
}
const parts = async () =>
  within(await screen.findByRole("region", { name: "The agenda, part by part" }));
const choice = async (name: string) =>
  (await parts()).getByRole("combobox", { name: `Minutes for “${name}”` });

describe("the parts of a session", () => {
  it("are left out by any member, brought back, given other minutes, and taken back", async () => {
    const agenda = { ...anAgendaOf(ask), shape: [{ part: "promises" as const, minutes: 8 }] };
    const changes = await showParts(aCirclePage({ agenda }));
    expect(await choice("One promise each")).toHaveProperty("value", "8");
    await userEvent.selectOptions(await choice("What worked"), "Left out");
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await userEvent.selectOptions(await choice("One promise each"), "As usual");
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await userEvent.selectOptions(await choice(ask.text), "20 minutes");
    expect(changes).toEqual([
      ["round", 0],
      ["round", null],
      ["promises", null],
      ["promises", 8],
      [ask.ask, 20],
    ]);
  });

  it("stay there to be brought back once they are left out", async () => {
    const usual = anAgendaOf(ask);
    const agenda = {
      ...usual,
      segments: usual.segments.filter(({ kind }) => kind !== "round" && kind !== "ask"),
      waiting: [ask],
      shape: [
        { part: "round" as const, minutes: 0 },
        { part: ask.ask, minutes: 0 },
      ],
    };
    const changes = await showParts(aCirclePage({ agenda }));
    expect(await choice("What worked")).toHaveProperty("value", "0");
    await userEvent.selectOptions(await choice(ask.text), "As usual");
    expect(changes).toEqual([[ask.ask, null]]);
  });

  it("are those that are still to come while the session runs", async () => {
    await showParts(
      aCirclePage({
        next: aSessionView({ state: "live", startedAt: instant("2026-11-24T14:00:00Z") }),
        agenda: { ...anAgendaOf(ask), shape: [] },
        running: {
          session: sessionCalled("first"),
          edition: 4,
          segments: [
            { kind: "check-in", steps: [5] },
            { kind: "ask", ask: ask.ask, by: ask.by, protocol: "listening", steps: [2, 2, 3, 1] },
            { kind: "round", steps: [26] },
            { kind: "promises", steps: [6] },
          ],
          ...{ segment: 1, step: 1, toSpeak: [], notHeard: [] },
          stepStartedAt: instant("2026-11-24T14:10:00Z"),
          endsAt: instant("2026-11-24T14:45:00Z"),
        },
      }),
    );
    const rows = (await parts()).getAllByRole("combobox");
    expect(rows.map((each) => each.getAttribute("aria-label"))).toEqual([
      "Minutes for “What worked”",
      "Minutes for “One promise each”",
    ]);
    expect((await parts()).getByText("26")).toBeTruthy();
  });

  it("are not there where there is nothing to change, and only shown to whoever has not joined", async () => {
    const agenda = { ...anAgendaOf(ask), shape: [] };
    const { me } = aCirclePage();
    await showParts(aCirclePage({ agenda, me: { ...me, standing: "invited" } }));
    expect((await parts()).getByText("What worked")).toBeTruthy();
    expect((await parts()).queryByRole("combobox")).toBeNull();
  });

  it("are no part of a light circle's page", async () => {
    await showParts(aCirclePage({ agenda: anAgendaOf(ask) }));
    await screen.findByRole("heading", { name: "How you work on the asks" });
    expect(screen.queryByRole("region", { name: "The agenda, part by part" })).toBeNull();
  });
});
