import { implement } from "@orpc/server";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CharterView } from "../../../shared/contract/charter.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { contract } from "../../../shared/contract/contract.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).charter;
const [ada, bo] = [personCalled("ada"), personCalled("bo")];

const words: CharterView["words"] = {
  purpose: "Leading for the first time",
  rhythm: { every: "fortnightly", minutes: 45 },
  topics: "What is on our minds",
  offLimits: "Ratings",
  together: "We come prepared",
};
const aCharter = (over: Partial<CharterView> = {}): CharterView => ({
  version: 1,
  edition: 1,
  words,
  by: bo,
  at: instant("2026-11-20T09:00:00Z"),
  agreed: [bo],
  waitsFor: [],
  mode: "structured",
  feedback: [{ person: bo, style: "gently" }],
  ...over,
});

/** The charter's page over a bot that keeps it; `other.faster` has someone else write just before. */
async function showCharter(over: Partial<CharterView> = {}, page: Partial<CirclePage> = {}) {
  let charter = aCharter(over);
  const other = { faster: false };
  const set = (change: Partial<CharterView>) => {
    charter = { ...charter, ...change };
    shown.circle.change(() => ({}));
    return {};
  };
  const write = os.write.handler(({ input, errors }) => {
    if (other.faster) {
      other.faster = false;
      set({ edition: charter.edition + 1 });
    }
    if (input.edition !== charter.edition)
      throw errors["changed-meanwhile"]({ data: { by: bo, name: "Bo" } });
    set({ words: input.words, edition: charter.edition + 1, agreed: [] });
    return { edition: charter.edition };
  });
  const shown = await showTab(aCirclePage(page), {
    path: "/charter",
    over: (router) => ({
      ...router,
      charter: {
        read: os.read.handler(() => charter),
        write,
        agree: os.agree.handler(({ input }) => set({ agreed: input.agrees ? [bo, ada] : [bo] })),
        feedback: os.feedback.handler(({ input: { style } }) =>
          set({ feedback: style ? [{ person: ada, style }] : [] }),
        ),
        mode: os.mode.handler(({ input: { mode } }) => set({ mode })),
      },
    }),
  });
  await screen.findByRole("heading", { name: "Charter" });
  await screen.findByText("What we leave outside");
  return { ...shown, charter: () => charter, other };
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

describe("the charter's page", () => {
  it("says on one screen what it is about, and honestly who can read along", async () => {
    await showCharter();
    for (const said of [
      "What is on our minds",
      "Ratings",
      "We come prepared",
      /none of it counts in reviews/,
      /eDiscovery/,
    ])
      expect(screen.getByText(said)).toBeTruthy();
    expect(screen.getByText("Agreed: Bo")).toBeTruthy();
    expect(screen.getByText("Not yet: Ada, Cy")).toBeTruthy();
    expect(screen.getByText("Bo: gently")).toBeTruthy();
  });

  it("is agreed to in one tap, which can be undone", async () => {
    const { charter } = await showCharter();
    await press("I agree");
    expect(await screen.findByText("Agreed: Bo, Ada")).toBeTruthy();
    await press("Undo");
    await waitFor(() => expect(charter().agreed).toEqual([bo]));
  });

  it("is changed by anyone, and put back by undo", async () => {
    const { charter } = await showCharter();
    await press("I’d change…");
    const field = await screen.findByLabelText("What we leave outside");
    await userEvent.clear(field);
    await userEvent.type(field, "Gossip");
    await press("Save");
    expect(await screen.findByText("Gossip")).toBeTruthy();
    await press("Undo");
    await waitFor(() => expect(charter().words).toEqual(words));
  });

  it("says how many make a session, and lets that be changed like any of its lines", async () => {
    const { charter } = await showCharter({ mine: { version: 1, words }, agreed: [] });
    expect(screen.getByText("at least two thirds of us")).toBeTruthy();
    await press("I’d change…");
    const usual = await screen.findByRole("radio", {
      name: /at least two thirds of us \(now 2 of/,
    });
    expect((usual as HTMLInputElement).checked).toBe(true);
    await userEvent.click(screen.getByRole("radio", { name: /^all of us/ }));
    await press("Save");
    await waitFor(() => expect(charter().words.quorum).toBe("everyone"));
    const changes = await screen.findByRole("region", { name: /Changed since version 1/ });
    expect(within(changes).getByText("How many make a session")).toBeTruthy();
    await press("Undo");
    await waitFor(() => expect(charter().words).toEqual(words));
  });

  it("keeps what was typed where someone was faster, who is named", async () => {
    const { charter, other } = await showCharter();
    await press("I’d change…");
    await userEvent.type(await screen.findByLabelText("What we talk about"), " now");
    other.faster = true;
    await press("Save");
    expect(await screen.findByText(/Bo changed this while you were writing/)).toBeTruthy();
    await press("Save");
    await waitFor(() => expect(charter().words.topics).toBe("What is on our minds now"));
  });

  it("shows what came and what went since the version one agreed to", async () => {
    await showCharter({
      version: 2,
      words: { ...words, together: "We come early" },
      mine: { version: 1, words },
    });
    const changes = screen.getByRole("region", { name: /Changed since version 1/ });
    expect(within(changes).getByText("prepared").closest("del")).toBeTruthy();
    expect(within(changes).getByText("early").closest("ins")).toBeTruthy();
    expect(within(changes).queryByText("What we leave outside")).toBeNull();
  });

  it("asks half-way whether it still holds", async () => {
    const { circle } = await showCharter({ holds: [bo], agreed: [ada, bo] });
    expect(screen.getByText(/Half of the season/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "It still holds" })).toBeTruthy();
    expect(circle.page().me.person).toBe(ada);
  });

  it("lets each say how they like feedback, and the circle how a session runs", async () => {
    const { charter } = await showCharter();
    await userEvent.click(screen.getByRole("radio", { name: "straight" }));
    await waitFor(() => expect(charter().feedback).toEqual([{ person: ada, style: "straight" }]));
    await userEvent.click(screen.getByRole("radio", { name: /Light/ }));
    await waitFor(() => expect(charter().mode).toBe("light"));
    await press("Undo");
    await waitFor(() => expect(charter().mode).toBe("structured"));
  });

  it("is there to be read for who is invited, and to be agreed to by members", async () => {
    await showCharter({}, { me: { person: ada, standing: "invited" } });
    expect(screen.getByText(/Join the circle first/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "I agree" })).toBeNull();
  });
});

describe("what is confidential", () => {
  it("is remembered in one line when a session runs", async () => {
    const { next, now } = aCirclePage();
    if (!next) throw new Error("No session");
    await showTab(aCirclePage({ next: { ...next, state: "live", startsAt: now, startedAt: now } }));
    expect(await screen.findByText("What is said here stays here")).toBeTruthy();
  });
});

describe("where the charter is still open", () => {
  const open = { agreed: [bo], open: [ada], waitsFor: [ada], again: false };

  it("the landing says so in place of looking for a time, with the way there", async () => {
    const { next: _, ...page } = aCirclePage();
    const past = [{ ...aCirclePage().next, state: "closed" }] as unknown as CirclePage["past"];
    await showTab({ ...page, past, charter: open });
    expect(await screen.findByText(/still needs the word of: Ada/)).toBeTruthy();
    expect(screen.getAllByRole("link", { name: "Open the charter" })).not.toHaveLength(0);
    expect(screen.queryByRole("link", { name: "Find a time" })).toBeNull();
  });

  it("a new circle has it among its first steps", async () => {
    const { next: _, ...page } = aCirclePage({ charter: { ...open, waitsFor: [] } });
    await showTab(page);
    expect(await screen.findByText("Agree on how you work together")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Find a time" })).toBeTruthy();
  });

  it("counts nobody who is taking a break", async () => {
    const page = aCirclePage();
    const members = page.members.map((member) =>
      member.name === "Cy" ? { ...member, onBreak: true } : member,
    );
    await showCharter({}, { members });
    expect(await screen.findByRole("region", { name: "1 of 2 have agreed" })).toBeTruthy();
    expect(screen.queryByText(/not yet.*Cy/i)).toBeNull();
  });
});
