import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { aCirclePage, aMemberView, anAgendaOf, anAskView } from "../builders/circle-page.ts";
import { personCalled } from "../builders/ids.ts";
import { showTab } from "./show.tsx";

const region = (name: RegExp | string) => screen.findByRole("region", { name });

describe("the landing of a circle", () => {
  it("says when the circle meets, in the reader's own time", async () => {
    await showTab(aCirclePage());
    expect((await region("Next session")).textContent).toMatch(
      /Tuesday 24 November, 15:00\W+15:45/,
    );
  });

  it("names the zone when a member lives in another", async () => {
    await showTab(aCirclePage(), { zone: "America/New_York" });
    const next = await region("Next session");
    expect(next.textContent).toMatch(/09:00\W+09:45/);
    expect(next.textContent).toContain("your time (Eastern Time)");
  });

  it("says who facilitates and why, and who comes after", async () => {
    await showTab(aCirclePage());
    const [first, second] = within(await region("Whose turn")).getAllByRole("listitem");
    expect(first?.textContent).toContain("You facilitate");
    expect(second?.textContent).toContain("BoNot facilitated yet");
  });

  it("shows an agenda whose minutes add up", async () => {
    const agenda = anAgendaOf(anAskView("How do I say no"), anAskView("Look at my talk"));
    await showTab(aCirclePage({ agenda }));
    const words = within(await region("Agenda")).getAllByText(/^\d+ minutes$/);
    const minutes = words.map(({ textContent }) => Number.parseInt(textContent ?? "", 10));
    expect(minutes).toEqual([5, 12, 12, 6]);
  });

  it("shows what someone else changes, without a reload", async () => {
    const { circle } = await showTab(aCirclePage());
    await region("Agenda");
    circle.asks.put([anAskView("Bo would like to talk about rest")]);
    expect(await screen.findByText("Bo would like to talk about rest")).toBeTruthy();
  });

  it("offers the steps that remain before the first session", async () => {
    const members = [aMemberView("Ada"), aMemberView("Bo", { standing: "invited" })];
    const booking = { calendar: "service" as const, joined: 1, needed: 3 };
    const { next: _, ...page } = aCirclePage({ members, booking });
    await showTab(page);
    const steps = within(await region("What remains before you meet")).getAllByRole("listitem");
    expect(steps.map(({ textContent }) => textContent?.slice(0, 8))).toEqual([
      expect.stringContaining("Done"),
      expect.stringContaining("Still"),
      expect.stringContaining("Still"),
    ]);
    expect(steps[1]?.textContent).toContain("Invited: Bo");
  });

  it("asks someone who is invited whether they are in, and offers no changes", async () => {
    await showTab(aCirclePage({ me: { person: personCalled("ada"), standing: "invited" } }));
    expect(await screen.findByRole("link", { name: "I’m in" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Add an ask" })).toBeNull();
  });

  it("lets a member admit who asks", async () => {
    const dee = { person: personCalled("dee"), name: "Dee" };
    await showTab(aCirclePage({ asking: [dee] }));
    await userEvent.click(await screen.findByRole("button", { name: "Let Dee in" }));
    expect(await region("Next session")).toBeTruthy();
    expect(screen.queryByText(/Dee would like/)).toBeNull();
  });

  it("lets a member say not now to who asks", async () => {
    const dee = { person: personCalled("dee"), name: "Dee" };
    await showTab(aCirclePage({ asking: [dee] }));
    await userEvent.click(await screen.findByRole("button", { name: "Not now: Dee" }));
    await waitFor(() => expect(screen.queryByText(/Dee would like/)).toBeNull());
  });

  it("speaks German to a German host", async () => {
    await showTab(aCirclePage(), { setting: { locale: "de-DE" } });
    expect((await region("Nächste Sitzung")).textContent).toContain("Dienstag, 24. November");
  });

  it("follows the host's theme while it is open", async () => {
    const { setTheme } = await showTab(aCirclePage());
    await region("Next session");
    act(() => setTheme("contrast"));
    await waitFor(() => expect(themeCss()).toContain("--colorNeutralBackground1: #000000"));
  });

  it("ends in the theme that was chosen last, however long each takes", async () => {
    const { setTheme } = await showTab(aCirclePage(), { setting: { theme: "dark" } });
    await region("Next session");
    await act(async () => {
      setTheme("contrast");
      setTheme("light");
      await new Promise((go) => setTimeout(go, 50));
    });
    expect(themeCss()).toContain("--colorNeutralBackground1: #ffffff");
  });
});

function themeCss(): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules.map(({ cssText }) => cssText).join("\n");
}
