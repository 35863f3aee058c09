import { implement } from "@orpc/server";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import type { HealthView, RungView } from "../../../shared/contract/health.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const os = implement(contract);
const rung: RungView = {
  name: "shorter",
  at: instant("2026-11-20T09:00:00Z"),
  weeks: 4,
  regular: true,
};
const trouble: HealthView = {
  state: "counted",
  points: 53,
  level: "amber",
  why: [
    { kind: "not-held", points: 45, count: 2 },
    { kind: "empty", points: 8, count: 2 },
  ],
};

/** A circle that is doing so, and what is said to its offers. */
async function show(path: string, health: HealthView, refusing = false) {
  const said: unknown[] = [];
  const open = health.rung && !health.rung.answer;
  const shown = await showTab(aCirclePage(open ? { rung: health.rung } : {}), {
    path,
    over: (router) => ({
      ...router,
      circle: {
        ...router.circle,
        health: os.circle.health.handler(() => health),
        answerRung: os.circle.answerRung.handler(({ input, errors }) => {
          if (refusing) throw errors.answered();
          said.push([input.rung, input.at, input.says]);
          return {};
        }),
        takeRungBack: os.circle.takeRungBack.handler(({ input }) => {
          said.push([input.rung, input.at, "back"]);
          return {};
        }),
      },
    }),
  });
  return { ...shown, said };
}

describe("how a circle is doing", () => {
  it("is told in sentences with their points, and what comes of them", async () => {
    await show("/health", trouble);
    expect(await screen.findByText("The last 2 sessions were not held.")).toBeTruthy();
    expect(screen.getByText("2 of the last three agendas were empty.")).toBeTruthy();
    expect(screen.getByText("53 points")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Harder than it should be" })).toBeTruthy();
  });

  it.each([
    [{ ...trouble, points: 0, level: "green" as const, why: [] }, /^All is well/],
    [{ ...trouble, state: "paused" as const, why: [] }, /^The circle pauses/],
    [{ ...trouble, state: "early" as const, why: [] }, /^Nothing to count yet/],
  ])("is one sentence where nothing counts", async (health, words) => {
    await show("/health", health);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByText(/points?$/)).toBeNull();
  });
});

describe("an offer in the tab", () => {
  it("stands on the circle's page, is taken up by one tap, and back again", async () => {
    const { said } = await show("/", { ...trouble, rung });
    await userEvent.click(await screen.findByRole("button", { name: "20 minutes from now on" }));
    await waitFor(() => expect(said).toEqual([["shorter", rung.at, "yes"]]));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(said.at(-1)).toEqual(["shorter", rung.at, "back"]));
  });

  it("that somebody else has answered says so", async () => {
    await show("/health", { ...trouble, rung }, true);
    await userEvent.click(await screen.findByRole("button", { name: "Not now" }));
    expect(await screen.findByText(/^Somebody was faster, or all is well again/)).toBeTruthy();
  });

  it("that was taken up leads on, and can be taken back", async () => {
    const yes = { ...rung, name: "new-slot" as const, answer: "yes" as const };
    const { said } = await show("/health", { ...trouble, rung: yes });
    const link = await screen.findByRole("link", { name: "Find a time" });
    expect(link.getAttribute("href")).toBe("#/dates/slot");
    await userEvent.click(screen.getByRole("button", { name: "Take this back" }));
    await waitFor(() => expect(said).toEqual([["new-slot", rung.at, "back"]]));
  });
});
