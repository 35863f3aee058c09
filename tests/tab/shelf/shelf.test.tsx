import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, anAgendaOf, anAskView, aResourceView } from "../../builders/circle-page.ts";
import { personCalled, resourceCalled } from "../../builders/ids.ts";
import { showTab } from "../show.tsx";

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const full = aCirclePage({
  shelf: ["one", "two", "three", "four"].map((title) => aResourceView(title)),
});

/** At once, like a paste: key by key is slow in jsdom. */
const write = async (field: HTMLElement, text: string) => {
  await userEvent.click(field);
  await userEvent.paste(text);
};

describe("the shelf", () => {
  it("says what it is for while it is empty, and takes the first thing", async () => {
    const { circle } = await showTab(aCirclePage());
    expect(await screen.findByText(/Share something that helped you/)).toBeTruthy();
    await press("Add to the shelf");
    await write(await screen.findByLabelText(/What is it/), "A book");
    await write(screen.getByLabelText(/^Link/), "example.com/book");
    await userEvent.click(screen.getByLabelText("I read it"));
    await press("Save");
    await waitFor(() =>
      expect(circle.shelf.all()[0]).toMatchObject({
        title: "A book",
        link: "https://example.com/book",
        basis: "read",
      }),
    );
  });

  it("suggests the topics there are, and one for opportunities", async () => {
    await showTab(aCirclePage({ shelf: [aResourceView("Talk", { topic: "Saying no" })] }));
    await press("Add to the shelf");
    const list = (await screen.findByLabelText(/^Topic/)).getAttribute("list");
    const suggested = [...document.querySelectorAll<HTMLOptionElement>(`[id="${list}"] option`)];
    expect(suggested.map(({ value }) => value)).toEqual(["Saying no", "Opportunities"]);
  });

  it("shows three on the landing and all on its own page, with a way back", async () => {
    await showTab(full);
    const shelf = await screen.findByRole("region", { name: "Shelf" });
    expect(within(shelf).getAllByRole("listitem")).toHaveLength(3);
    expect(within(shelf).getByRole("link", { name: "All 4" }).getAttribute("href")).toBe("#/shelf");
  });

  it("has a page of its own that goes back with the host's button", async () => {
    const { pressBack, history } = await showTab(full, { path: "/shelf" });
    expect(await screen.findByRole("heading", { level: 1, name: "Shelf" })).toBe(
      document.activeElement,
    );
    expect(screen.getAllByRole("listitem")).toHaveLength(4);
    act(() => expect(pressBack()).toBe(true));
    expect(history.at(-1)).toBe("/");
  });

  it("takes one off and puts it back", async () => {
    const { circle } = await showTab(full);
    await press("Remove: two");
    await press("Undo");
    await waitFor(() => expect(circle.shelf.all().map(({ title }) => title)).toContain("two"));
  });
});

const halfAYearAgo = { askedFrom: instant("2026-11-01T09:00:00Z") };

describe("the shelf's page", () => {
  const talk = aResourceView("Talk", { topic: "Saying no", why: "Short" });
  const book = aResourceView("Book", { topic: "Feedback", link: "https://www.books.example/a" });
  const show = (over: object = {}) =>
    showTab(aCirclePage({ shelf: [talk, book], ...over }), { path: "/shelf" });
  const titles = () => screen.getAllByRole("listitem").map((item) => item.textContent);

  it("finds by words and by topic, and says how many", async () => {
    await show();
    await write(await screen.findByLabelText("Search the shelf"), "short");
    expect(await screen.findByText("One thing found.")).toBeTruthy();
    expect(titles()).toHaveLength(1);
    await userEvent.clear(screen.getByLabelText("Search the shelf"));
    await press("Feedback");
    expect(titles()[0]).toContain("Book");
    await press("Everything");
    expect(titles()).toHaveLength(2);
  });

  it("shows where a link leads, and opens none that hides it", async () => {
    const odd = aResourceView("Odd", { link: "https://bank.example@evil.example/" });
    await show({ shelf: [book, odd] });
    expect(await screen.findByText("books.example")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Book" })).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Odd" })).toBeNull();
  });

  it("says check first beside a guess, and thanks whoever admits one", async () => {
    await show({ shelf: [aResourceView("Hunch", { basis: "guessing" })] });
    expect(await screen.findByText("Check first")).toBeTruthy();
    await press("Add to the shelf");
    await userEvent.click(await screen.findByLabelText("I am guessing"));
    expect(screen.getByText(/Thank you for saying so/)).toBeTruthy();
  });

  it("refuses a link that does not say where it leads", async () => {
    await show();
    await press("Add to the shelf");
    await write(await screen.findByLabelText(/What is it/), "A book");
    await write(screen.getByLabelText(/^Link/), "https://bank.example@evil.example/");
    await press("Save");
    expect(await screen.findByText(/does not say plainly where it leads/)).toBeTruthy();
  });

  it("names nobody who has left", async () => {
    const members = aCirclePage().members.map((one) =>
      one.name === "Cy" ? { ...one, standing: "left" as const } : one,
    );
    await show({ members });
    expect((await screen.findAllByText("a former member"))[0]).toBeTruthy();
    expect(screen.queryByText("Cy")).toBeNull();
  });

  it("asks after half a year whether it is still true, and takes the answer back", async () => {
    const { circle } = await show({ shelf: [{ ...talk, ...halfAYearAgo }, book] });
    await press("Not any more");
    await waitFor(() => expect(circle.away).toHaveLength(1));
    expect(await screen.findByRole("heading", { name: "Was true" })).toBeTruthy();
    await press("Undo");
    await waitFor(() => expect(circle.away).toHaveLength(0));
    await press("Still true");
    await waitFor(() => expect(screen.queryByText(/Still true\?/)).toBeNull());
  });

  it("removes what was true once, and puts it back there", async () => {
    const { circle } = await show();
    circle.away.push({ ...aResourceView("Old tip"), wasTrue: true });
    circle.change(() => ({}));
    await press("Remove: Old tip");
    await waitFor(() => expect(circle.away).toEqual([]));
    await press("Undo");
    await waitFor(() => expect(circle.away).toHaveLength(1));
    await press("True again: Old tip");
    await waitFor(() => expect(circle.shelf.all().at(-1)?.title).toBe("Old tip"));
  });

  it("opens the form for what has changed", async () => {
    await show({ shelf: [{ ...talk, ...halfAYearAgo }] });
    await press("It has changed");
    expect(await screen.findByLabelText(/What is it/)).toBeTruthy();
  });

  it("shows the reader alone whose words are asked for, and takes their answer", async () => {
    const { circle } = await show();
    circle.asked.push({
      request: resourceCalled("request"),
      by: personCalled("bo"),
      text: "My very words",
      title: "A tip",
      why: "",
    });
    circle.change(() => ({}));
    expect(await screen.findByText("My very words")).toBeTruthy();
    await press("Yes, put it there");
    await waitFor(() => expect(circle.shelf.all().at(-1)?.quote?.text).toBe("My very words"));
  });
});

describe("what may help with an ask", () => {
  const ask = anAskView("How do I give feedback?");
  const talk = aResourceView("Talk");
  const book = aResourceView("Book", { topic: "Feedback" });
  const page = aCirclePage({ shelf: [talk, book], agenda: anAgendaOf(ask) });

  it("is one link below the ask, where its topic recurs", async () => {
    await showTab(page);
    const link = await screen.findByRole("link", { name: "One thing on the shelf may help" });
    expect(link.getAttribute("href")).toBe(`#/shelf/for/${ask.ask}`);
  });

  it("is put beside it, and taken away by undo", async () => {
    const { circle } = await showTab(page, { path: `/shelf/for/${ask.ask}` });
    expect(await screen.findByRole("region", { name: "Under a topic of this ask" })).toBeTruthy();
    await press("Put it beside the ask: Talk");
    await waitFor(() => expect(circle.shelf.all()[0]?.asks).toEqual([ask.ask]));
    await press("Undo");
    await waitFor(() => expect(circle.shelf.all()[0]?.asks).toEqual([]));
  });

  it("is not there for an ask that does not wait", async () => {
    await showTab(page, { path: "/shelf/for/gone0000000000000000" });
    expect(await screen.findByText("This ask does not wait any more.")).toBeTruthy();
  });
});
