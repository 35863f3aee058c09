import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { SharedAnswer } from "../../../shared/contract/reflection.ts";
import { instant } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { keep, openLookBack, showLookBack } from "./show-look-back.tsx";

const button = (name: string) => screen.queryByRole("button", { name });

describe("sharing an answer", () => {
  it("is a second tap of its own, offered for nothing but what is kept", async () => {
    const { entry, said } = await showLookBack();
    expect(button("Share with the circle")).toBeNull();
    await userEvent.click(entry);
    await userEvent.paste("Bo listened.");
    expect(button("Share with the circle")).toBeNull();
    await keep();
    expect(await screen.findByRole("button", { name: "Share with the circle" })).toBeTruthy();
    expect(said).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Share with the circle" }));
    expect(await screen.findByText(/Shared. You can take it back/)).toBeTruthy();
    expect(said).toEqual(["share Bo listened."]);
  });

  it("can be taken back, and ends with other words", async () => {
    const { entry, said } = await showLookBack({ text: "Bo listened." });
    const share = () =>
      screen.findByRole("button", { name: "Share with the circle" }).then(userEvent.click);
    await share();
    await userEvent.click(await screen.findByRole("button", { name: "Take it back" }));
    expect(await screen.findByText(/Only you can read it again/)).toBeTruthy();
    await share();
    await screen.findByRole("button", { name: "Take it back" });
    await userEvent.type(entry, " Cy too.");
    await keep();
    expect(await screen.findByRole("button", { name: "Share with the circle" })).toBeTruthy();
    expect(screen.getByText(/Nothing is shared until you say so/)).toBeTruthy();
    expect(said).toEqual(["share Bo listened.", "take back", "share Bo listened."]);
  });

  it("does not happen to words that the reader has not seen", async () => {
    await showLookBack({ text: "Bo listened.", rewordedElsewhere: true });
    await userEvent.click(screen.getByRole("button", { name: "Share with the circle" }));
    expect(await screen.findByText(/reads differently by now/)).toBeTruthy();
    expect(button("Take it back")).toBeNull();
  });

  const answers: readonly SharedAnswer[] = [
    {
      by: personCalled("bo"),
      prompt: "of a later build",
      text: "I spoke up.",
      at: instant("2026-11-24T16:00:00Z"),
    },
  ];

  it("shows what others shared, with their names", async () => {
    await showLookBack({ answers });
    const list = await screen.findByRole("region", { name: "What we shared" });
    expect(within(list).getByText("I spoke up.")).toBeTruthy();
    expect(within(list).getByText("Bo")).toBeTruthy();
  });

  it("is read by whoever joined later too, who has nothing to answer", async () => {
    await openLookBack({ answers, joinedLater: true });
    expect(await screen.findByText("I spoke up.")).toBeTruthy();
    expect(screen.getByText(/You joined after this session/)).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});
