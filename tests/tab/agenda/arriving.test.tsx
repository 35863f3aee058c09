import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const [ada, bo, cy] = ["ada", "bo", "cy"].map(personCalled) as [Person, Person, Person];
type Person = ReturnType<typeof personCalled>;

const atCheckIn = (over: Partial<RunningView> = {}, page: Partial<CirclePage> = {}) =>
  aCirclePage({
    next: aSessionView({
      state: "live",
      startedAt: instant("2026-11-24T14:00:00Z"),
      ...{ keepsTime: bo, takesNotes: ada },
    }),
    running: {
      session: sessionCalled("first"),
      edition: 1,
      segments: [
        { kind: "check-in", steps: [5] },
        { kind: "round", steps: [34] },
        { kind: "promises", steps: [6] },
      ],
      ...{ segment: 0, step: 0, toSpeak: [bo, cy], notHeard: [bo, cy], speaker: ada },
      stepStartedAt: instant("2026-11-24T14:00:00Z"),
      endsAt: instant("2026-11-24T14:45:00Z"),
      ...over,
    },
    now: instant("2026-11-24T14:01:00Z"),
    ...page,
  });

/** The tab while they check in, and what its reader says of themselves. */
async function show(page: CirclePage, path?: string) {
  const said: unknown[] = [];
  await showTab(page, {
    ...(path && { path }),
    over: ({ agenda, ...rest }) => ({
      ...rest,
      agenda: {
        ...agenda,
        mood: agenda.mood.handler(({ input: { mood } }: { input: { mood: unknown } }) => {
          said.push(mood);
          return {};
        }),
      },
    }),
  });
  return said;
}
const question = "In a word, if you like:";

describe("a check-in", () => {
  it("asks how one is: a tap says it, another on the same word takes it back", async () => {
    const moods = [
      { person: ada, mood: "heavy" as const },
      { person: bo, mood: "bright" as const },
    ];
    const said = await show(atCheckIn({ moods }));
    const group = within(await screen.findByRole("group", { name: question }));
    expect(group.getAllByRole("button")).toHaveLength(4);
    expect(group.getByRole("button", { name: "Heavy", pressed: true })).toBeTruthy();
    expect(screen.getByText("Bright: Bo")).toBeTruthy();
    await userEvent.click(group.getByRole("button", { name: "Steady" }));
    await userEvent.click(group.getByRole("button", { name: "Heavy" }));
    expect(said).toEqual(["steady", null]);
  });

  it("says who keeps time and who takes notes", async () => {
    await show(atCheckIn());
    expect(await screen.findByText("Bo keeps time · You take notes")).toBeTruthy();
  });

  it("asks nothing of whoever has not joined, and nobody once it is over", async () => {
    await show(atCheckIn({ segment: 1, moods: [{ person: bo, mood: "heavy" }] }));
    await screen.findByRole("timer");
    expect(screen.queryByRole("group", { name: question })).toBeNull();
    expect(screen.queryByText("Heavy: Bo")).toBeNull();
  });
});

describe("the page of turns", () => {
  it("says who helps in the next session, and why them", async () => {
    await show(atCheckIn(), "/turns");
    const part = within(await screen.findByRole("region", { name: "In the next session" }));
    expect(part.getByText("Bo keeps time · You take notes")).toBeTruthy();
    expect(part.getByText(/lead next/)).toBeTruthy();
  });
});
