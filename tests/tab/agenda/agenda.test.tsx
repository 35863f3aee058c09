import { implement } from "@orpc/server";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import { aCirclePage, anAgendaOf, anAskView, aSessionView } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const asked = (...texts: readonly string[]) =>
  aCirclePage({ agenda: anAgendaOf(...texts.map((text) => anAskView(text))) });
const agenda = () => screen.findByRole("region", { name: "Agenda" });
const order = async () =>
  within(await agenda())
    .getAllByRole("button", { name: /^Edit: / })
    .map((button) => button.getAttribute("aria-label")?.slice(6));
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

/** At once, like a paste: key by key is slow in jsdom. */
const write = async (field: HTMLElement, text: string) => {
  await userEvent.click(field);
  await userEvent.paste(text);
};

describe("the agenda", () => {
  it.each([
    [undefined, 1, /To begin with: What are you good at/],
    ["managers", 2, /To begin with: Which conversation are you putting off/],
    ["managers", 7, /To begin with: What are you good at/],
  ] as const)(
    "says what the check-in may begin with (%s, session %s)",
    async (kit, number, words) => {
      await showTab(aCirclePage({ ...(kit && { kit }), next: aSessionView({ number }) }));
      expect(await within(await agenda()).findByText(words)).toBeTruthy();
    },
  );
});

describe("the way an ask is worked on", () => {
  it("says what is practised in it", async () => {
    await showTab(asked("How do I say no?"), { path: "/protocols" });
    expect(await screen.findByText("We practise: listening")).toBeTruthy();
  });
});

describe("a line in somebody's feed that says that their ask is next", () => {
  it("leads straight to the agenda, on the circle's page", async () => {
    await showTab(asked("How do I say no?"), { path: "/agenda" });
    const part = await agenda();
    await waitFor(() => expect(document.activeElement).toBe(part));
  });
});

describe("asks on the agenda", () => {
  it("adds one, just listening unless another help is wanted", async () => {
    const { circle } = await showTab(aCirclePage());
    await press("Add an ask");
    await write(await screen.findByLabelText(/What would help you/), "How do I say no?");
    await press("Save");
    expect(await screen.findByText("How do I say no?")).toBeTruthy();
    expect(circle.asks.all()[0]?.mode).toBe("listening");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Add an ask"));
  });

  it("asks for words before it saves, and for an address that is one", async () => {
    const { circle } = await showTab(aCirclePage());
    await press("Add an ask");
    await write(await screen.findByLabelText(/^Link/), "javascript:alert(1)");
    await press("Save");
    expect(screen.getByText("Please write what would help you.")).toBeTruthy();
    await write(screen.getByLabelText(/What would help you/), "Rest");
    await press("Save");
    expect(screen.getByText(/does not look like a web address/)).toBeTruthy();
    expect(circle.asks.all()).toEqual([]);
  });

  it("takes back an ask that was just added", async () => {
    const { circle } = await showTab(aCirclePage());
    await press("Add an ask");
    await write(await screen.findByLabelText(/What would help you/), "Rest");
    await press("Save");
    await press("Undo");
    await waitFor(() => expect(circle.asks.all()).toEqual([]));
  });

  it("moves one by button and keeps the focus on it", async () => {
    await showTab(asked("first", "second"));
    await press("Move down: first");
    await waitFor(async () => expect(await order()).toEqual(["second", "first"]));
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe("Move up: first"),
    );
  });

  it("removes one and brings it back", async () => {
    const { circle } = await showTab(asked("first", "second"));
    await press("Remove: first");
    await waitFor(async () => expect(await order()).toEqual(["second"]));
    const undo = await screen.findByRole("button", { name: "Undo" });
    expect(document.activeElement).toBe(undo);
    await userEvent.click(undo);
    await waitFor(() => expect(circle.asks.all()).toHaveLength(2));
  });

  it("says who changed an ask meanwhile, keeps the text, and saves over it the second time", async () => {
    const { circle } = await showTab(asked("first"));
    await press("Edit: first");
    const text = await screen.findByLabelText(/What would help you/);
    await write(text, " of mine");
    circle.asks.put(
      circle.asks.all().map((ask) => ({ ...ask, text: "theirs", edition: ask.edition + 1 })),
    );
    await press("Save");
    expect(await screen.findByText(/Bo changed this while you were writing/)).toBeTruthy();
    expect((text as HTMLTextAreaElement).value).toBe("first of mine");
    await press("Save");
    expect(await screen.findByText("first of mine")).toBeTruthy();
    expect(circle.asks.all()[0]).toMatchObject({ text: "first of mine", edition: 3 });
  });

  it("says why one cannot come back", async () => {
    const restore = implement(contract).agenda.restore.handler(({ errors }) => {
      throw errors["too-many"]();
    });
    await showTab(asked("first", "second"), {
      over: (router) => ({ ...router, agenda: { ...router.agenda, restore } }),
    });
    await press("Remove: first");
    await press("Undo");
    expect(await screen.findByText(/holds no more asks/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("keeps what was typed when the bot cannot be reached, and its id for the next try", async () => {
    const ids: unknown[] = [];
    const lost = ({ input }: { readonly input: { readonly ask?: string | undefined } }) => {
      ids.push(input.ask);
      throw new TypeError("Failed to fetch");
    };
    await showTab(aCirclePage(), {
      over: (router) => ({
        ...router,
        agenda: { ...router.agenda, add: implement(contract).agenda.add.handler(lost) },
      }),
    });
    await press("Add an ask");
    const text = await screen.findByLabelText(/What would help you/);
    await write(text, "Rest");
    await press("Save");
    expect(await screen.findByText(/There is no connection right now|went wrong/)).toBeTruthy();
    expect((text as HTMLTextAreaElement).value).toBe("Rest");
    await press("Save");
    await waitFor(() => expect(ids).toHaveLength(2));
    await write(text, " more");
    await press("Save");
    await waitFor(() => expect(ids).toHaveLength(3));
    expect(ids).toEqual([ids[0], ids[0], expect.stringMatching(/^[a-z0-9]{32}$/)]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});
