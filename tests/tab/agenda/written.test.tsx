import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WrittenView } from "../../../shared/contract/written.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, anAskView } from "../../builders/circle-page.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const ask = anAskView("How do I say no?", { mode: "advice" });
const glance = {
  round: sessionCalled("written"),
  endsAt: instant("2026-11-27T14:00:00Z"),
  wrote: 1,
  of: 3,
};
const aView = (over: Partial<WrittenView> = {}): WrittenView => ({
  ...glance,
  segments: [
    { kind: "check-in", steps: [5] },
    { kind: "ask", ask: ask.ask, by: ask.by, protocol: "advice", steps: [2, 1, 1, 3, 1] },
  ],
  asks: [{ segment: 1, text: ask.text, mode: "advice" }],
  parts: [
    { segment: 0, step: 0, write: "now" },
    { segment: 1, step: 0, texts: [{ by: personCalled("bo"), text: "It is about my old team." }] },
    { segment: 1, step: 1, mine: "Since when?", texts: [], write: "now" },
    { segment: 1, step: 2, write: "now" },
    { segment: 1, step: 3, write: "later" },
  ],
  openedBy: personCalled("bo"),
  extended: false,
  ...over,
});
const page = aCirclePage({ written: glance, now: instant("2026-11-25T14:00:00Z") });

async function showWritten(view = aView(), shownPage = page, path = "/written") {
  const sent: object[] = [];
  const keep =
    (what: string) =>
    ({ input }: { input: object }) => {
      sent.push({ what, ...input });
      return {};
    };
  const shown = await showTab(shownPage, {
    path,
    over: ({ agenda, ...rest }) => ({
      ...rest,
      agenda: {
        ...agenda,
        written: agenda.written.handler(() => view),
        write: agenda.write.handler(keep("write")),
        openWritten: agenda.openWritten.handler(keep("open")),
        dropWritten: agenda.dropWritten.handler(keep("drop")),
        extendWritten: agenda.extendWritten.handler(keep("extend")),
      },
    }),
  });
  return { ...shown, sent };
}

describe("a round in writing", () => {
  it("lets one write one's own next step, and shows the others' once one has", async () => {
    const { sent } = await showWritten();
    const asked = within(await screen.findByRole("region", { name: "How do I say no?" }));
    expect(asked.getByText("It is about my old team.")).toBeTruthy();
    expect(asked.getByText("Advice", { selector: "span" })).toBeTruthy();
    expect(asked.getByText(/^Comes once you have written/)).toBeTruthy();
    expect(asked.getByText(/^You see what the others wrote/)).toBeTruthy();
    await userEvent.click(asked.getByLabelText("Mirror back: Your words"));
    await userEvent.paste("You feel torn.");
    await userEvent.click(asked.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(sent).toMatchObject([{ what: "write", segment: 1, step: 2, text: "You feel torn." }]),
    );
  });

  it("takes one's words away, and puts them back", async () => {
    const { sent } = await showWritten();
    await userEvent.click(await screen.findByRole("button", { name: "Take away" }));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() =>
      expect(sent).toMatchObject([{ text: "" }, { segment: 1, step: 1, text: "Since when?" }]),
    );
  });

  it("says until when it is and how many have written, and gives it three more days", async () => {
    const { sent } = await showWritten();
    expect(await screen.findByText(/1 of 3 has written/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Three more days" }));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(sent).toMatchObject([{ more: true }, { more: false }]));
  });

  it("is opened without typing a date, and taken back", async () => {
    const { written: _, ...none } = page;
    const { sent } = await showWritten(aView(), none);
    await userEvent.click(await screen.findByRole("button", { name: "Open a round in writing" }));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(sent).toMatchObject([{ what: "open", days: 3 }, { what: "drop" }]));
  });

  it("is one line on the landing while it is open", async () => {
    await showWritten(aView(), page, "/");
    const link = await screen.findByRole("link", { name: /^Round in writing: until/ });
    expect(link.getAttribute("href")).toBe("#/written");
  });

  it("can only be read and taken away from once it is over", async () => {
    const closedAt = instant("2026-11-24T14:00:00Z");
    await showWritten(aView({ closedAt }), page, `/written/${glance.round}`);
    expect(await screen.findByText(/^Over since/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
    expect(screen.getByRole("button", { name: "Take away" })).toBeTruthy();
  });
});
