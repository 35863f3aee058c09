import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const held = aSessionView({ state: "closed" });

describe("a note to a sponsor", () => {
  it("begins with words that name nobody, and goes where its writer pastes it", async () => {
    const copied: string[] = [];
    const user = userEvent.setup();
    Object.assign(navigator.clipboard, {
      writeText: async (text: string) => {
        copied.push(text);
      },
    });
    await showTab(aCirclePage({ past: [held] }), { path: "/sponsor" });
    const field = await screen.findByLabelText<HTMLTextAreaElement>("Your note");
    expect(field.value).toContain("Leading for the first time");
    expect(field.value).toContain("3 colleagues");
    expect(field.value).not.toMatch(/Ada|Bo|Cy|River/);
    await user.type(field, " Yours, Ada");
    await user.click(screen.getByRole("button", { name: "Copy the note" }));
    expect(await screen.findByText(/^Copied\./)).toBeTruthy();
    expect(copied[0]).toMatch(/Thank you\. Yours, Ada$/);
  });

  it("says so where the device does not let it be copied", async () => {
    const user = userEvent.setup();
    Object.assign(navigator.clipboard, {
      writeText: async () => {
        throw new Error("not allowed");
      },
    });
    await showTab(aCirclePage(), { path: "/sponsor" });
    await user.click(await screen.findByRole("button", { name: "Copy the note" }));
    expect(await screen.findByText(/copy them yourself/)).toBeTruthy();
  });
});
