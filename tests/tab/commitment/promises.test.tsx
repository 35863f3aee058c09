import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { aCirclePage } from "../../builders/circle-page.ts";
import { aPromise, press, question, showPromises } from "./show-promises.tsx";

describe("the page of promises", () => {
  it("asks kindly what became of it, takes any answer, and takes it back", async () => {
    const { kept } = await showPromises([aPromise()], 2);
    const asked = await screen.findByRole("region", { name: question });
    expect(within(asked).getByText("Ask Petra")).toBeTruthy();
    await press("Let go: Ask Petra");
    expect(
      (await screen.findAllByText(/You have let it go. That is fine./)).length,
    ).toBeGreaterThan(0);
    expect(screen.queryByRole("region", { name: question })).toBeNull();
    expect(kept()[0]?.outcome).toBe("let-go");
    await press("Undo");
    expect(await screen.findByRole("region", { name: question })).toBeTruthy();
  });

  it("takes one small thing, and asks whether it fits before its date", async () => {
    const { kept } = await showPromises([], 1);
    const form = await screen.findByRole("form", { name: "One small thing until we meet again" });
    await act(async () => fireEvent.submit(form));
    expect(await screen.findByText("Please say what you will do.")).toBeTruthy();
    const field = within(form).getByRole("textbox", { name: /What will you do/ });
    await act(async () => fireEvent.change(field, { target: { value: "Ask Petra" } }));
    const by = within(form).getByLabelText("By when?");
    await act(async () => fireEvent.change(by, { target: { value: "2026-12-14" } }));
    expect(await screen.findByText(/Can this be done by .*14 December/)).toBeTruthy();
    await act(async () => fireEvent.submit(form));
    expect(await screen.findByText("It comes back at the next session.")).toBeTruthy();
    expect(kept()).toMatchObject([{ text: "Ask Petra", shared: false }]);
    expect(screen.queryByRole("form")).toBeNull();
    await press("Undo");
    await waitFor(() => expect(kept()).toEqual([]));
  });

  it("shares by one tap, and keeps it to oneself again by another", async () => {
    const { kept } = await showPromises([aPromise()], 1);
    await press("Share with the circle: Ask Petra");
    expect(await screen.findByText("The circle can read it.")).toBeTruthy();
    expect(kept()[0]?.shared).toBe(true);
    await press("Keep it to myself: Ask Petra");
    expect(kept()[0]?.shared).toBe(false);
  });

  it("removes the words, and brings them back by undo", async () => {
    const { kept } = await showPromises([aPromise()], 1);
    await press("Remove it: Ask Petra");
    expect(kept()).toEqual([]);
    await press("Undo");
    expect(await screen.findByText("Ask Petra")).toBeTruthy();
  });

  it("shows what others share, and counts nothing", async () => {
    await showPromises([], 1);
    const others = await screen.findByRole("region", { name: "What others share" });
    expect(within(others).getByText("Call the bank")).toBeTruthy();
    expect(others.textContent).not.toMatch(/\d/);
  });

  it("switches the nudge off and on again", async () => {
    const { isQuiet } = await showPromises([], 1);
    const nudges = await screen.findByRole<HTMLInputElement>("switch", { name: /Remind me once/ });
    await act(async () => fireEvent.click(nudges));
    await waitFor(() => expect([isQuiet(), nudges.checked]).toEqual([true, false]));
    await act(async () => fireEvent.click(nudges));
    await waitFor(() => expect([isQuiet(), nudges.checked]).toEqual([false, true]));
  });
});

describe("a promise in my To Do", () => {
  it("is put there by one tap, and taken out by another", async () => {
    const { kept } = await showPromises([aPromise()], 1);
    await press("Send to my To Do: Ask Petra");
    expect(await screen.findByText(/A copy is in your Microsoft To Do/)).toBeTruthy();
    expect(kept()[0]?.toDo?.place).toBeDefined();
    await press("Take it out of my To Do: Ask Petra");
    await waitFor(() => expect(kept()[0]?.toDo).toBeUndefined());
    await press("Undo");
    await waitFor(() => expect(kept()[0]?.toDo).toBeDefined());
  });

  it("stays there when it is removed here, and says so", async () => {
    const { kept } = await showPromises([aPromise()], 1);
    await press("Send to my To Do: Ask Petra");
    await screen.findByText(/A copy is in your Microsoft To Do/);
    await press("Remove it: Ask Petra");
    expect(await screen.findByText(/The copy in your To Do stays/)).toBeTruthy();
    expect(kept()).toEqual([]);
  });

  it("asks for my permission first, in a window of its own, and is sent when I have given it", async () => {
    let given = false;
    const { kept, consentWith, windows } = await showPromises(
      [aPromise()],
      1,
      "/promises",
      aCirclePage(),
      () => given,
    );
    await press("Send to my To Do: Ask Petra");
    expect(await screen.findByText(/it needs your permission/)).toBeTruthy();
    consentWith(async () => "declined");
    await press("Give permission");
    expect(
      await screen.findByText(/You did not give permission, so nothing was sent/),
    ).toBeTruthy();
    consentWith(async () => {
      given = true;
      return "given";
    });
    await press("Give permission");
    await waitFor(() => expect(kept()[0]?.toDo).toBeDefined());
    expect(windows()).toBe(2);
  });
});

describe("my buddy", () => {
  it("is named until the next session, and refused and wanted again by one tap", async () => {
    await showPromises([], 1);
    const mine = await screen.findByRole("region", { name: "Your buddy" });
    expect(within(mine).getByText("Bo is your buddy until you meet again.")).toBeTruthy();
    const wanted = within(mine).getByRole("switch", { name: "I would like a buddy" });
    await act(async () => fireEvent.click(wanted));
    expect(await within(mine).findByText(/You have none, by your own choice/)).toBeTruthy();
    await press("Undo");
    await waitFor(() => expect(within(mine).queryByText(/by your own choice/)).toBeNull());
  });
});

describe("my goal", () => {
  it("is written with its steps, ticked, shared, and removed with a way back", async () => {
    const { goals, goTo } = await showPromises([], 1);
    await press("Write a goal");
    const type = async (name: RegExp, value: string) =>
      act(async () =>
        fireEvent.change(await screen.findByRole("textbox", { name }), { target: { value } }),
      );
    await type(/My goal/, "Lead a workshop");
    await type(/Steps/, "Find a date\n\nAsk for a room");
    await press("Save");
    await act(async () =>
      fireEvent.click(await screen.findByRole("checkbox", { name: "Find a date" })),
    );
    await waitFor(() =>
      expect(goals()[0]?.steps).toEqual([
        { text: "Find a date", done: true },
        { text: "Ask for a room", done: false },
      ]),
    );
    await press("Share with the circle");
    expect(await screen.findByText("The circle can read it.")).toBeTruthy();
    await press("Remove it");
    await waitFor(() => expect(goals()).toEqual([]));
    await press("Undo");
    expect(await screen.findByText("Lead a workshop")).toBeTruthy();
    await act(async () => goTo("/my-promises"));
    await press("Remove it");
    expect(await screen.findByText("Remove “Lead a workshop” for good?")).toBeTruthy();
    await press("Remove it");
    await waitFor(() => expect(goals()).toEqual([]));
  });
});

describe("my promises in the personal app", () => {
  it("are asked about there too, circle by circle", async () => {
    const { kept } = await showPromises([aPromise()], 2, "/my-promises");
    expect(await screen.findByRole("heading", { name: "River circle" })).toBeTruthy();
    await press("Done: Ask Petra");
    expect(await screen.findByText("You did it.")).toBeTruthy();
    expect(kept()[0]?.outcome).toBe("done");
  });
});
