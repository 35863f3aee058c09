import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { RunningMove } from "../../../shared/agenda/move-running.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, anAgendaOf, anAskView, aSessionView } from "../../builders/circle-page.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const ask = anAskView("How do I say no?", { mode: "listening" });

/** The session of Ada, Bo and Cy, ten minutes in: Bo's ask, its questions. */
const aRunning = (over: Partial<RunningView> = {}): RunningView => ({
  session: sessionCalled("first"),
  edition: 4,
  segments: [
    { kind: "check-in", steps: [5] },
    { kind: "ask", ask: ask.ask, by: ask.by, protocol: "listening", steps: [2, 2, 3, 1] },
    { kind: "round", steps: [26] },
    { kind: "promises", steps: [6] },
  ],
  segment: 1,
  step: 1,
  stepStartedAt: instant("2026-11-24T14:10:00Z"),
  endsAt: instant("2026-11-24T14:45:00Z"),
  toSpeak: [],
  notHeard: [personCalled("cy")],
  ...over,
});

const aLivePage = (running: Partial<RunningView> = {}, over: Partial<CirclePage> = {}) =>
  aCirclePage({
    next: aSessionView({ state: "live", startedAt: instant("2026-11-24T14:00:00Z") }),
    agenda: anAgendaOf(ask),
    running: aRunning(running),
    now: instant("2026-11-24T14:11:00Z"),
    ...over,
  });

const live = async () => within(await screen.findByRole("region", { name: "The session runs" }));

/** The tab, and what it asks the bot to move. */
async function showLive(page = aLivePage(), moved = true) {
  const moves: (readonly [RunningMove, number])[] = [];
  const shown = await showTab(page, {
    over: ({ agenda, ...rest }) => ({
      ...rest,
      agenda: {
        ...agenda,
        run: agenda.run.handler(({ input }: { input: { move: RunningMove; edition: number } }) => {
          moves.push([input.move, input.edition]);
          return { moved };
        }),
      },
    }),
  });
  return { ...shown, moves };
}

describe("a live session", () => {
  it("shows one thing at a time: the mode, the step, whose floor it is, the time, what comes", async () => {
    await showLive();
    const region = await live();
    for (const words of [
      "Just listening",
      "Questions",
      "Everyone but Bo",
      "Ask to understand, not to steer.",
      "Then: Mirror back",
      "Not had the floor yet: Cy",
      "34 minutes left in the session, until 15:45",
    ])
      expect(region.getByText(words)).toBeTruthy();
    expect(region.getByRole("timer").textContent).toMatch(/^(1:00|0:5\d) left$/);
    expect(region.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "What worked26 minutes",
      "One promise each6 minutes",
    ]);
  });

  it("asks at the check-in what the kit has for it, and leaves it to each", async () => {
    const over = { kit: "newcomers" } as const;
    await showLive(aLivePage({ segment: 0, step: 0 }, over));
    const region = await live();
    expect(
      region.getByText("What did you expect before you came, and what was different?"),
    ).toBeTruthy();
    expect(region.getByText("Whoever likes may skip it.")).toBeTruthy();
  });

  it("counts beyond the time without alarm, and stands still in a pause", async () => {
    const { circle } = await showLive(
      aLivePage({ stepStartedAt: instant("2026-11-24T14:07:30Z") }),
    );
    const region = await live();
    expect(region.getByRole("timer").textContent).toMatch(/^1:3\d over$/);
    act(() =>
      circle.change(() => ({ running: aRunning({ pausedAt: instant("2026-11-24T14:10:20Z") }) })),
    );
    expect(await region.findByText("Paused, 1:40 left")).toBeTruthy();
    expect(region.queryByRole("alert")).toBeNull();
  });

  it("lays the buttons before the facilitator; they move what is on the screen, and take +2 back", async () => {
    const { moves } = await showLive();
    const region = await live();
    const user = userEvent.setup();
    for (const name of ["Next: Mirror back", "Pause", "Back", "Still on topic?", "+2 min"])
      await user.click(region.getByRole("button", { name }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(moves.map(([move]) => move)).toEqual([
      "next",
      "pause",
      "back",
      "check",
      "extend",
      "shorten",
    ]);
    expect(new Set(moves.map(([, edition]) => edition))).toEqual(new Set([4]));
  });

  it("lets anyone take the buttons", async () => {
    await showLive(aLivePage({}, { me: { person: personCalled("bo"), standing: "joined" } }));
    const region = await live();
    expect(region.getByText("Everyone but you: you listen")).toBeTruthy();
    expect(region.queryByRole("button", { name: /^Next/ })).toBeNull();
    await userEvent.click(region.getByRole("button", { name: "Steer from here" }));
    expect(region.getByRole("button", { name: "Next: Mirror back" })).toBeTruthy();
  });

  it("gives the floor around in a round, and can pass over it", async () => {
    const round = {
      segment: 0,
      step: 0,
      speaker: personCalled("ada"),
      toSpeak: [personCalled("cy")],
    };
    const { moves } = await showLive(aLivePage(round));
    const region = await live();
    expect(region.getByText("You have the floor")).toBeTruthy();
    expect(region.getByRole("button", { name: "Next: Cy" })).toBeTruthy();
    await userEvent.click(region.getByRole("button", { name: "Skip the round" }));
    expect(moves).toEqual([["skip", 4]]);
  });

  it("asks everyone whether this is still what they are about, for a while", async () => {
    await showLive(aLivePage({ checkedAt: instant("2026-11-24T14:10:50Z") }));
    expect((await screen.findByRole("alert")).textContent).toBe(
      "A moment: are we still on “How do I say no?”? 34 minutes are left in the session.",
    );
  });

  it("has a question to borrow, as gentle or stretching as one likes", async () => {
    await showLive();
    const region = await live();
    await userEvent.click(region.getByRole("button", { name: "A question to borrow" }));
    expect(region.getByText("What would you like us to understand?")).toBeTruthy();
    await userEvent.click(region.getByRole("button", { name: "Another one" }));
    const levels = region.getByRole("combobox", { name: "How far it goes" });
    await userEvent.selectOptions(levels, "stretching");
    expect(region.getByText("What are you avoiding?")).toBeTruthy();
  });

  it("lets an ask be worked on in another way, from what is on the screen", async () => {
    const page = aLivePage();
    const swaps: object[] = [];
    await showTab(page, {
      over: ({ agenda, ...rest }) => ({
        ...rest,
        agenda: {
          ...agenda,
          swap: agenda.swap.handler(
            ({ input }: { input: { protocol: string; edition: number } }) => {
              swaps.push([input.protocol, input.edition]);
              return { moved: true };
            },
          ),
          run: agenda.run.handler(({ input }: { input: { move: string } }) => {
            swaps.push([input.move]);
            return { moved: true };
          }),
        },
      }),
    });
    const other = (await live()).getByRole("combobox", { name: "Work on it in another way" });
    await userEvent.selectOptions(other, "vent");
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    expect(swaps).toEqual([["vent", 4], ["swap-back"]]);
  });

  it("begins the agenda when the meeting has begun by itself", async () => {
    const { running: _, ...page } = aLivePage();
    const { circle } = await showTab(page);
    await userEvent.click(await screen.findByRole("button", { name: "Start the agenda" }));
    act(() => circle.change(() => ({ running: aRunning() })));
    expect(await live()).toBeTruthy();
  });
});
