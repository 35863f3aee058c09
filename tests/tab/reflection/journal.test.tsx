import { implement } from "@orpc/server";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
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

const os = implement(contract).reflection;

/** The journal over a bot in memory; `asked` is what reached it. */
async function showJournal(...start: readonly JournalEntry[]) {
  const asked: string[] = [];
  let entries = [...start];
  const change = (session: string, next: (entry: JournalEntry) => JournalEntry | undefined) => {
    entries = entries.flatMap((each) => (each.session === session ? (next(each) ?? []) : each));
    return {};
  };
  const mine = implement(contract).circle.mine.handler(() => ({
    circles: [],
    now: aCirclePage().now,
  }));
  const shown = await showTab(aCirclePage(), {
    path: "/journal",
    setting: { place: undefined },
    over: (router) => ({
      ...router,
      circle: { ...router.circle, mine },
      reflection: {
        ...router.reflection,
        journal: os.journal.handler(() => ({ entries: [...entries] })),
        edit: os.edit.handler(({ input: { session, text } }) => {
          asked.push(`edit ${text}`);
          return change(session, ({ shared: _, ...entry }) => ({ ...entry, text }));
        }),
        remove: os.remove.handler(({ input: { session } }) => {
          asked.push("remove");
          return change(session, () => undefined);
        }),
        restore: os.restore.handler(() => {
          asked.push("restore");
          entries = [...start];
          return {};
        }),
        share: os.share.handler(({ input: { session, text } }) => {
          asked.push(`share ${text}`);
          return change(session, (entry) => ({ ...entry, shared: entry.at }));
        }),
        takeBack: os.takeBack.handler(({ input: { session } }) => {
          asked.push("take back");
          return change(session, ({ shared: _, ...entry }) => entry);
        }),
      },
    }),
  });
  return { ...shown, asked };
}

const press = async (name: RegExp) => userEvent.click(await screen.findByRole("button", { name }));
const shown = () => screen.queryAllByRole("listitem").map(({ textContent }) => textContent ?? "");

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

  it("is searched as one types, in all words, and says how much was found", async () => {
    await showJournal(anEntry("Bo listened."), anEntry("Cy asked me.", { prompt: "surprise" }));
    const search = await screen.findByRole("searchbox", { name: "Search my journal" });
    await userEvent.type(search, "ASKED surprised");
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toContain("Cy asked me.");
    expect(screen.getByText("1 entry found")).toBeTruthy();
    await userEvent.type(search, " nowhere");
    expect(screen.getByText("No entry has all of these words.")).toBeTruthy();
    await press(/Show all entries/);
    expect(shown()).toHaveLength(2);
  });

  it("is changed in place, and back again", async () => {
    const { asked } = await showJournal(anEntry("Bo listened."));
    await press(/^Change: Entry of 10 November/);
    const field = screen.getByRole("textbox", { name: "Change my entry" });
    await userEvent.clear(field);
    await press(/^Save$/);
    expect(screen.getByText(/Write something, or remove/)).toBeTruthy();
    await userEvent.type(field, "Bo heard me.");
    await press(/^Save$/);
    expect(await screen.findByText("Bo heard me.")).toBeTruthy();
    await press(/^Undo$/);
    expect(await screen.findByText("Bo listened.")).toBeTruthy();
    expect(asked).toEqual(["edit Bo heard me.", "edit Bo listened."]);
  });

  it("keeps what stood there when changing it is given up", async () => {
    const { asked } = await showJournal(anEntry("Bo listened."));
    await press(/^Change/);
    await userEvent.type(screen.getByRole("textbox", { name: "Change my entry" }), " Hm.{Escape}");
    expect(await screen.findByText("Bo listened.")).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it("takes an entry away, and brings it back", async () => {
    const { asked } = await showJournal(anEntry("Bo listened."));
    await press(/^Remove/);
    expect(await screen.findByText(/what you write stays with you/)).toBeTruthy();
    await press(/^Undo$/);
    expect(await screen.findByText("Bo listened.")).toBeTruthy();
    expect(asked).toEqual(["remove", "restore"]);
  });

  it("shares an entry and takes it back", async () => {
    const { asked } = await showJournal(anEntry("Bo listened."));
    await press(/^Share with the circle/);
    expect(await screen.findByText("Shared with the circle")).toBeTruthy();
    await press(/^Take it back/);
    expect(await screen.findByRole("button", { name: /^Share with the circle/ })).toBeTruthy();
    expect(asked).toEqual(["share Bo listened.", "take back"]);
  });

  it("is saved as a file that is made here, with every entry", async () => {
    const files: Blob[] = [];
    const saved: string[] = [];
    URL.createObjectURL = (file) => `blob:${files.push(file as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    await showJournal(anEntry("Bo listened."), anEntry("Cy asked."));
    await press(/^Save as a file/);
    expect(await screen.findByText("Saved as journal.md.")).toBeTruthy();
    HTMLAnchorElement.prototype.click = click;
    expect(saved).toEqual(["journal.md"]);
    const text = await textOf(files[0]);
    expect(text).toContain("## 10 November 2026 · River circle");
    expect(text).toContain("> Bo listened.");
    expect(text).toContain("> Cy asked.");
  });
});

function textOf(file: Blob | undefined): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    if (file) reader.readAsText(file);
  });
}
