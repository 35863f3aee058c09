import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { aCirclePage, aResourceView } from "../../builders/circle-page.ts";
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
