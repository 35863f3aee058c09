import { implement } from "@orpc/server";
import { act, screen } from "@testing-library/react";
import { contract } from "../../../shared/contract/contract.ts";
import type { JournalEntry } from "../../../shared/contract/reflection.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { sessionCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const anEntry = (text: string, over: Partial<JournalEntry> = {}): JournalEntry => ({
  ...aCirclePage().circle,
  session: sessionCalled(text),
  circleName: "River circle",
  prompt: "heard",
  text,
  at: instant("2026-11-10T15:00:00Z"),
  ...over,
});

function showJournal(...entries: readonly JournalEntry[]) {
  const journal = implement(contract).reflection.journal.handler(() => ({ entries: [...entries] }));
  const mine = implement(contract).circle.mine.handler(() => ({
    circles: [],
    now: aCirclePage().now,
  }));
  return showTab(aCirclePage(), {
    path: "/journal",
    setting: { place: undefined },
    over: (router) => ({
      ...router,
      circle: { ...router.circle, mine },
      reflection: { journal },
    }),
  });
}

describe("the journal", () => {
  it("says what it is for while it is empty", async () => {
    await showJournal();
    expect(await screen.findByText(/what you write stays with you/)).toBeTruthy();
  });

  it("leads back to my circles, by its own way and by the host's", async () => {
    const { pressBack, history } = await showJournal();
    const back = await screen.findByRole("link", { name: "Back to my circles" });
    expect(back.getAttribute("href")).toBe("#/mine");
    await act(async () => pressBack());
    expect(history.at(-1)).toBe("/mine");
    expect(await screen.findByRole("heading", { name: "My circles" })).toBeTruthy();
  });

  it("shows each entry with its day, circle and question, as the bot orders them", async () => {
    await showJournal(anEntry("Bo listened."), anEntry("Cy asked.", { prompt: "surprise" }));
    const [first, second] = await screen.findAllByRole("listitem");
    expect(first?.textContent).toContain("10 November · River circle");
    expect(first?.textContent).toContain("When did you feel heard");
    expect(first?.textContent).toContain("Bo listened.");
    expect(second?.textContent).toContain("What surprised you?");
  });
});
