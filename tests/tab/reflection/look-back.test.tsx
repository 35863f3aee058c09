import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { keep, showLookBack } from "./show-look-back.tsx";

const send = () => userEvent.click(screen.getByRole("button", { name: "Send anonymously" }));
const answer = (question: RegExp, how: string) =>
  userEvent.click(
    within(screen.getByRole("radiogroup", { name: question })).getByRole("radio", { name: how }),
  );

describe("looking back for oneself", () => {
  it("shows what was kept before, and keeps it as it is now", async () => {
    const { entry, written } = await showLookBack({ text: "Bo listened." });
    expect(entry.value).toBe("Bo listened.");
    await userEvent.click(entry);
    await userEvent.paste(" So did Cy.");
    await keep();
    expect(await screen.findByText(/Kept in your journal/)).toBeTruthy();
    expect(written).toEqual(["Bo listened. So did Cy."]);
  });

  it("says so when nothing is kept any more", async () => {
    const { entry, written } = await showLookBack({ text: "Bo listened." });
    await userEvent.clear(entry);
    await keep();
    expect(await screen.findByText(/Nothing is kept in your journal/)).toBeTruthy();
    expect(written).toEqual([""]);
  });

  it("loses nothing when it cannot be saved", async () => {
    const { entry } = await showLookBack({ writeFails: true });
    await userEvent.click(entry);
    await userEvent.paste("Bo listened.");
    await keep();
    expect(await screen.findByText(/no connection|went wrong/)).toBeTruthy();
    expect(entry.value).toBe("Bo listened.");
    expect(screen.queryByText(/Kept in your journal/)).toBeNull();
  });

  it("still has the words when someone goes away and comes back", async () => {
    const { entry, goTo, path } = await showLookBack();
    await userEvent.click(entry);
    await userEvent.paste("Bo listened.");
    await keep();
    await screen.findByText(/Kept in your journal/);
    act(() => goTo("/"));
    await screen.findByRole("region", { name: "Next session" });
    act(() => goTo(path));
    const again = await screen.findByLabelText(/When did you feel heard/);
    expect((again as HTMLTextAreaElement).value).toBe("Bo listened.");
  });
});

describe("the anonymous questions", () => {
  it("need both answers", async () => {
    const { answered } = await showLookBack();
    await answer(/worth my time/, "Yes");
    await send();
    expect(screen.getByText("Please choose an answer.")).toBeTruthy();
    await act(() => new Promise((done) => setTimeout(done, 50)));
    expect(answered).toEqual([]);
    expect(screen.queryByText(/went wrong/)).toBeNull();
    await answer(/what I needed/, "Partly");
    await send();
    expect(await screen.findByText("Counted, without your name.")).toBeTruthy();
    await waitFor(() => expect(answered).toEqual([{ worth: "yes", got: "partly" }]));
  });

  it("are four after every third session", async () => {
    const { answered } = await showLookBack({ everyThird: true });
    expect(screen.getByRole("region", { name: "Four questions, anonymous" })).toBeTruthy();
    await answer(/worth my time/, "Yes");
    await answer(/what I needed/, "Yes");
    await answer(/safe enough/, "No");
    await send();
    expect(screen.getByText("Please choose an answer.")).toBeTruthy();
    expect(answered).toEqual([]);
    await answer(/challenge me/, "Partly");
    await send();
    expect(await screen.findByText("Counted, without your name.")).toBeTruthy();
    expect(answered).toEqual([{ worth: "yes", got: "yes", safe: "no", challenged: "partly" }]);
  });

  it("say when they are closed", async () => {
    await showLookBack({ pulse: "closed" });
    expect(screen.getByText("The anonymous questions are closed now.")).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
  });

  it("say when they closed meanwhile", async () => {
    await showLookBack({ closesMeanwhile: true });
    await answer(/worth my time/, "Yes");
    await answer(/what I needed/, "No");
    await send();
    expect(await screen.findByText("The anonymous questions are closed now.")).toBeTruthy();
  });
});
