import { screen, waitFor, within } from "@testing-library/react";
import { aGiven, aGot, choose, press, showKind, type } from "./show-kind.tsx";

describe("the page for one member", () => {
  it("asks what was seen, its effect and what to try, and shows how the other likes it", async () => {
    const { given } = await showKind("/kind");
    await press("Send it to them alone");
    expect(await screen.findByText("Please choose who it is for.")).toBeTruthy();
    expect(screen.getAllByText("Please say something here.")).toHaveLength(3);
    await choose("Bo");
    expect(await screen.findByText("Bo likes feedback gently.")).toBeTruthy();
    await type(/I saw/, "You waited");
    await type(/It had the effect/, "Cy spoke");
    await type(/You could try/, "Do it again");
    await press("Send it to them alone");
    await waitFor(() =>
      expect(given()).toMatchObject([{ content: { kind: "feedback", saw: "You waited" } }]),
    );
    await press("Undo");
    await waitFor(() => expect(given()).toEqual([]));
  });

  it("thanks for a named help, with an ask of one's own where one likes", async () => {
    const { given } = await showKind("/kind");
    await choose("Bo");
    await choose("Thanks");
    await type(/Thank you for/, "reading it twice");
    await choose("How do I say no?");
    await press("Send it to them alone");
    await waitFor(() =>
      expect(given()).toMatchObject([{ content: { kind: "thanks", help: "reading it twice" } }]),
    );
    expect(given()[0]?.content).toHaveProperty("ask");
  });

  it("lets whoever got feedback say how it was, and take that back", async () => {
    const { got } = await showKind("/kind", { got: [aGot()] });
    const forMe = await screen.findByRole("region", { name: "For me" });
    expect(within(forMe).getByText("I saw: You waited")).toBeTruthy();
    await waitFor(() => expect(got()[0]?.seenAt).toBeDefined());
    await press("Too soft: Bo");
    await waitFor(() => expect(got()[0]?.answer).toBe("too-soft"));
    expect(await screen.findByText("Only Bo sees that.")).toBeTruthy();
    await press("Undo");
    await waitFor(() => expect(got()[0]?.answer).toBeUndefined());
    await press("Remove it: From Bo");
    await waitFor(() => expect(got()).toEqual([]));
    await press("Undo");
    await waitFor(() => expect(got()).toHaveLength(1));
  });

  it("shows its giver what the other said, and what can still be done", async () => {
    const { given } = await showKind("/kind", { given: [aGiven({ answer: "useful" })] });
    expect(await screen.findByText(/Bo found it useful/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Change it/ })).toBeNull();
    await press("Take it back: For Bo");
    await waitFor(() => expect(given()).toEqual([]));
  });

  it("puts it otherwise, and shares thanks by a second tap", async () => {
    const thanks = aGiven({ content: { kind: "thanks", help: "listening" } });
    const { given } = await showKind("/kind", { given: [thanks] });
    await press("Share with the circle: For Bo");
    await waitFor(() => expect(given()[0]?.shared).toBeDefined());
    await press("Keep it between us: For Bo");
    await waitFor(() => expect(given()[0]?.shared).toBeUndefined());
    await press("Change it: For Bo");
    const form = await screen.findByRole("form", { name: "For Bo" });
    expect(within(form).getByDisplayValue("listening")).toBeTruthy();
  });
});

describe("kind words in the personal app", () => {
  it("tell what went to and fro, in words, with nobody beside", async () => {
    await showKind("/my-kind", { got: [aGot()] });
    const mine = await screen.findByRole("region", { name: "River circle" });
    expect(within(mine).getByText("You were there for 5 asks of others.")).toBeTruthy();
    expect(within(mine).getByText(/You have been there for others a good deal/)).toBeTruthy();
    expect(within(mine).queryByText(/You thanked/)).toBeNull();
    expect(await screen.findByText("I saw: You waited")).toBeTruthy();
  });

  it("ask once a month whether it was even, for oneself alone", async () => {
    const { said } = await showKind("/my-kind", { due: true });
    expect(await screen.findByText("Did you get as much as you gave?")).toBeTruthy();
    await press("I gave more: River circle");
    await waitFor(() => expect(said()).toMatchObject([{ answer: "gave-more" }]));
    await waitFor(() => expect(screen.queryByText("Did you get as much as you gave?")).toBeNull());
    await press("Undo");
    expect(await screen.findByText("Did you get as much as you gave?")).toBeTruthy();
    expect(said()).toEqual([]);
  });
});
